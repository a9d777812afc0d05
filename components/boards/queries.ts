import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { api } from '@/lib/browser/api';
import { Board, BoardContent, BoardVersion } from '@/lib/core/boards/board';
import { BoardLink, FrozenSummary } from '@/lib/core/boards/share';

const VersionPage = z.object({ items: z.array(BoardVersion), next_cursor: z.string().nullable() });
const LinkList = z.object({ items: z.array(BoardLink) });
const Offered = z.object({
  key: z.string(),
  name: z.string(),
  description: z.string(),
  content: BoardContent.nullable(),
  missing: z.string().nullable(),
});
const OfferedList = z.object({ items: z.array(Offered) });
const FrozenList = z.object({ items: z.array(FrozenSummary) });

/** What screens show of boards. */
export function boardQueries(workspace: string) {
  const client = api(workspace);
  const all = ['boards', workspace];
  return {
    all,
    detail: (key: string) =>
      queryOptions({
        queryKey: [...all, 'detail', key],
        queryFn: ({ signal }) => client.get(`boards/${key}`, { schema: Board, signal }),
      }),
    versions: (key: string) =>
      queryOptions({
        queryKey: [...all, 'versions', key],
        queryFn: ({ signal }) => client.get(`boards/${key}/versions`, { schema: VersionPage, signal }),
      }),
    links: (key: string) =>
      queryOptions({
        queryKey: [...all, 'links', key],
        queryFn: ({ signal }) => client.get(`boards/${key}/links`, { schema: LinkList, signal }),
      }),
    frozen: (key: string) =>
      queryOptions({
        queryKey: [...all, 'frozen', key],
        queryFn: ({ signal }) => client.get(`boards/${key}/frozen`, { schema: FrozenList, signal }),
      }),
    templates: () =>
      queryOptions({
        queryKey: [...all, 'templates'],
        queryFn: ({ signal }) => client.get('boards/templates', { schema: OfferedList, signal }),
      }),
    answers: [...all, 'answer'],
  };
}
