'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { nameQueries } from '@/components/rule-builder/name-queries';
import { EditorBody } from '@/components/segments/editor-body';
import { EditorHeader } from '@/components/segments/editor-header';
import { hindranceOf } from '@/components/segments/hindrance-of';
import { useHeldPage } from '@/components/segments/use-held-page';
import { useRuleEditor } from '@/components/segments/use-rule-editor';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { onDemand } from '@/components/ui/on-demand';
import { Loading, Skeleton } from '@/components/ui/skeleton';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import type { Rule } from '@/lib/core/segments/rule';
import { segmentTemplates } from '@/lib/core/segments/templates';

const FirstSaveDialog = onDemand(() =>
  import('@/components/segments/first-save-dialog').then((file) => file.FirstSaveDialog),
);

type NewSegmentProps = {
  workspace: string;
  dictionary: Dictionary;
  rule: Rule | null;
  name: string;
  template: string | null;
};

/** A segment that has no key yet: from nothing, from a rule that came with the address, or from a template. */
export function NewSegment({ template, ...rest }: NewSegmentProps) {
  return template ? <FromTemplate template={template} {...rest} /> : <NewSegmentEditor {...rest} purpose="" />;
}

function FromTemplate({ template: key, ...rest }: NewSegmentProps) {
  const names = useQuery(nameQueries(rest.workspace).names());
  if (names.isPending) {
    return (
      <Loading label="Reading the names in your data">
        <Skeleton className="m-6 h-64" />
      </Loading>
    );
  }
  const template = names.data && segmentTemplates(names.data).find((known) => known.key === key);
  const started = { rule: template?.rule ?? rest.rule, name: rest.name || (template?.name ?? '') };
  return <NewSegmentEditor {...rest} {...started} purpose={template?.purpose ?? ''} />;
}

type NewSegmentEditorProps = Omit<NewSegmentProps, 'template'> & { purpose: string };

function NewSegmentEditor({ workspace, dictionary, rule: start, name: givenName, purpose }: NewSegmentEditorProps) {
  const editor = useRuleEditor({ workspace, ownKey: null, start, dictionary, readOnly: false });
  const [name, setName] = useState(givenName);
  const [dialog, setDialog] = useState<'publish' | 'save' | null>(null);
  const { rule } = editor;
  useHeldPage(editor.state.past.length > 0 || name !== givenName);
  return (
    <>
      <EditorHeader
        crumbs={[{ label: 'Segments', href: `/w/${workspace}/segments` }, { label: name || 'New segment' }]}
        badges={<Badge>not saved yet</Badge>}
        editor={editor}
        saving={null}
        publish={{ label: 'Publish v1', hindrance: hindranceOf(editor) }}
        onPublish={() => setDialog('publish')}
      >
        <Button disabled={rule === null} onClick={() => setDialog('save')}>
          Save draft
        </Button>
      </EditorHeader>
      <EditorBody workspace={workspace} editor={editor} title={<NameField name={name} onChange={setName} />} />
      {dialog && rule && (
        <FirstSaveDialog
          {...{ workspace, rule, name, purpose }}
          publishes={dialog === 'publish'}
          count={editor.preview.stale ? null : (editor.preview.answer?.count ?? null)}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}

function NameField({ name, onChange }: { name: string; onChange: (name: string) => void }) {
  return (
    <h1 className="mb-1">
      <input
        aria-label="Name of the segment"
        value={name}
        maxLength={120}
        onChange={(event) => onChange(event.target.value)}
        placeholder="Name this segment"
        className="w-full rounded-sm bg-transparent font-serif text-title tracking-[-0.01em] outline-none placeholder:text-ink-3 focus-visible:outline-2"
      />
    </h1>
  );
}
