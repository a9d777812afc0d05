'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { groupModelQueries } from '@/components/insights/groups/group-model-queries';
import { ModelMenu } from '@/components/insights/model-menu';
import { insightQueries } from '@/components/insights/queries';
import { Button } from '@/components/ui/button';
import { MenuItem } from '@/components/ui/dropdown-menu';
import { onDemand } from '@/components/ui/on-demand';
import { Select } from '@/components/ui/select';
import { toastDone, toastFailed } from '@/components/ui/toast';
import type { GroupModel } from '@/lib/core/clustering/group-model';
import type { GroupsNumbers, GroupsPin, GroupsQuery } from '@/lib/core/clustering/groups';

const KeepGroupsDialog = onDemand(() =>
  import('@/components/insights/groups/keep-groups-dialog').then((file) => file.KeepGroupsDialog),
);

type GroupModelBarProps = {
  workspace: string;
  query: GroupsQuery;
  groups: GroupsNumbers['groups'];
  mayWrite: boolean;
  onChange: (query: GroupsQuery) => void;
};

const unkept = '\nunkept';

/** Which kept groups people are put into, and keeping those on the screen. */
export function GroupModelBar({ workspace, query, groups, mayWrite, onChange }: GroupModelBarProps) {
  const [keeps, setKeeps] = useState(false);
  const models = useQuery(groupModelQueries(workspace).models()).data?.items ?? [];
  const pin = query.model;
  const open = (key: string) => {
    const model = models.find((one) => one.key === key);
    if (model) onChange({ ...query, ...model.current.query, model: { model: key, version: model.current.version } });
    else onChange(withoutPin(query));
  };
  const kept = models.find(({ key }) => key === pin?.model);
  return (
    <>
      {models.length > 0 && (
        <Select
          look="token"
          aria-label="Kept groups"
          value={pin?.model ?? unkept}
          onValueChange={open}
          options={[
            { value: unkept, label: 'found now' },
            ...models.map(({ key, name, current }) => ({
              value: key,
              label: `${name} v${pin?.model === key ? pin.version : current.version}`,
            })),
          ]}
        />
      )}
      {mayWrite && kept && pin && (
        <KeptMenu
          {...{ workspace, kept, pin }}
          onFound={(version) => onChange({ ...query, model: { ...pin, version } })}
          onDeleted={() => onChange(withoutPin(query))}
        />
      )}
      {mayWrite && !pin && (
        <Button size="sm" disabled={groups.length === 0} onClick={() => setKeeps(true)}>
          Keep these groups
        </Button>
      )}
      {keeps && (
        <KeepGroupsDialog
          {...{ workspace, query, groups }}
          onKept={(made) => {
            setKeeps(false);
            onChange({ ...query, model: made });
          }}
          onClose={() => setKeeps(false)}
        />
      )}
    </>
  );
}

const withoutPin = ({ model: _model, ...query }: GroupsQuery): GroupsQuery => query;

type KeptMenuProps = {
  workspace: string;
  kept: GroupModel;
  pin: GroupsPin;
  onFound: (version: number) => void;
  onDeleted: () => void;
};

function KeptMenu({ workspace, kept, pin, onFound, onDeleted }: KeptMenuProps) {
  const client = useQueryClient();
  const queries = groupModelQueries(workspace);
  const refresh = () => client.invalidateQueries({ queryKey: queries.all });
  // Answers about kept groups hold their names.
  const forget = () => client.invalidateQueries({ queryKey: insightQueries(workspace).all });
  const again = useMutation({
    mutationFn: () => queries.findAgain(kept.key),
    onSuccess: async ({ version }) => {
      await refresh();
      toastDone(`“${kept.name}” v${version} is found in the data of now.`, {
        label: `Back to v${pin.version}`,
        onUndo: () => onFound(pin.version),
      });
      onFound(version);
    },
    onError: (error) => toastFailed(error.message),
  });
  return (
    <>
      <Button variant="ghost" size="sm" pending={again.isPending} onClick={() => again.mutate()}>
        Find them again
      </Button>
      <ModelMenu
        workspace={workspace}
        path={`group-models/${kept.key}`}
        name={kept.name}
        deleteSays="All its versions go, who moved can no longer be seen, and board tiles that show them say that they are gone. Segments made of its groups stay."
        onRenamed={() => {
          void refresh();
          void forget();
        }}
        onDeleted={() => {
          onDeleted();
          void refresh();
        }}
      >
        {kept.current.version !== pin.version && (
          <MenuItem onSelect={() => onFound(kept.current.version)}>Open v{kept.current.version}, the newest</MenuItem>
        )}
        {pin.version > 1 && (
          <MenuItem onSelect={() => onFound(pin.version - 1)}>Open v{pin.version - 1}, the one before</MenuItem>
        )}
      </ModelMenu>
    </>
  );
}
