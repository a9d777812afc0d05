import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { api } from '@/lib/browser/api';
import { pageOf } from '@/lib/core/page';
import { Attachment, type AttachmentSource } from '@/lib/core/personas/attachment';
import { Interview } from '@/lib/core/research/interview';
import { NoteSummary } from '@/lib/core/research/note';

const Named = z.object({ key: z.string(), name: z.string() });
const atOnce = 50;

/** What stands whole beside personas, and what could. */
export function attachmentQueries(workspace: string) {
  const client = api(workspace);
  const all = ['attachments', workspace];
  const list = (query: { persona: string } | { interview: string } | { note: string }) =>
    queryOptions({
      queryKey: [...all, query],
      queryFn: ({ signal }) => client.get('persona-attachments', { query, schema: pageOf(Attachment), signal }),
    });
  return {
    all,
    ofPersona: (persona: string) => list({ persona }),
    ofSource: ({ kind, id }: AttachmentSource) => list(kind === 'note' ? { note: id } : { interview: id }),
    personas: async (typed: string, signal: AbortSignal) => {
      const query = { q: typed.trim() || null, limit: atOnce };
      return client.get('personas', { query, schema: pageOf(Named), signal });
    },
    /** The newest interviews and notes that fit what is typed; `more` says that there are others. */
    sources: async (typed: string, signal: AbortSignal) => {
      const query = { q: typed.trim() || null, limit: atOnce };
      const [interviews, notes] = await Promise.all([
        client.get('interviews', { query, schema: pageOf(Interview), signal }),
        client.get('notes', { query, schema: pageOf(NoteSummary), signal }),
      ]);
      const more = interviews.next_cursor !== null || notes.next_cursor !== null;
      return { interviews: interviews.items, notes: notes.items, more };
    },
  };
}
