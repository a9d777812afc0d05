'use client';

import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { HighlightPicker } from '@/components/research/highlight-picker';
import { useRefresh } from '@/components/research/use-more';
import { NamePicker } from '@/components/rule-builder/name-picker';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Textarea } from '@/components/ui/textarea';
import { api } from '@/lib/browser/api';
import { Finding } from '@/lib/core/research/finding';

type FindingDialogProps = {
  workspace: string;
  finding?: Finding;
  /** What a new one begins with. */
  beginning?: { study: string; ids: string[] };
  onClose: () => void;
};

const mostQuotes = 100;

export function FindingDialog({ workspace, finding, beginning, onClose }: FindingDialogProps) {
  const form = useId();
  const refresh = useRefresh(workspace);
  const [statement, setStatement] = useState(finding?.statement ?? '');
  const [detail, setDetail] = useState(finding?.detail ?? '');
  const [study, setStudy] = useState(finding?.study?.key ?? beginning?.study ?? null);
  const [ids, setIds] = useState(finding?.quotes.map(({ id }) => id) ?? beginning?.ids.slice(0, mostQuotes) ?? []);
  const save = useMutation({
    mutationFn: () => {
      const body = {
        statement: statement.trim(),
        detail: detail.trim(),
        study,
        highlight_ids: ids,
      };
      return finding
        ? api(workspace).patch(`findings/${finding.id}`, {
            body: { ...body, revision: finding.revision },
            schema: Finding,
          })
        : api(workspace).post('findings', { body, schema: Finding });
    },
    onSuccess: () => {
      void refresh();
      onClose();
    },
  });

  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(stays) => !stays && onClose()}
      title={finding ? 'Change the finding' : 'Write a finding'}
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="primary" type="submit" form={form} pending={save.isPending}>
            {finding ? 'Save' : 'Keep the finding'}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="space-y-4"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (statement.trim()) save.mutate();
        }}
      >
        {save.error && (
          <Notice tone="bad" state="Not saved" live>
            {save.error.message}
          </Notice>
        )}
        <Field label="What you found" hint="One sentence that somebody could disagree with." required>
          {(control) => (
            <Textarea
              rows={2}
              maxLength={400}
              value={statement}
              onChange={(event) => setStatement(event.target.value)}
              {...control}
            />
          )}
        </Field>
        <Field label="More about it" optional>
          {(control) => (
            <Textarea
              rows={2}
              maxLength={4000}
              value={detail}
              onChange={(event) => setDetail(event.target.value)}
              {...control}
            />
          )}
        </Field>
        <Field label="Study">
          {(control) => (
            <NamePicker
              workspace={workspace}
              noun="studies"
              none="Of no study in particular"
              value={study}
              onChange={setStudy}
              className="w-full"
              {...control}
            />
          )}
        </Field>
        <HighlightPicker workspace={workspace} study={study} chosen={ids} onChange={setIds} />
      </form>
    </Dialog>
  );
}
