'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Check, Ellipsis, Trash2 } from 'lucide-react';
import { knownHighlights } from '@/components/research/known-highlights';
import { researchQueries } from '@/components/research/queries';
import { TagDot } from '@/components/research/tag-chip';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@/components/ui/dropdown-menu';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { Highlight } from '@/lib/core/research/highlight';

/** Puts tags on a highlight, takes them off, or takes the highlight itself off. */
export function HighlightMenu({ workspace, highlight }: { workspace: string; highlight: Highlight }) {
  const cache = useQueryClient();
  const client = api(workspace);
  const queries = researchQueries(workspace);
  const { data: tags } = useQuery(queries.tags());
  const has = highlight.tags.map(({ id }) => id);
  const known = knownHighlights(cache, workspace);
  const onError = (error: Error) => toastFailed(error.message);
  const retag = useMutation({
    // One tag at a time: what others put on it meanwhile stays.
    mutationFn: (body: { add_tag_ids: string[] } | { remove_tag_ids: string[] }) =>
      client.patch(`highlights/${highlight.id}`, { body, schema: Highlight }),
    onSuccess: known.replace,
    onError,
  });
  const restore = useMutation({
    mutationFn: () => client.post(`highlights/${highlight.id}/restore`, { body: {}, schema: Highlight }),
    onSuccess: known.put,
    onError,
  });
  const remove = useMutation({
    mutationFn: () => client.delete(`highlights/${highlight.id}`, { schema: Highlight }),
    onSuccess: (removed) => {
      toastDone('The highlight is off.', { onUndo: () => restore.mutate() });
      return known.takeOff(removed);
    },
    onError,
  });

  return (
    <Menu
      label="Change the highlight"
      trigger={
        <Button size="icon-sm" variant="ghost" aria-label="Change the highlight">
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      {tags && tags.items.length > 0 && <MenuLabel>Tags</MenuLabel>}
      <div className="max-h-64 overflow-y-auto">
        {tags?.items.map((tag) => {
          const isOn = has.includes(tag.id);
          return (
            <MenuItem
              key={tag.id}
              icon={<TagDot color={tag.color} />}
              shortcut={isOn && <Check aria-label="is on it" className="size-3.5" />}
              onSelect={() => retag.mutate(isOn ? { remove_tag_ids: [tag.id] } : { add_tag_ids: [tag.id] })}
            >
              {tag.name}
            </MenuItem>
          );
        })}
      </div>
      <MenuSeparator />
      <MenuItem icon={<Trash2 aria-hidden />} onSelect={() => remove.mutate()}>
        Take the highlight off
      </MenuItem>
    </Menu>
  );
}
