'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { researchQueries } from '@/components/research/queries';
import { api } from '@/lib/browser/api';
import { type Note, SavedNote } from '@/lib/core/research/note';
import type { NoteDoc } from '@/lib/core/research/note-doc';

export type Writing = { title: string; doc: NoteDoc };
export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed';

const pauseMs = 1_200;
const sayMs = 15_000;

const Editing = z.object({ editors: z.array(z.object({ id: z.string(), name: z.string() })), revision: z.int() });

/**
 * Saves what is written a moment after the last key, one save at a time. When somebody else had saved meanwhile, the
 * answer holds both, and `onMerged` puts it into the editor.
 */
export function useNoteSaving(workspace: string, note: Note, onMerged: (saved: SavedNote) => void) {
  const client = api(workspace);
  const cache = useQueryClient();
  const revision = useRef(note.revision);
  const waiting = useRef<Writing | null>(null);
  const [state, setState] = useState<SaveState>('saved');
  const { mutate, isPending, error } = useMutation({
    mutationFn: (writing: Writing) =>
      client.patch(`notes/${note.id}`, { body: { revision: revision.current, ...writing }, schema: SavedNote }),
    onSuccess: (saved) => {
      revision.current = saved.revision;
      // Keys that were pressed meanwhile are saved next, from what both wrote.
      if (saved.merge && waiting.current === null) onMerged(saved);
      setState(waiting.current === null ? 'saved' : 'waiting');
      void cache.invalidateQueries({ queryKey: researchQueries(workspace).notes });
    },
    onError: () => setState('failed'),
  });

  const saveNow = useCallback(() => {
    if (isPending || waiting.current === null) return;
    const writing = waiting.current;
    waiting.current = null;
    setState('saving');
    mutate(writing);
  }, [isPending, mutate]);

  useEffect(() => {
    if (state !== 'waiting') return;
    const timer = setTimeout(saveNow, pauseMs);
    return () => clearTimeout(timer);
  });

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (waiting.current !== null) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);

  const { data: editing } = useQuery({
    queryKey: [...researchQueries(workspace).all, 'editing', note.id],
    queryFn: () => client.post(`notes/${note.id}/editing`, { body: {}, schema: Editing }),
    refetchInterval: sayMs,
  });

  return {
    state,
    error,
    editors: editing?.editors ?? note.editors,
    write: useCallback((writing: Writing) => {
      waiting.current = writing;
      setState('waiting');
    }, []),
    saveNow,
    retry: (writing: Writing) => {
      waiting.current = writing;
      saveNow();
    },
  };
}
