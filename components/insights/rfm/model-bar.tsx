'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ModelMenu } from '@/components/insights/model-menu';
import { rfmQueries } from '@/components/insights/rfm/rfm-queries';
import { Button } from '@/components/ui/button';
import { onDemand } from '@/components/ui/on-demand';
import { Select } from '@/components/ui/select';
import { modelQuery, scoresAs } from '@/lib/core/rfm/model-query';
import type { RfmPin, RfmQuery } from '@/lib/core/rfm/rfm';
import { sameMessages } from '@/lib/core/rfm/same-scoring';
import { usualGroups } from '@/lib/core/rfm/usual-groups';

const SaveModelDialog = onDemand(() =>
  import('@/components/insights/rfm/save-model-dialog').then((file) => file.SaveModelDialog),
);

type ModelBarProps = { workspace: string; query: RfmQuery; mayWrite: boolean; onChange: (query: RfmQuery) => void };

const unsaved = '\nunsaved';

/** Which saved model the question comes from, whether it still is that, and saving it. */
export function ModelBar({ workspace, query, mayWrite, onChange }: ModelBarProps) {
  const [saves, setSaves] = useState(false);
  const queries = rfmQueries(workspace);
  const client = useQueryClient();
  const models = useQuery(queries.models()).data?.items ?? [];
  const pin = query.model;
  const saved = useQuery({ ...queries.version(pin ?? nobody), enabled: pin !== undefined }).data;
  const isSaved =
    saved !== undefined &&
    scoresAs(query, saved.definition) &&
    sameMessages(query.groups ?? usualGroups(query.scores.n), saved.definition.groups);

  function open(key: string) {
    const model = models.find((one) => one.key === key);
    if (model) onChange(modelQuery({ model: key, version: model.current.version }, model.current.definition));
    else onChange({ ...query, model: undefined });
  }

  const known = models.find(({ key }) => key === pin?.model);
  const refresh = () => {
    void client.invalidateQueries({ queryKey: queries.all });
    void client.invalidateQueries({ queryKey: ['names', workspace] });
  };
  const nameOf = ({ model, version }: RfmPin) =>
    `${models.find(({ key }) => key === model)?.name ?? model} v${version}`;
  return (
    <>
      {(models.length > 0 || pin) && (
        <Select
          look="token"
          aria-label="RFM model"
          value={pin?.model ?? unsaved}
          onValueChange={open}
          options={[
            { value: unsaved, label: 'no model' },
            ...models.map(({ key, name, current }) => ({
              value: key,
              label: pin?.model === key ? `${nameOf(pin)}${isSaved ? '' : ', changed'}` : `${name} v${current.version}`,
            })),
          ]}
        />
      )}
      {mayWrite && pin && known && (
        <ModelMenu
          workspace={workspace}
          path={`rfm-models/${known.key}`}
          name={known.name}
          deleteSays="All its versions go. A model that segments rest on stays."
          onRenamed={refresh}
          onDeleted={() => {
            onChange({ ...query, model: undefined });
            refresh();
          }}
        />
      )}
      {mayWrite && !isSaved && (
        <Button variant="ghost" size="sm" onClick={() => setSaves(true)}>
          Save as a model
        </Button>
      )}
      {saves && (
        <SaveModelDialog
          {...{ workspace, query }}
          action="Save"
          says="Keeps the event, the cut-offs, the groups and their messages, so that rules can name its scores."
          onSaved={(made, definition) => {
            setSaves(false);
            onChange({ ...query, ...modelQuery(made, definition) });
          }}
          onClose={() => setSaves(false)}
        />
      )}
    </>
  );
}

const nobody: RfmPin = { model: '', version: 1 };
