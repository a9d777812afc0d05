'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { alignedTo } from '@/components/imports/align-mapping';
import { ColumnTable } from '@/components/imports/column-table';
import { FileSettings } from '@/components/imports/file-settings';
import { FilterList } from '@/components/imports/filter-list';
import { completeMapping, draftOf, type MappingDraft } from '@/components/imports/mapping-draft';
import { PreviewTable } from '@/components/imports/preview-table';
import { importQueries } from '@/components/imports/queries';
import { SavedMappings } from '@/components/imports/saved-mappings';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { SectionTitle } from '@/components/ui/page-header';
import { api } from '@/lib/browser/api';
import { Import } from '@/lib/core/imports/import';
import type { Mapping } from '@/lib/core/imports/mapping';
import type { ImportPreview } from '@/lib/core/imports/preview';

type MappingEditorProps = { workspace: string; zone: string; shown: Import };

/** Says what the columns of a file mean, and shows twenty rows as they will become. */
export function MappingEditor({ workspace, zone, shown }: MappingEditorProps) {
  const cache = useQueryClient();
  const [chosen, setDraft] = useState(() => draftOf(shown.detected, shown.mapping ?? shown.proposal));
  const [columns, setColumns] = useState(shown.detected.columns);
  const draft = alignedTo(chosen, columns);
  const completed = completeMapping(draft);
  const asked = useDeferredValue(completed.mapping);
  const preview = useQuery(importQueries(workspace).preview(shown.id, asked));
  const start = useMutation({
    mutationFn: (mapping: Mapping) =>
      api(workspace).post(`imports/${shown.id}/start`, { body: mapping, schema: Import }),
    onSuccess: (answer) => cache.setQueryData(importQueries(workspace).detail(shown.id).queryKey, answer),
  });
  const problem = completed.missing ?? preview.data?.problems[0]?.message ?? preview.error?.message ?? null;
  const read = preview.isPlaceholderData ? undefined : preview.data?.columns;
  if (read && read !== columns && namesOf(read) !== namesOf(columns)) setColumns(read);

  function change(next: MappingDraft) {
    setDraft(next);
    start.reset();
  }

  return (
    <div className="space-y-8">
      <FileSettings draft={draft} zone={zone} detected={shown.detected} onChange={change} />
      <section>
        <SectionTitle
          note="What each column becomes. One tells who, one tells when; everything else is yours to keep or leave."
          aside={
            <SavedMappings
              workspace={workspace}
              mapping={completed.mapping}
              onUse={(mapping) => change(draftOf(shown.detected, mapping))}
            />
          }
        >
          Columns
        </SectionTitle>
        <ColumnTable draft={draft} columns={columns} onChange={change} />
      </section>
      <FilterList draft={draft} onChange={change} />
      <section className="sticky bottom-0 z-1 flex flex-wrap items-center gap-4 border-line border-t bg-paper py-3">
        <Button
          variant="primary"
          size="lg"
          pending={start.isPending}
          disabled={completed.mapping === null || problem !== null}
          onClick={() => completed.mapping && start.mutate(completed.mapping)}
        >
          Bring it in
        </Button>
        <p role="status" className="min-w-0 flex-1 text-ink-2">
          {problem ?? (preview.data ? sampleWords(preview.data.sample) : 'Looking at the first rows …')}
        </p>
      </section>
      {start.isError && (
        <Notice live tone="bad" state="Not started">
          {start.error.message}
        </Notice>
      )}
      {preview.data && <PreviewTable preview={preview.data} />}
    </div>
  );
}

function sampleWords({ read, taken, filtered, refused }: ImportPreview['sample']): string {
  const parts = [`Of the first ${read === 1 ? 'row' : `${read} rows`}, ${taken} would be taken`];
  if (filtered > 0) parts.push(`${filtered} left out on purpose`);
  if (refused > 0) parts.push(`${refused} refused`);
  return `${parts.join(', ')}.`;
}

const namesOf = (columns: { name: string }[]) => JSON.stringify(columns.map(({ name }) => name));
