'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { mapQueries } from '@/components/journey-maps/map-queries';
import { LinksDialog } from '@/components/ui/links-dialog';
import { toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { Link, NewLink } from '@/lib/core/sharing/link';

type MapShareDialogProps = { workspace: string; map: { key: string; name: string }; onClose: () => void };

/** Links that show the map to people who are not signed in: made, and taken back. */
export function MapShareDialog({ workspace, map, onClose }: MapShareDialogProps) {
  const cache = useQueryClient();
  const query = mapQueries(workspace).links(map.key);
  const reload = () => void cache.invalidateQueries({ queryKey: query.queryKey });
  const links = useQuery(query);
  const make = useMutation({
    mutationFn: ({ name, days }: { name: string; days: number }) =>
      api(workspace).post(`journey-maps/${map.key}/links`, {
        body: { name, expires_in_days: days },
        schema: NewLink,
      }),
    onSuccess: reload,
  });
  const revoke = useMutation({
    mutationFn: (id: string) => api(workspace).delete(`journey-maps/${map.key}/links/${id}`, { schema: Link }),
    onSuccess: reload,
    onError: (error) => toastFailed(error.message),
  });
  return (
    <LinksDialog
      title={`Share "${map.name}"`}
      description="Whoever has the link reads the map as it is then, without signing in: its words and numbers, and only quotes that participants agreed to show to anybody. Which events count is never shown, and nothing can be changed."
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
