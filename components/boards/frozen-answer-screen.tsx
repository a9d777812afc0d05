'use client';

import { AnswerSourceProvider, type ShownTile } from '@/components/boards/answer-source';
import { BoardBody } from '@/components/boards/board-body';
import { DeleteFrozen } from '@/components/boards/delete-frozen';
import { questionHref } from '@/components/boards/question-href';
import { TileBody } from '@/components/boards/tile-body';
import type { Drawings } from '@/components/boards/tile-drawing';
import { TileFrame } from '@/components/boards/tile-frame';
import { useOrigin } from '@/components/boards/use-origin';
import { StatePill } from '@/components/ui/badge';
import { ClockProvider } from '@/components/ui/clock';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { PrintFoot } from '@/components/ui/print-foot';
import type { FrozenAnswer } from '@/lib/core/boards/frozen-answer';

type FrozenAnswerScreenProps = { workspace: string; frozen: FrozenAnswer; drawings: Drawings; mayWrite: boolean };

const rows = 4;

/** One answer as it was, with the way to the same question as it stands now. */
export function FrozenAnswerScreen({ workspace, frozen, drawings, mayWrite }: FrozenAnswerScreenProps) {
  const { id, title, insight, answer, zone } = frozen;
  const insights = `/w/${workspace}/insights`;
  const address = `${useOrigin()}${insights}/frozen/${id}`;
  const tile: ShownTile = { id, kind: 'insight', size: 'wide', title: '', insight };
  return (
    <ClockProvider zone={zone}>
      <PageHeader
        crumbs={[{ label: 'Insights', href: insights }, { label: title }]}
        badges={<StatePill tone="info">Frozen</StatePill>}
        actions={
          <>
            {mayWrite && (
              <DeleteFrozen workspace={workspace} path={`frozen-answers/${id}`} name={title} list={insights} />
            )}
            <CopyButton text={address} label="Copy the link" showLabel />
            <LinkButton variant="primary" href={questionHref(workspace, insight)}>
              Ask it now
            </LinkButton>
          </>
        }
      />
      <BoardBody>
        <PageTitle
          note={
            <>
              Frozen by {frozen.frozen_by}, <DateTime at={frozen.frozen_at} look="exact" />. These numbers stay as they
              were.
            </>
          }
        >
          {title}
        </PageTitle>
        <AnswerSourceProvider value={{ kind: 'kept', workspace, answers: { [id]: answer } }}>
          <TileFrame tile={tile}>
            <TileBody tile={tile} rows={rows} drawings={drawings} />
          </TileFrame>
        </AnswerSourceProvider>
        <PrintFoot>
          {title}, frozen <DateTime at={frozen.frozen_at} look="exact" />
        </PrintFoot>
      </BoardBody>
    </ClockProvider>
  );
}
