'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { researchQueries } from '@/components/research/queries';
import { TagRow } from '@/components/research/tag-row';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { api } from '@/lib/browser/api';
import { Tag } from '@/lib/core/research/tag';

const colors = 8;

/** The tags of the workspace: names, groups, colours, keys; two that mean the same are merged. */
export function TagsDialog({ workspace, onClose }: { workspace: string; onClose: () => void }) {
  const cache = useQueryClient();
  const queries = researchQueries(workspace);
  const { data } = useQuery(queries.tags());
  const [name, setName] = useState('');
  const tags = data?.items ?? [];
  const make = useMutation({
    mutationFn: () =>
      api(workspace).post('tags', { body: { name: name.trim(), color: (tags.length % colors) + 1 }, schema: Tag }),
    onSuccess: () => {
      setName('');
      return cache.invalidateQueries({ queryKey: queries.tags().queryKey });
    },
  });
  const groups = [...new Set(tags.map(({ group }) => group))];

  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(stays) => !stays && onClose()}
      title="Tags"
      description="A key puts a tag on selected words. A change holds wherever the tag stands."
      footer={<Button onClick={onClose}>Done</Button>}
    >
      <form
        className="mb-4 flex gap-2"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (name.trim()) make.mutate();
        }}
      >
        <Input
          aria-label="Name of a new tag"
          placeholder="A new tag"
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" pending={make.isPending}>
          Add
        </Button>
      </form>
      {make.error && (
        <p role="alert" className="mb-3 text-bad text-xs">
          {make.error.message}
        </p>
      )}
      {tags.length === 0 && <p className="text-ink-2">No tag yet. They are made here, or while you highlight.</p>}
      {groups.map((group) => (
        <section key={group} className="mb-4">
          {(group !== '' || groups.length > 1) && <h3 className="mb-1 font-semibold text-sm">{group || 'No group'}</h3>}
          <ul className="divide-y divide-line">
            {tags
              .filter((tag) => tag.group === group)
              .map((tag) => (
                <TagRow key={tag.id} workspace={workspace} tag={tag} others={tags.filter(({ id }) => id !== tag.id)} />
              ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}
