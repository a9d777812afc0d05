'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DocumentHome } from '@/components/documents/document-home';
import { LinksDialog } from '@/components/ui/links-dialog';
import { toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { pageOf } from '@/lib/core/page';
import { Link, NewLink } from '@/lib/core/sharing/link';

type DocumentShareDialogProps = {
  home: Omit<DocumentHome<unknown>, 'schema'>;
  /** Of the document. */
  name: string;
  /** What whoever has the link gets to see, and what not. */
  description: string;
  onClose: () => void;
};

const Links = pageOf(Link);

/** Links that show a document to people who are not signed in: made, and taken back. */
export function DocumentShareDialog({ home, name: shared, description, onClose }: DocumentShareDialogProps) {
  const cache = useQueryClient();
  const { workspace, path } = home;
  const client = api(workspace);
  const queryKey = [...home.queryKey, 'links'];
  const reload = () => void cache.invalidateQueries({ queryKey });
  const links = useQuery({ queryKey, queryFn: ({ signal }) => client.get(`${path}/links`, { schema: Links, signal }) });
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
      title={`Share "${shared}"`}
      description={description}
      links={links.data?.items}
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
