import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { api } from '@/lib/browser/api';
import { pageOf } from '@/lib/core/page';

/** How each noun is told apart and called, by the path that lists it. */
const keyed = z
  .object({ key: z.string(), name: z.string() })
  .transform(({ key, name }) => ({ value: key, label: name }));
const person = z
  .object({ id: z.string(), pseudonym: z.string(), about: z.string() })
  .transform(({ id, pseudonym, about }) => ({ value: id, label: about ? `${pseudonym}, ${about}` : pseudonym }));
const nouns = { studies: keyed, segments: keyed, personas: keyed, participants: person };
export type Noun = keyof typeof nouns;

const atOnce = 50;

/** The names of things of a workspace: those that fit what is typed, and one by its key or id. */
export function nounQueries(workspace: string) {
  const client = api(workspace);
  return {
    search: async (noun: Noun, typed: string, signal: AbortSignal) => {
      const query = { q: typed.trim() || null, limit: atOnce };
      return client.get(noun, { query, schema: pageOf(nouns[noun]), signal });
    },
    one: (noun: Noun, id: string) =>
      queryOptions({
        queryKey: ['named', workspace, noun, id],
        queryFn: ({ signal }) => client.get(`${noun}/${id}`, { schema: nouns[noun], signal }),
        staleTime: 60_000,
        retry: false,
      }),
  };
}
