'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { LinksDialog } from '@/components/ui/links-dialog';
import { toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { pageOf } from '@/lib/core/page';
import { Link, NewLink } from '@/lib/core/sharing/link';

type DocumentShareDialogProps = {
  workspace: string;
  /** Where the API has it: "journey-maps/maya". */
  path: string;
  name: string;
  /** What a visitor gets to see, and what not. */
  description: string;
  queryKey: readonly unknown[];
  onClose: () => void;
};

/** Links that show a document to people who are not signed in: made, and taken back. */
export function DocumentShareDialog({
  workspace,
  path,
  name: title,
  description,
  queryKey,
  onClose,
}: DocumentShareDialogProps) {
  const cache = useQueryClient();
  const client = api(workspace);
  const key = [...queryKey, 'links'];
  const reload = () => void cache.invalidateQueries({ queryKey: key });
  const links = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => client.get(`${path}/links`, { schema: pageOf(Link), signal }),
  });
  const make = useMutation({
    mutationFn: ({ name, days }: { name: string; days: number }) =>
      client.post(`${path}/links`, {
        body: { name, expires_in_days: days },
        schema: NewLink,
      }),
    onSuccess: reload,
  });
  const revoke = useMutation({
    mutationFn: (id: string) => client.delete(`${path}/links/${id}`, { schema: Link }),
    onSuccess: reload,
    onError: (error) => toastFailed(error.message),
  });
  return (
    <LinksDialog
      title={`Share "${title}"`}
      description={description}
      links={links.data?.items}
      made={make.data}
      pending={make.isPending}
      error={make.error?.message}
      onMake={(link) => make.mutate(link)}
      onRevoke={(id) => revoke.mutate(id)}
      onClose={onClose}
    />
  );
}
