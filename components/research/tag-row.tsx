'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { researchQueries } from '@/components/research/queries';
import { TagDot } from '@/components/research/tag-chip';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@/components/ui/dropdown-menu';
import { Input } from '@/components/ui/input';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { Tag, type TagChange } from '@/lib/core/research/tag';

const colors = [1, 2, 3, 4, 5, 6, 7, 8];

/** One tag to change in place: it is saved when its field is left. */
export function TagRow({ workspace, tag, others }: { workspace: string; tag: Tag; others: Tag[] }) {
  const [name, setName] = useState(tag.name);
  const [group, setGroup] = useState(tag.group);
  const [shortcut, setShortcut] = useState(tag.shortcut ?? '');
  const { change, merge, remove } = useTagChanges(workspace, tag);
  const saveName = () => name.trim() && name.trim() !== tag.name && change.mutate({ name: name.trim() });
  return (
    <li className="flex flex-wrap items-center gap-2 py-2">
      <Menu
        align="start"
        label="Colour"
        trigger={
          <Button size="icon-sm" variant="ghost" aria-label={`Colour of ${tag.name}`}>
            <TagDot color={tag.color} />
          </Button>
        }
      >
        {colors.map((color) => (
          <MenuItem key={color} icon={<TagDot color={color} />} onSelect={() => change.mutate({ color })}>
            Colour {color}
          </MenuItem>
        ))}
      </Menu>
      <Input
        aria-label={`Name of ${tag.name}`}
        className="min-w-36 flex-1"
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onBlur={saveName}
      />
      <Input
        aria-label={`Group of ${tag.name}`}
        placeholder="Group"
        className="w-32"
        maxLength={60}
        value={group}
        onChange={(event) => setGroup(event.target.value)}
        onBlur={() => group.trim() !== tag.group && change.mutate({ group: group.trim() })}
      />
      <Input
        aria-label={`Key of ${tag.name}`}
        placeholder="Key"
        className="w-14 text-center"
        maxLength={1}
        value={shortcut}
        onChange={(event) => setShortcut(event.target.value.toLowerCase())}
        onBlur={() => shortcut !== (tag.shortcut ?? '') && change.mutate({ shortcut: shortcut || null })}
      />
      <span className="w-20 text-right text-ink-3 text-xs tabular-nums">{tag.highlights} times</span>
      <Menu
        label={`More about ${tag.name}`}
        trigger={
          <Button size="icon-sm" variant="ghost" aria-label={`More about ${tag.name}`}>
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        {others.length > 0 && <MenuLabel>Merge into</MenuLabel>}
        <div className="max-h-52 overflow-y-auto">
          {others.map((other) => (
            <MenuItem key={other.id} icon={<TagDot color={other.color} />} onSelect={() => merge.mutate(other)}>
              {other.name}
            </MenuItem>
          ))}
        </div>
        <MenuSeparator />
        <MenuItem danger onSelect={() => remove.mutate()}>
          Take it off everywhere
        </MenuItem>
      </Menu>
    </li>
  );
}

function useTagChanges(workspace: string, tag: Tag) {
  const cache = useQueryClient();
  const client = api(workspace);
  const after = {
    onSettled: () => cache.invalidateQueries({ queryKey: researchQueries(workspace).all }),
    onError: (error: Error) => toastFailed(error.message),
  };
  const change = useMutation({
    mutationFn: (fields: TagChange) => client.patch(`tags/${tag.id}`, { body: fields, schema: Tag }),
    ...after,
  });
  const merge = useMutation({
    mutationFn: (into: Tag) => client.post(`tags/${tag.id}/merge`, { body: { into: into.id }, schema: Tag }),
    onSuccess: (into) => toastDone(`“${tag.name}” is now “${into.name}”, ${into.highlights} times.`),
    ...after,
  });
  const remove = useMutation({
    mutationFn: () => client.delete(`tags/${tag.id}`),
    onSuccess: () => toastDone(`“${tag.name}” is off everything. The words stay.`),
    ...after,
  });
  return { change, merge, remove };
}
