'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { SurveyColumns } from '@/components/research/survey-columns';
import { draftOf, mappingOf, type SurveyDraft } from '@/components/research/survey-draft';
import { ReportView } from '@/components/research/survey-report';
import { useRefresh } from '@/components/research/use-more';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FileDrop } from '@/components/ui/file-drop';
import { Notice } from '@/components/ui/notice';
import { ProgressBar } from '@/components/ui/progress-bar';
import { api } from '@/lib/browser/api';
import { SurveyLook, SurveyReport } from '@/lib/core/research/survey';

type SurveyDialogProps = { workspace: string; study: string; mayImport: boolean; onClose: () => void };

/** Brings the answers of a survey in: a file, what its columns mean, and what became of its rows. */
export function SurveyDialog({ workspace, study, mayImport, onClose }: SurveyDialogProps) {
  const { look, bring, draft, setDraft, columns, isLong, take, send } = useSurvey(workspace, study);
  const failed = bring.error ?? look.error;

  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(stays) => !stays && onClose()}
      title="Bring in answers"
      description="A CSV file with a row for each respondent. What they answered in words becomes a note; only the team sees it until they agree to more."
      footer={
        bring.data ? (
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>Not now</Button>
            <Button
              variant="primary"
              disabled={send === null || isLong}
              pending={bring.isPending}
              onClick={() => send?.()}
            >
              {look.data ? `Bring in ${look.data.rows.toLocaleString('en')} rows` : 'Bring in the answers'}
            </Button>
          </>
        )
      }
    >
      <div className="space-y-4">
        {failed && (
          <Notice tone="bad" state="Not taken" live>
            {failed.message}
          </Notice>
        )}
        {isLong && (
          <Notice tone="warn" state="Too many columns">
            Choose fewer columns at once, or shorten their names in the first line of the file.
          </Notice>
        )}
        {bring.data && <ReportView report={bring.data} />}
        {!bring.data && !look.data && (
          <FileDrop
            label="Drop a file of answers here, or choose one"
            hint="CSV or text in any encoding, up to 5 MB and 5,000 rows. Nothing is kept until you say what its columns mean."
            accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
            disabled={look.isPending}
            onFiles={([chosen]) => chosen && take(chosen)}
          />
        )}
        {look.isPending && <ProgressBar label="Looking at what is in it" />}
        {!bring.data && draft && (
          <SurveyColumns draft={draft} columns={columns} onChange={setDraft} mayImport={mayImport} />
        )}
      </div>
    </Dialog>
  );
}

/** The file, what its columns mean so far, and the way in; `send` is null until there is something to bring in. */
function useSurvey(workspace: string, study: string) {
  const client = api(workspace);
  const refresh = useRefresh(workspace);
  const [file, setFile] = useState<File | null>(null);
  const [draft, setDraft] = useState<SurveyDraft | null>(null);
  const look = useMutation({
    mutationFn: (chosen: File) => client.post(`studies/${study}/answers/look`, { body: chosen, schema: SurveyLook }),
    onSuccess: (seen) => setDraft(draftOf(seen)),
  });
  const bring = useMutation({
    mutationFn: (asked: { file: File; mapping: string }) =>
      client.post(`studies/${study}/answers`, {
        query: { name: asked.file.name, mapping: asked.mapping },
        body: asked.file,
        schema: SurveyReport,
      }),
    onSuccess: () => void refresh(),
  });
  const columns = look.data?.detected.columns ?? [];
  const names = columns.map(({ name }) => name);
  const { questions = [], traits = [], ...rest } = draft ? mappingOf(draft, names) : {};
  const mapping = JSON.stringify({ questions, traits, ...rest });
  const isReady = file !== null && questions.length + traits.length > 0;
  return {
    ...{ look, bring, draft, setDraft, columns },
    // It goes into the address, which is not endless.
    isLong: encodeURIComponent(mapping).length > 12_000,
    take: (chosen: File) => {
      setFile(chosen);
      look.mutate(chosen);
    },
    send: isReady ? () => bring.mutate({ file, mapping }) : null,
  };
}
