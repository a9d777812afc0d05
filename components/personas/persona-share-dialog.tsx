'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { personaLifeQueries } from '@/components/personas/life-queries';
import { LinksDialog } from '@/components/ui/links-dialog';
import { toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { Link, NewLink } from '@/lib/core/sharing/link';

type PersonaShareDialogProps = { workspace: string; persona: { key: string; name: string }; onClose: () => void };

/** Links that show a persona to people who are not signed in: made, and taken back. */
export function PersonaShareDialog({ workspace, persona, onClose }: PersonaShareDialogProps) {
  const cache = useQueryClient();
  const query = personaLifeQueries(workspace).links(persona.key);
  const reload = () => void cache.invalidateQueries({ queryKey: query.queryKey });
  const links = useQuery(query);
  const make = useMutation({
    mutationFn: ({ name, days }: { name: string; days: number }) =>
      api(workspace).post(`personas/${persona.key}/links`, {
        body: { name, expires_in_days: days },
        schema: NewLink,
      }),
    onSuccess: reload,
  });
  const revoke = useMutation({
    mutationFn: (id: string) => api(workspace).delete(`personas/${persona.key}/links/${id}`, { schema: Link }),
    onSuccess: reload,
    onError: (error) => toastFailed(error.message),
  });
  return (
    <LinksDialog
      title={`Share ${persona.name}`}
      description="Whoever has the link reads what is published of this persona without signing in: its words, claims and numbers, and only quotes that participants agreed to show to anybody. The rest is counted, those typed on the card as well."
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
