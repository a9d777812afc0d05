'use client';

import { useQuery } from '@tanstack/react-query';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { type RefObject, Suspense, useRef, useState } from 'react';
import type { CastName } from '@/components/documents/cast-name';
import { DocumentActions } from '@/components/documents/document-actions';
import { DocumentMenu } from '@/components/documents/document-menu';
import { listCrumbs } from '@/components/documents/map-kinds';
import { useDocument } from '@/components/documents/use-document';
import { useHistoryKeys } from '@/components/documents/use-history-keys';
import { type OpenPlaybook, PlaybookProvider, type RowOpened } from '@/components/playbooks/playbook-context';
import { PlaybookHead } from '@/components/playbooks/playbook-head';
import { playbookQueries } from '@/components/playbooks/playbook-queries';
import { PlaybookSheet } from '@/components/playbooks/playbook-sheet';
import { SectionList } from '@/components/playbooks/section-list';
import { withPortraits } from '@/components/playbooks/with-portraits';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { onDemand, withAnswer } from '@/components/ui/on-demand';
import { PageHeader } from '@/components/ui/page-header';
import { showWhole } from '@/components/ui/paper-stage';
import { PrintFoot } from '@/components/ui/print-foot';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { useHasFullScreen } from '@/components/ui/use-has-full-screen';
import type { Edit } from '@/lib/core/documents/edit';
import { problemWith } from '@/lib/core/documents/problem-with';
import { headFacts } from '@/lib/core/playbooks/head-facts';
import { type Playbook, PlaybookContent } from '@/lib/core/playbooks/playbook';
import { showSections } from '@/lib/core/playbooks/show-sections';

const PlaybookSlides = withAnswer(() =>
  import('@/components/playbooks/playbook-slides').then((file) => file.PlaybookSlides),
);
const PlaybookTroubles = onDemand(() =>
  import('@/components/playbooks/playbook-troubles').then((file) => file.PlaybookTroubles),
);
const RowDialog = onDemand(() => import('@/components/playbooks/row-dialog').then((file) => file.RowDialog));
const DocumentShareDialog = onDemand(() =>
  import('@/components/documents/document-share-dialog').then((file) => file.DocumentShareDialog),
);

type PlaybookScreenProps = { workspace: string; playbook: Playbook; cast: CastName[]; mayWrite: boolean };

const shared =
  'Whoever has the link reads the playbook as it is then, without signing in: its words, personas, pieces and numbers. Segments are named; their rules, which events count and who owns what are never shown, and nothing can be changed.';

/** A playbook: read, written together, taken along as paper or slides. */
export function PlaybookScreen({ workspace, playbook: found, cast: onStage, mayWrite: may }: PlaybookScreenProps) {
  const open = usePlaybookDocument(workspace, found);
  const { document: playbook, content, session, dispatch } = open;
  const [row, setRow] = useState<RowOpened | null>(null);
  const [sharing, setSharing] = useState(false);
  const [pages, setPages] = useQueryState('pages', parseAsStringLiteral(['wide'] as const));
  const stage = useRef<HTMLElement>(null);
  const {
    data: numbers,
    error: notCounted,
    isPending: isCounting,
  } = useQuery(playbookQueries(workspace).numbers(found.key, session.kept.content));
  const mayWrite = may && playbook.archived_at === null;
  useHistoryKeys(dispatch, mayWrite);
  const shown = withPortraits(showSections({ ...playbook, content }, numbers), workspace);
  const edit = (edits: Edit[]) => edits.length > 0 && dispatch({ type: 'edited', edits });
  const value: OpenPlaybook = {
    ...{ workspace, content, shown, mayWrite, isCounting },
    cast: [...onStage, ...playbook.cast.filter(({ key }) => onStage.every((one) => one.key !== key))],
    owners: playbook.owners,
    edit,
    editOrSay: (edits) => {
      const problem = problemWith(PlaybookContent, content, edits);
      if (problem === null) edit(edits);
      return problem;
    },
    openRow: setRow,
  };
  const page = { goal: content.goal, facts: headFacts({ content, owners: playbook.owners }), sections: shown };
  const troubles = { open, notCounted: notCounted?.message ?? null };
  return (
    <PlaybookProvider value={value}>
      <PlaybookHeader
        {...{ workspace, open, mayWrite, may, stage }}
        isSlides={pages === 'wide'}
        onLook={(look) => void setPages(look)}
        onDecide={open.decision.takeUp}
        onShare={() => setSharing(true)}
      />
      {pages === 'wide' ? (
        <>
          <PlaybookTroubles {...troubles} className="m-4" />
          <Suspense fallback={null}>
            <PlaybookSlides name={playbook.name} page={page} foot={`Revision ${playbook.revision}`} stage={stage} />
          </Suspense>
        </>
      ) : (
        <div className="max-w-280 px-4 py-5.5 sm:px-6.5 print:max-w-none print:p-0">
          <PlaybookTroubles {...troubles} />
          <PlaybookHead home={open.home} playbook={playbook} />
          <SectionList />
          <PlaybookSheet className="hidden print:block" page={page} />
          <PrintFoot>
            {playbook.name}, revision {playbook.revision}
          </PrintFoot>
        </div>
      )}
      {row && <RowDialog opened={row} onClose={() => setRow(null)} />}
      {sharing && (
        <DocumentShareDialog
          home={open.home}
          name={playbook.name}
          description={shared}
          onClose={() => setSharing(false)}
        />
      )}
    </PlaybookProvider>
  );
}

function usePlaybookDocument(workspace: string, found: Playbook) {
  const home = playbookQueries(workspace).home(found.key);
  return { home, ...useDocument<PlaybookContent, Playbook>(home, found) };
}

type OpenDocument = ReturnType<typeof usePlaybookDocument>;

const looks = [
  { value: 'page', label: 'Page' },
  { value: 'wide', label: '16:9' },
] as const;

type PlaybookHeaderProps = {
  workspace: string;
  open: OpenDocument;
  mayWrite: boolean;
  /** Also where the playbook is archived, and may only be brought back. */
  may: boolean;
  isSlides: boolean;
  stage: RefObject<HTMLElement | null>;
  onLook: (look: 'wide' | null) => void;
  onDecide: () => void;
  onShare: () => void;
};

function PlaybookHeader(props: PlaybookHeaderProps) {
  const { workspace, open, mayWrite, may, isSlides, stage, onLook, onDecide, onShare } = props;
  const hasFullScreen = useHasFullScreen();
  const { document: playbook, home, session, dispatch } = open;
  return (
    <PageHeader
      crumbs={[...listCrumbs(workspace, 'playbooks'), { label: playbook.name }]}
      badges={playbook.archived_at && <Badge tone="warn">archived</Badge>}
      actions={
        <>
          {mayWrite && <DocumentActions {...{ session, dispatch, onDecide }} />}
          <SegmentedControl
            size="sm"
            label="How it is shown"
            options={looks}
            value={isSlides ? 'wide' : 'page'}
            onValueChange={(look) => onLook(look === 'wide' ? 'wide' : null)}
          />
          <DocumentMenu kind="playbooks" home={home} document={playbook} mayWrite={may} />
          {isSlides && hasFullScreen && <Button onClick={() => void showWhole(stage.current)}>Full screen</Button>}
          {isSlides && <Button onClick={() => window.print()}>Print</Button>}
          {mayWrite && <Button onClick={onShare}>Share</Button>}
        </>
      }
    />
  );
}
