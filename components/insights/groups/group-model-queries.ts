import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { api } from '@/lib/browser/api';
import { GroupModel, GroupModelVersion } from '@/lib/core/clustering/group-model';
import type { GroupsQuery } from '@/lib/core/clustering/groups';

const Models = z.object({ items: z.array(GroupModel) });

/** The kept groups of a workspace, and keeping them. */
export function groupModelQueries(workspace: string) {
  const client = api(workspace);
  const all = ['group-models', workspace];
  return {
    all,
    models: () =>
      queryOptions({
        queryKey: [...all, 'list'],
        queryFn: ({ signal }) => client.get('group-models', { schema: Models, signal }),
      }),
    keep: (body: { key: string; name: string; query: GroupsQuery; group_names: string[] }) =>
      client.post('group-models', { body, schema: GroupModel }),
    findAgain: (key: string) => client.post(`group-models/${key}/versions`, { body: {}, schema: GroupModelVersion }),
  };
}
