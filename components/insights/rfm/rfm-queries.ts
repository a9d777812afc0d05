import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { insightQueries } from '@/components/insights/queries';
import { api } from '@/lib/browser/api';
import { type RfmPin, RfmProfile, type RfmQuery } from '@/lib/core/rfm/rfm';
import { RfmModel, RfmModelVersion } from '@/lib/core/rfm/rfm-model';

const Models = z.object({ items: z.array(RfmModel) });
const ProfilePage = z.object({ items: z.array(RfmProfile), next_cursor: z.string().nullable() });

/** The saved models of a workspace, and the customers behind a cell with their scores. */
export function rfmQueries(workspace: string) {
  const client = api(workspace);
  const all = ['rfm-models', workspace];
  return {
    all,
    models: () =>
      queryOptions({
        queryKey: [...all, 'list'],
        queryFn: ({ signal }) => client.get('rfm-models', { schema: Models, signal }),
      }),
    version: ({ model, version }: RfmPin) =>
      queryOptions({
        queryKey: [...all, model, version],
        queryFn: ({ signal }) =>
          client.get(`rfm-models/${model}/versions/${version}`, { schema: RfmModelVersion, signal }),
        // Nothing edits a version.
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
      }),
    profiles: (query: RfmQuery, cell: object) =>
      infiniteQueryOptions({
        queryKey: [...insightQueries(workspace).all, 'rfm', query, 'profiles', cell],
        queryFn: ({ signal, pageParam }) =>
          client.post('insights/rfm/profiles', {
            body: { query, cell, limit: 50, ...(pageParam && { cursor: pageParam }) },
            schema: ProfilePage,
            signal,
          }),
        initialPageParam: null as string | null,
        getNextPageParam: (page) => page.next_cursor,
        retry: false,
      }),
    save: ({ key, name, query, isNew }: { key: string; name: string; query: RfmQuery; isNew: boolean }) =>
      isNew
        ? client
            .post('rfm-models', { body: { key, name, query }, schema: RfmModel })
            .then(({ current }) => ({ model: key, ...current }))
        : client
            .post(`rfm-models/${key}/versions`, { body: { query }, schema: RfmModelVersion })
            .then((current) => ({ model: key, ...current })),
  };
}
