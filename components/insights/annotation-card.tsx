'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { annotationQueries } from '@/components/insights/annotation-queries';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { useZone } from '@/components/ui/clock';
import { formatDay } from '@/components/ui/format-time';
import { Input } from '@/components/ui/input';
import { toastFailed } from '@/components/ui/toast';
import type { Annotation } from '@/lib/core/annotations/annotation';

type AnnotationCardProps = { workspace: string; from: string; to: string; mayWrite: boolean };

/** What happened in the time a chart shows: marked on it, and on every other one. */
export function AnnotationCard({ workspace, from, to, mayWrite }: AnnotationCardProps) {
  const { data = [] } = useQuery(annotationQueries(workspace).list());
  const shown = data.filter(({ at }) => at >= from && at < to);
  return (
    <Card title="What happened then" note="Marked on every chart over time">
      {shown.length === 0 && <p className="text-ink-3 text-xs">Nothing is marked in this time.</p>}
      <ul className="space-y-1">
        {shown.map((annotation) => (
          <Mark key={annotation.id} workspace={workspace} annotation={annotation} mayWrite={mayWrite} />
        ))}
      </ul>
      {mayWrite && <NewMark workspace={workspace} />}
    </Card>
  );
}

function useChange<Input>(workspace: string, change: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  const { queryKey } = annotationQueries(workspace).list();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey }),
    onError: (error) => toastFailed(error.message),
  });
}

function Mark({ workspace, annotation, mayWrite }: { workspace: string; annotation: Annotation; mayWrite: boolean }) {
  const zone = useZone();
  const remove = useChange(workspace, annotationQueries(workspace).remove);
  return (
    <li className="flex items-baseline gap-2 text-sm">
      <span className="shrink-0 text-ink-3 text-xs">{formatDay(annotation.at, zone)}</span>
      <span className="min-w-0 flex-1">{annotation.text}</span>
      {mayWrite && (
        <Button
          variant="ghost"
          size="icon-sm"
          className="text-ink-3"
          aria-label={`Take “${annotation.text}” off the charts`}
          onClick={() => remove.mutate(annotation.id)}
        >
          <X aria-hidden />
        </Button>
      )}
    </li>
  );
}

function NewMark({ workspace }: { workspace: string }) {
  const [at, setAt] = useState('');
  const [text, setText] = useState('');
  const create = useChange(workspace, annotationQueries(workspace).create);

  function submit(event: FormEvent) {
    event.preventDefault();
    create.mutate({ at, text }, { onSuccess: () => setText('') });
  }

  return (
    <form className="mt-3 flex flex-wrap gap-1.5" onSubmit={submit}>
      <Input
        type="date"
        required
        aria-label="Day to mark"
        value={at}
        onChange={(event) => setAt(event.target.value)}
        className="w-36"
      />
      <Input
        required
        maxLength={120}
        aria-label="What happened"
        placeholder="New editor released"
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="min-w-32 flex-1"
      />
      <Button size="sm" type="submit" pending={create.isPending}>
        Mark it
      </Button>
    </form>
  );
}
