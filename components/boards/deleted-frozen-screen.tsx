import { BoardBody } from '@/components/boards/board-body';
import { RestoreFrozen } from '@/components/boards/delete-frozen';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';

type DeletedFrozenScreenProps = {
  workspace: string;
  /** Where the API has what was deleted. */
  path: string;
  /** What happened to it, in a sentence. */
  message: string;
  list: { label: string; href: string };
  mayWrite: boolean;
};

/** What the link to a deleted frozen view or answer leads to. */
export function DeletedFrozenScreen({ workspace, path, message, list, mayWrite }: DeletedFrozenScreenProps) {
  return (
    <>
      <PageHeader crumbs={[list, { label: 'Frozen' }]} />
      <BoardBody>
        <EmptyState
          title="These frozen numbers were deleted"
          action={
            <>
              {mayWrite && <RestoreFrozen {...{ workspace, path }} />}
              <LinkButton href={list.href}>Back to {list.label.toLowerCase()}</LinkButton>
            </>
          }
        >
          <p>{message}</p>
        </EmptyState>
      </BoardBody>
    </>
  );
}
