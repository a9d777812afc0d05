'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { BoardBody } from '@/components/boards/board-body';
import { DeleteFrozen } from '@/components/boards/delete-frozen';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader, PageTitle, SectionTitle } from '@/components/ui/page-header';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { Board, type BoardVersion } from '@/lib/core/boards/board';
import type { FrozenSummary } from '@/lib/core/boards/share';

type BoardVersionsProps = {
  workspace: string;
  board: Board;
  versions: BoardVersion[];
  frozen: FrozenSummary[];
  mayWrite: boolean;
};

/** Everything the board ever said, and the views of it that were kept with their numbers. */
export function BoardVersions({ workspace, board, versions, frozen, mayWrite }: BoardVersionsProps) {
  const path = `/w/${workspace}/boards`;
  const router = useRouter();
  const goBack = useMutation({
    mutationFn: (to: number) =>
      api(workspace).post(`boards/${board.key}/rollback`, { body: { to, version: board.version }, schema: Board }),
    onSuccess: (back, to) => {
      toastDone(`"${back.name}" is what version ${to} said, as version ${back.version}.`);
      router.refresh();
    },
    onError: (error) => toastFailed(error.message),
  });
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Boards', href: path },
          { label: board.name, href: `${path}/${board.key}` },
          { label: 'Versions' },
        ]}
      />
      <BoardBody className="max-w-220">
        <PageTitle note="Every saved change is a version. Nothing edits one: going back writes it again.">
          Versions of {board.name}
        </PageTitle>
        <ol className="divide-y divide-line border-line border-y">
          {versions.map((version) => (
            <VersionRow
              key={version.version}
              version={version}
              href={`${path}/${board.key}?version=${version.version}`}
              isNewest={version.version === board.version}
              onGoBack={mayWrite ? () => goBack.mutate(version.version) : null}
            />
          ))}
        </ol>
        <div className="mt-8">
          <SectionTitle note="They keep their numbers, their version and their times.">Frozen views</SectionTitle>
          {frozen.length === 0 && (
            <p className="text-ink-2">None yet. "Freeze these numbers" in the menu of the board keeps one.</p>
          )}
          <ul className="divide-y divide-line">
            {frozen.map((view) => (
              <li key={view.id} className="flex flex-wrap items-baseline gap-x-2 py-2">
                <Link href={`${path}/${board.key}/frozen/${view.id}`} className="font-semibold hover:underline">
                  <DateTime at={view.frozen_at} look="exact" />
                </Link>
                <span className="mr-auto text-ink-3 text-xs">
                  version {view.version}, by {view.frozen_by}
                </span>
                {mayWrite && (
                  <DeleteFrozen
                    workspace={workspace}
                    path={`boards/${board.key}/frozen/${view.id}`}
                    name={`${view.name}, version ${view.version}`}
                    size="sm"
                  />
                )}
              </li>
            ))}
          </ul>
        </div>
      </BoardBody>
    </>
  );
}

type VersionRowProps = { version: BoardVersion; href: string; isNewest: boolean; onGoBack: (() => void) | null };

function VersionRow({ version, href, isNewest, onGoBack }: VersionRowProps) {
  return (
    <li aria-label={`Version ${version.version}`} className="py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">v{version.version}</span>
        {isNewest && <Badge tone="good">newest</Badge>}
        <span className="text-ink-3 text-xs">
          {version.author.name}, <DateTime at={version.created_at} look="exact" />
        </span>
        <span className="ml-auto flex gap-2">
          <LinkButton size="sm" variant="ghost" href={href}>
            Look at it
          </LinkButton>
          {onGoBack && !isNewest && (
            <Button size="sm" onClick={onGoBack}>
              Go back to v{version.version}
            </Button>
          )}
        </span>
      </div>
      {version.note && <p className="mt-0.5">{version.note}</p>}
      <ul className="mt-0.5 text-ink-2 text-xs">
        {version.difference.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </li>
  );
}
