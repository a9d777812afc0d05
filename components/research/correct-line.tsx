'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { chunkLines, researchQueries } from '@/components/research/queries';
import { Button } from '@/components/ui/button';
import { Textarea } from '@/components/ui/textarea';
import { api } from '@/lib/browser/api';
import type { TranscriptLine } from '@/lib/core/research/transcript';

type CorrectLineProps = {
  workspace: string;
  interview: string;
  version: number;
  line: TranscriptLine;
  onDone: () => void;
};

/** Writes how a line should read. The source is kept beside it. */
export function CorrectLine({ workspace, interview, version, line, onDone }: CorrectLineProps) {
  const [text, setText] = useState(line.text);
  const cache = useQueryClient();
  const queries = researchQueries(workspace);
  const save = useMutation({
    mutationFn: () =>
      api(workspace).post(`interviews/${interview}/corrections`, {
        body: { version, lines: [{ position: line.position, text }] },
      }),
    onSuccess: async () => {
      const chunk = Math.floor(line.position / chunkLines);
      await cache.invalidateQueries({ queryKey: queries.lines(interview, chunk).queryKey });
      await cache.invalidateQueries({ queryKey: queries.highlights });
      onDone();
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (text.trim()) save.mutate();
  }

  return (
    <li className="my-2 rounded-md bg-sunken p-3">
      <form onSubmit={submit} className="space-y-2">
        <Textarea
          autoFocus
          aria-label={`Line ${line.position + 1} as it should read`}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && onDone()}
        />
        {save.error && (
          <p role="alert" className="text-bad text-xs">
            {save.error.message}
          </p>
        )}
        <div className="flex flex-wrap items-center gap-2">
          <Button size="sm" type="submit" pending={save.isPending}>
            Save the correction
          </Button>
          <Button size="sm" variant="ghost" onClick={onDone}>
            Leave it
          </Button>
          <span className="text-ink-3 text-xs">What came in is kept beside it.</span>
        </div>
      </form>
    </li>
  );
}
