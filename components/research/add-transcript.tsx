'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FileDrop } from '@/components/ui/file-drop';
import { Notice } from '@/components/ui/notice';
import { Textarea } from '@/components/ui/textarea';
import { api } from '@/lib/browser/api';
import { Interview } from '@/lib/core/research/interview';

/** An interview without a transcript gets one: from a file, or pasted. */
export function AddTranscript({ workspace, interview }: { workspace: string; interview: string }) {
  const router = useRouter();
  const [pasted, setPasted] = useState('');
  const add = useMutation({
    mutationFn: (body: { text: string; file_name: string }) =>
      api(workspace).post(`interviews/${interview}/transcript`, { body, schema: Interview }),
    onSuccess: () => router.refresh(),
  });
  return (
    <div className="max-w-160 space-y-4">
      <EmptyState compact title="No transcript yet.">
        Bring in what was said. It stays as it came in; corrections are written over it.
      </EmptyState>
      {add.error && (
        <Notice tone="bad" state="Not added" live>
          {add.error.message}
        </Notice>
      )}
      <FileDrop
        label="Drop the transcript here, or choose a file"
        hint="Plain text, WebVTT or SubRip (.txt, .vtt, .srt)."
        accept=".txt,.vtt,.srt,text/plain,text/vtt"
        disabled={add.isPending}
        onFiles={async ([file]) => file && add.mutate({ text: await file.text(), file_name: file.name })}
      />
      <form
        className="space-y-2"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          add.mutate({ text: pasted, file_name: '' });
        }}
      >
        <Textarea
          aria-label="Or paste the transcript"
          placeholder="Or paste it here. “Maya: …” or “[00:01:02] Maya: …” keeps who spoke and when."
          rows={5}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
        <Button type="submit" disabled={pasted.trim() === ''} pending={add.isPending}>
          Add what is pasted
        </Button>
      </form>
    </div>
  );
}
