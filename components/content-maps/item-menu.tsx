'use client';

import { ArrowDown, ArrowUp, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { nameIn, useContentMap } from '@/components/content-maps/content-context';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuRadio, MenuSeparator } from '@/components/ui/dropdown-menu';
import { Kbd } from '@/components/ui/kbd';
import { toastDone } from '@/components/ui/toast';
import { changeItem, placeItem, removeItems, stepItem } from '@/lib/core/content-maps/content-edits';
import { type ContentItem, ContentState } from '@/lib/core/content-maps/content-map';
import { stateNames } from '@/lib/core/content-maps/state-words';
import { invertEdits } from '@/lib/core/documents/invert-edits';

type ItemMenuProps = { item: ContentItem; place: number; count: number };

/** Everything that dragging does, and the state. */
export function ItemMenu({ item, place, count }: ItemMenuProps) {
  const { content, cast, edit, openItem } = useContentMap();
  const put = (where: { persona?: string; stage?: string }) =>
    edit(placeItem(content, item.id, { persona: item.persona, stage: item.stage, ...where, before: null }));
  function remove() {
    const edits = removeItems(content, [item.id]);
    edit(edits);
    toastDone(`"${item.title}" is off the map.`, { onUndo: () => edit(invertEdits(edits)) });
  }
  return (
    <Menu
      label={`Change ${item.title}`}
      className="max-h-120 overflow-y-auto"
      trigger={
        <Button variant="ghost" size="icon-sm" className="-my-1 text-ink-3" aria-label={`Change ${item.title}`}>
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      <MenuItem icon={<Pencil aria-hidden />} onSelect={() => openItem(item.id)}>
        Change it
      </MenuItem>
      <MenuItem
        icon={<ArrowUp aria-hidden />}
        shortcut={<Kbd keys={['Alt', '↑']} />}
        disabled={place === 0}
        onSelect={() => edit(stepItem(content, item.id, -1))}
      >
        Move up
      </MenuItem>
      <MenuItem
        icon={<ArrowDown aria-hidden />}
        shortcut={<Kbd keys={['Alt', '↓']} />}
        disabled={place === count - 1}
        onSelect={() => edit(stepItem(content, item.id, 1))}
      >
        Move down
      </MenuItem>
      <MenuSeparator />
      <MenuRadio
        label="State"
        value={item.state}
        options={ContentState.options.map((value) => ({ value, label: stateNames[value] }))}
        onValueChange={(state) => edit(changeItem(content, item.id, { state: ContentState.parse(state) }))}
      />
      <MenuSeparator />
      <MenuRadio
        label="Stage"
        value={item.stage}
        options={content.stages.map(({ id, name }) => ({ value: id, label: name }))}
        onValueChange={(stage) => put({ stage })}
      />
      {content.personas.length > 1 && (
        <MenuRadio
          label="For"
          value={item.persona}
          options={content.personas.map(({ id }) => ({ value: id, label: nameIn(cast, id) }))}
          onValueChange={(persona) => put({ persona })}
        />
      )}
      <MenuSeparator />
      <MenuItem danger icon={<Trash2 aria-hidden />} onSelect={remove}>
        Take away
      </MenuItem>
    </Menu>
  );
}
