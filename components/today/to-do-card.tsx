'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { StatePill, type Tone } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { ToDo } from '@/lib/core/claims/to-do';

const looks: Record<ToDo['kind'], { word: string; tone: Tone }> = {
  claim_contradicted: { word: 'Contradicted', tone: 'bad' },
  claim_stale: { word: 'Stale', tone: 'warn' },
  claim_questioned: { word: 'Questioned', tone: 'warn' },
  persona_drifting: { word: 'Drifting', tone: 'warn' },
  mentioned: { word: 'Mentioned', tone: 'neutral' },
};

/** What somebody is asked to look at; ticking off can be undone. Nothing is shown while nothing is asked. */
export function ToDoCard({ workspace, toDos }: { workspace: string; toDos: ToDo[] }) {
  const router = useRouter();
  const mark = useMutation({
    mutationFn: ({ id, done }: { id: string; done: boolean }) =>
      api(workspace).patch(`to-dos/${id}`, { body: { done }, schema: ToDo }),
    onSuccess: (_, { id, done }) => {
      if (done) toastDone('Ticked off.', { onUndo: () => mark.mutate({ id, done: false }) });
      router.refresh();
    },
    onError: (error) => toastFailed(error.message),
  });
  if (toDos.length === 0) return null;
  return (
    <Card title="To look at" note="It goes away by itself once it no longer stands like this.">
      <ul className="divide-y divide-line">
        {toDos.map((toDo) => (
          <li key={toDo.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2">
            <StatePill tone={looks[toDo.kind].tone}>{looks[toDo.kind].word}</StatePill>
            <Link href={hrefOf(workspace, toDo)} className="min-w-0 flex-1 basis-60 rounded-sm hover:underline">
              {toDo.sentence}
            </Link>
            <DateTime at={toDo.created_at} className="shrink-0 text-ink-3 text-xs" />
            <Button size="sm" variant="ghost" onClick={() => mark.mutate({ id: toDo.id, done: true })}>
              Done
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function hrefOf(workspace: string, { kind, persona, claim_id: claim }: ToDo): string {
  const page = `/w/${workspace}/personas/${persona}`;
  if (kind === 'mentioned') return `${page}#activity`;
  return claim ? `${page}?claim=${claim}#claim-${claim}` : page;
}
