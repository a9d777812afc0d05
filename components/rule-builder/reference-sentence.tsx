'use client';

import { useBuilder } from '@/components/rule-builder/builder-context';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Select } from '@/components/ui/select';
import type { DraftReference } from '@/lib/core/segments/draft-rule';

type ReferenceSentenceProps = { node: DraftReference; onChange: (node: DraftReference) => void };

/** "is in Power users v3": a segment stays at the version that was chosen until somebody moves it. */
export function ReferenceSentence({ node, onChange }: ReferenceSentenceProps) {
  const { dictionary, ownKey } = useBuilder();
  const offered = dictionary.segments.filter(({ key, versions }) => key !== ownKey && versions.length > 0);
  const chosen = dictionary.segments.find((segment) => segment.key === node.segment);
  const versions = (chosen?.versions ?? []).toSorted((a, b) => b - a);
  const newest = versions[0];
  return (
    <>
      <span className="text-ink-2">is in</span>
      <Combobox
        look="token"
        aria-label="Segment"
        value={node.segment}
        display={chosen?.name}
        onValueChange={(segment) => onChange({ kind: 'segment', segment, version: newestOf(offered, segment) })}
        options={offered.map(({ key, name }) => ({ value: key, label: name, hint: key }))}
        placeholder="choose a segment"
        searchPlaceholder="Search segments"
        empty="No other segment is published yet."
        data-choose={node.segment === '' || undefined}
      />
      {node.segment !== '' && (
        <Select
          look="token"
          aria-label="Version"
          value={node.version === undefined ? undefined : String(node.version)}
          onValueChange={(version) => onChange({ ...node, version: Number(version) })}
          options={versions.map((version) => ({ value: String(version), label: `v${version}` }))}
          placeholder="version"
        />
      )}
      {newest !== undefined && node.version !== undefined && newest > node.version && (
        <Button variant="ghost" size="sm" onClick={() => onChange({ ...node, version: newest })}>
          v{newest} exists: use it
        </Button>
      )}
    </>
  );
}

function newestOf(segments: { key: string; versions: number[] }[], key: string): number | undefined {
  return segments.find((segment) => segment.key === key)?.versions.toSorted((a, b) => b - a)[0];
}
