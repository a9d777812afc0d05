'use client';

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { EditorBody } from '@/components/segments/editor-body';
import { EditorHeader } from '@/components/segments/editor-header';
import { hindranceOf } from '@/components/segments/hindrance-of';
import { segmentQueries } from '@/components/segments/queries';
import { RefreshCard } from '@/components/segments/refresh-card';
import { SegmentMenu } from '@/components/segments/segment-menu';
import { SegmentTabs } from '@/components/segments/segment-tabs';
import { useDraftSaving } from '@/components/segments/use-draft-saving';
import { type RuleEditor, useRuleEditor } from '@/components/segments/use-rule-editor';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/link-button';
import { onDemand } from '@/components/ui/on-demand';
import { PageTitle } from '@/components/ui/page-header';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import type { Segment } from '@/lib/core/segments/segment';

const ConflictDialog = onDemand(() =>
  import('@/components/segments/conflict-dialog').then((file) => file.ConflictDialog),
);
const DetailsDialog = onDemand(() => import('@/components/segments/details-dialog').then((file) => file.DetailsDialog));
const ImpactCard = onDemand(() => import('@/components/segments/impact-card').then((file) => file.ImpactCard));
const PublishDialog = onDemand(() => import('@/components/segments/publish-dialog').then((file) => file.PublishDialog));

export type SegmentEditorProps = {
  workspace: string;
  segment: Segment;
  dictionary: Dictionary;
  mayWrite: boolean;
  /** Actions that belong to other nouns, such as following it. */
  actions?: ReactNode;
};

/** One segment: its draft as a builder, what it means, and the way to its next version. */
export function SegmentEditor({ workspace, segment: given, dictionary, mayWrite, actions }: SegmentEditorProps) {
  const segment = useNewestSegment(workspace, given);
  const readOnly = !mayWrite || segment.retired_at !== null;
  const editor = useRuleEditor({ workspace, ownKey: segment.key, start: segment.draft.rule, dictionary, readOnly });
  const saving = useDraftSaving(workspace, segment, editor.rule);
  const [dialog, setDialog] = useState<'publish' | 'details' | null>(null);
  const close = () => setDialog(null);
  const changed = segment.draft.changed || saving.dirty;

  return (
    <>
      <EditorHeader
        crumbs={[{ label: 'Segments', href: `/w/${workspace}/segments` }, { label: segment.name }]}
        badges={<StateBadge segment={segment} changed={changed} />}
        editor={editor}
        saving={readOnly ? null : saving}
        publish={publishing(segment, changed, editor)}
        onPublish={readOnly ? null : () => setDialog('publish')}
      >
        {actions}
        <LinkButton href={`/w/${workspace}/segments/${segment.key}/versions`}>Versions</LinkButton>
        <SegmentMenu {...{ workspace, segment, mayWrite }} onDetails={() => setDialog('details')} />
      </EditorHeader>
      <EditorBody
        workspace={workspace}
        editor={editor}
        title={
          <PageTitle note={segment.purpose}>
            <span data-testid="segment-name">{segment.name}</span>
          </PageTitle>
        }
        tabs={<SegmentTabs workspace={workspace} segment={segment} />}
      >
        <ImpactCard {...{ workspace, segment }} rule={editor.rule} changed={changed} resting={!editor.preview.stale} />
        <RefreshCard workspace={workspace} segment={segment} mayWrite={!readOnly} />
      </EditorBody>
      {saving.theirs && (
        <ConflictDialog saving={saving} rule={editor.rule} dictionary={editor.dictionary} dispatch={editor.dispatch} />
      )}
      {dialog === 'details' && <DetailsDialog {...{ workspace, segment, saving }} onClose={close} />}
      {dialog === 'publish' && editor.rule && (
        <PublishDialog {...{ workspace, segment, saving }} rule={editor.rule} onClose={close} />
      )}
    </>
  );
}

/** Going back in the browser shows an old page; the draft that was saved since is in the cache. */
function useNewestSegment(workspace: string, given: Segment): Segment {
  const { data } = useQuery({ ...segmentQueries(workspace).detail(given.key), initialData: given });
  return data.updated_at >= given.updated_at ? data : given;
}

function StateBadge({ segment, changed }: { segment: Segment; changed: boolean }) {
  if (segment.retired_at) return <Badge tone="warn">retired</Badge>;
  if (!segment.current) return <Badge>draft, not published yet</Badge>;
  if (!changed) return <Badge tone="good">published as v{segment.current.version}</Badge>;
  return <Badge>draft from v{segment.draft.base_version ?? segment.current.version}</Badge>;
}

/** What the one red button says, and why it cannot be pressed, if so. */
function publishing(
  segment: Segment,
  changed: boolean,
  editor: RuleEditor,
): { label: string; hindrance: string | null } {
  const label = `Publish v${(segment.current?.version ?? 0) + 1}`;
  const hindrance = hindranceOf(editor);
  if (hindrance === null && segment.current && !changed) {
    return { label, hindrance: `Nothing has changed since v${segment.current.version}.` };
  }
  return { label, hindrance };
}
