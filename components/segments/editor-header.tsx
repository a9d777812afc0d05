'use client';

import type { ReactNode } from 'react';
import { HistoryButtons } from '@/components/segments/history-buttons';
import { SaveState } from '@/components/segments/save-state';
import type { DraftSaving } from '@/components/segments/use-draft-saving';
import type { RuleEditor } from '@/components/segments/use-rule-editor';
import { Button } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { Tooltip } from '@/components/ui/tooltip';

type EditorHeaderProps = {
  crumbs: { label: string; href?: string }[];
  badges?: ReactNode;
  editor: RuleEditor;
  saving: DraftSaving | null;
  publish: { label: string; hindrance: string | null };
  /** Null for those who may not. */
  onPublish: (() => void) | null;
  children?: ReactNode;
};

/** The bar over the builder: where we are, whether it is kept, the way back, the way on. */
export function EditorHeader({ crumbs, badges, editor, saving, publish, onPublish, children }: EditorHeaderProps) {
  return (
    <PageHeader
      crumbs={crumbs}
      badges={badges}
      actions={
        <>
          {saving && <SaveState saving={saving} />}
          {!editor.readOnly && <HistoryButtons editor={editor} />}
          {children}
          {onPublish && <PublishButton {...publish} onPublish={onPublish} />}
        </>
      }
    />
  );
}

type PublishButtonProps = { label: string; hindrance: string | null; onPublish: () => void };

function PublishButton({ label, hindrance, onPublish }: PublishButtonProps) {
  if (hindrance === null) {
    return (
      <Button variant="primary" onClick={onPublish}>
        {label}
      </Button>
    );
  }
  return (
    <Tooltip text={hindrance}>
      <Button variant="primary" aria-disabled className="cursor-default opacity-50" title={hindrance}>
        {label}
      </Button>
    </Tooltip>
  );
}
