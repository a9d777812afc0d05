'use client';

import { useBuilder } from '@/components/rule-builder/builder-context';
import { newestModel } from '@/components/rule-builder/newest-model';
import { ScoreToken } from '@/components/rule-builder/score-token';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Select } from '@/components/ui/select';
import { type RfmAxisName, rfmAxes } from '@/lib/core/rfm/rfm-axes';
import { type DictionaryModel, findModelNamed } from '@/lib/core/segments/dictionary';
import type { DraftRfm } from '@/lib/core/segments/draft-rule';

type RfmSentenceProps = { node: DraftRfm; onChange: (node: DraftRfm) => void };

const anyGroup = ' any';

/** "by Customer value v2 is in the group Champions with recency 4 or 5": what is not said does not matter. */
export function RfmSentence({ node, onChange }: RfmSentenceProps) {
  const { dictionary } = useBuilder();
  const models = dictionary.models ?? [];
  const model = findModelNamed(dictionary, node.model);
  const version = model?.versions.find((one) => one.version === node.version);
  const says = node.group !== undefined || rfmAxes.some((axis) => node[axis] !== undefined);
  return (
    <>
      <span className="text-ink-2">by</span>
      <Combobox
        look="token"
        aria-label="RFM model"
        value={node.model}
        display={model?.name}
        onValueChange={(key) => onChange(newestModel(models, key))}
        options={models.map(({ key, name }) => ({ value: key, label: name, hint: key }))}
        placeholder="choose an RFM model"
        searchPlaceholder="Search RFM models"
        empty="No RFM model is saved yet. Save one under Insights, Customer value."
        data-choose={node.model === '' || undefined}
      />
      {model && <VersionToken node={node} model={model} onChange={onChange} />}
      {version && (
        <>
          <span className="text-ink-2">is in the group</span>
          <Select
            look="token"
            aria-label="Group"
            value={node.group ?? anyGroup}
            onValueChange={(group) => onChange({ ...node, group: group === anyGroup ? undefined : group })}
            options={[
              { value: anyGroup, label: says ? 'any' : 'choose a group' },
              ...version.groups.map((group) => ({ value: group, label: group })),
            ]}
          />
          <span className="text-ink-2">with</span>
          {rfmAxes.map((axis) => (
            <ScoreToken
              key={axis}
              name={axisWords[axis]}
              most={version.scores}
              scores={node[axis] ?? []}
              onChange={(scores) => onChange({ ...node, [axis]: scores.length > 0 ? scores : undefined })}
            />
          ))}
        </>
      )}
    </>
  );
}

const axisWords: Record<RfmAxisName, string> = { recency: 'recency', frequency: 'frequency', monetary: 'amount' };

type VersionTokenProps = RfmSentenceProps & { model: DictionaryModel };

function VersionToken({ node, model, onChange }: VersionTokenProps) {
  const newest = model.versions[0]?.version;
  return (
    <>
      <Select
        look="token"
        aria-label="Version"
        value={node.version === undefined ? undefined : String(node.version)}
        onValueChange={(version) => onChange({ ...node, version: Number(version) })}
        options={model.versions.map(({ version }) => ({ value: String(version), label: `v${version}` }))}
        placeholder="version"
      />
      {newest !== undefined && node.version !== undefined && newest > node.version && (
        <Button variant="ghost" size="sm" onClick={() => onChange({ ...node, version: newest })}>
          v{newest} exists: use it
        </Button>
      )}
    </>
  );
}
