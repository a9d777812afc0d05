'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { LinksDialog } from '@/components/ui/links-dialog';
import { toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { pageOf } from '@/lib/core/page';
import { Link, NewLink } from '@/lib/core/sharing/link';

type DocumentShareDialogProps = {
  workspace: string;
  /** "journey-maps" */
  path: string;
  document: { key: string; name: string };
  /** What whoever has the link sees. */
  description: string;
  onClose: () => void;
};

const Links = pageOf(Link);

/** Links that show a document to people who are not signed in: made, and taken back. */
export function DocumentShareDialog({ workspace, path, document, description, onClose }: DocumentShareDialogProps) {
  const cache = useQueryClient();
  const client = api(workspace);
  const home = `${path}/${document.key}/links`;
  const queryKey = [path, workspace, 'links', document.key];
  const reload = () => void cache.invalidateQueries({ queryKey });
  const links = useQuery({ queryKey, queryFn: ({ signal }) => client.get(home, { schema: Links, signal }) });
  const make = useMutation({
    mutationFn: ({ name, days }: { name: string; days: number }) =>
      client.post(home, {
        body: { name, expires_in_days: days },
        schema: NewLink,
      }),
    onSuccess: reload,
  });
  const revoke = useMutation({
    mutationFn: (id: string) => client.delete(`${home}/${id}`, { schema: Link }),
    onSuccess: reload,
    onError: (error) => toastFailed(error.message),
  });
  return (
    <LinksDialog
      title={`Share "${document.name}"`}
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
