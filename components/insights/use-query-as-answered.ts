'use client';

import { useQueryClient } from '@tanstack/react-query';
import { insightQueries } from '@/components/insights/queries';
import type { About } from '@/lib/core/insights/about';

type Asked = { as_of?: string | undefined; known_at?: string | undefined };

/**
 * A question as of the moment that its answer on the screen is of, so that the number that was pressed is the number of
 * people who are shown for it, however long it has stood there. Groups are known by their question as it was asked.
 */
export function useQueryAsAnswered<Query extends Asked>(workspace: string, kind: string, query: Query): Query {
  const client = useQueryClient();
  const about = client.getQueryData<{ about: About }>(insightQueries(workspace).keyOf(kind, query))?.about;
  return about && kind !== 'groups' ? { as_of: about.as_of, known_at: about.known_at, ...query } : query;
}
