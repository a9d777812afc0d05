'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { boardQueries } from '@/components/boards/queries';
import { LinksDialog } from '@/components/ui/links-dialog';
import { toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { BoardLink, NewBoardLink } from '@/lib/core/boards/share';

type ShareDialogProps = {
  workspace: string;
  board: { key: string; name: string };
  /** A frozen view is shared instead of the board. */
  frozen?: string;
  onClose: () => void;
};

/** Links that show the board to people who are not signed in: made, and taken back. */
export function ShareDialog({ workspace, board, frozen, onClose }: ShareDialogProps) {
  const cache = useQueryClient();
  const query = boardQueries(workspace).links(board.key);
  const reload = () => void cache.invalidateQueries({ queryKey: query.queryKey });
  const links = useQuery(query);
  const make = useMutation({
    mutationFn: ({ name, days }: { name: string; days: number }) =>
      api(workspace).post(`boards/${board.key}/links`, {
        body: { name, expires_in_days: days, ...(frozen && { frozen }) },
        schema: NewBoardLink,
      }),
    onSuccess: reload,
  });
  const revoke = useMutation({
    mutationFn: (id: string) => api(workspace).delete(`boards/${board.key}/links/${id}`, { schema: BoardLink }),
    onSuccess: reload,
    onError: (error) => toastFailed(error.message),
  });
  return (
    <LinksDialog
      title={frozen ? 'Share this frozen view' : `Share "${board.name}"`}
      description="Whoever has the link sees the numbers and names, without signing in. How people are chosen is never shown, and nothing can be changed."
      links={links.data?.items.map((link) => ({ ...link, remark: link.frozen ? 'frozen view' : undefined }))}
      unread={links.error?.message}
      made={make.data}
      pending={make.isPending}
      error={make.error?.message}
      onMake={(link) => make.mutate(link)}
      onRevoke={(id) => revoke.mutate(id)}
      onClose={onClose}
    />
  );
}
