'use client';

import { UserPlus, X } from 'lucide-react';
import { nameIn, useContentMap } from '@/components/content-maps/content-context';
import type { DocumentHome } from '@/components/documents/document-home';
import { DocumentName } from '@/components/documents/document-name';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem } from '@/components/ui/dropdown-menu';
import { toastDone } from '@/components/ui/toast';
import { counted } from '@/lib/core/claims/write-words';
import { addPersona, removePersona } from '@/lib/core/content-maps/content-edits';
import { type ContentMap, contentLimits } from '@/lib/core/content-maps/content-map';
import { isReady } from '@/lib/core/content-maps/find-holes';
import { invertEdits } from '@/lib/core/documents/invert-edits';

/** The name of the map, whom it is for, and how far it is. */
export function ContentWords({ home, map }: { home: DocumentHome<ContentMap>; map: ContentMap }) {
  const { content, mayWrite } = useContentMap();
  const ready = content.items.filter(({ state }) => isReady(state)).length;
  return (
    <div className="mb-4 print:mb-3">
      <DocumentName {...{ home, mayWrite }} label="Name of the map" name={map.name} />
      <People />
      <p className="mt-1.5 text-ink-3 text-xs">
        {counted(content.items.length, 'piece')}, {ready} approved or live.
      </p>
    </div>
  );
}

function People() {
  const { content, cast, mayWrite, edit } = useContentMap();
  const others = cast.filter(({ key }) => content.personas.every(({ id }) => id !== key));
  const isFull = content.personas.length >= contentLimits.personas;
  function remove(key: string) {
    const edits = removePersona(content, key);
    edit(edits);
    toastDone(`${nameIn(cast, key)} is off the map, with the pieces for them.`, {
      onUndo: () => edit(invertEdits(edits)),
    });
  }
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-2 text-md">
      {content.personas.length === 0 ? 'For nobody yet.' : 'For'}
      {content.personas.map(({ id }, place) => (
        <span key={id} className="inline-flex items-center gap-1">
          {place > 0 && <span>and</span>}
          <b className="font-semibold text-ink">{nameIn(cast, id)}</b>
          {mayWrite && (
            <Button
              variant="ghost"
              size="icon-sm"
              className="text-ink-3 print:hidden"
              aria-label={`Take ${nameIn(cast, id)} off the map`}
              onClick={() => remove(id)}
            >
              <X aria-hidden />
            </Button>
          )}
        </span>
      ))}
      {mayWrite && !isFull && others.length > 0 && (
        <Menu
          align="start"
          label="Whom it is for"
          trigger={
            <Button variant="ghost" size="sm" className="print:hidden">
              <UserPlus aria-hidden /> {content.personas.length === 0 ? 'Choose a persona' : 'Add a second persona'}
            </Button>
          }
        >
          {others.map(({ key, name }) => (
            <MenuItem key={key} onSelect={() => edit(addPersona(content, key))}>
              {name}
            </MenuItem>
          ))}
        </Menu>
      )}
    </div>
  );
}
