'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { researchQueries } from '@/components/research/queries';
import { api } from '@/lib/browser/api';
import { type AfterSave, afterSave, type Writing } from '@/lib/core/research/after-save';
import { type Note, SavedNote } from '@/lib/core/research/note';

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed';

const pauseMs = 1_200;
const sayMs = 15_000;

const Editing = z.object({ editors: z.array(z.object({ id: z.string(), name: z.string() })), revision: z.int() });

type Merged = NonNullable<AfterSave['shown']>;

/**
 * Saves what is written a moment after the last key, one save at a time, and what is left when the writer leaves. When
 * somebody else had saved meanwhile, `onMerged` gets what both wrote, for the editor.
 */
export function useNoteSaving(workspace: string, note: Note, onMerged: (merged: Merged) => void) {
  const client = api(workspace);
  const cache = useQueryClient();
  const revision = useRef(note.revision);
  const waiting = useRef<Writing | null>(null);
  /** What is on its way: until it is saved, nobody else has it. */
  const sent = useRef<Writing | null>(null);
  const hasLeft = useRef(false);
  const [state, setState] = useState<SaveState>('saved');
  const { mutate, error } = useMutation({
    mutationFn: (writing: Writing) =>
      client.patch(`notes/${note.id}`, { body: { revision: revision.current, ...writing }, schema: SavedNote }),
    onSuccess: (saved, writing) => {
      revision.current = saved.revision;
      sent.current = null;
      const next = afterSave(writing, waiting.current, saved);
      waiting.current = next.waiting;
      if (next.shown && !hasLeft.current) onMerged(next.shown);
      setState(next.waiting === null ? 'saved' : 'waiting');
      if (hasLeft.current) saveNow();
      void cache.invalidateQueries({ queryKey: researchQueries(workspace).notes });
    },
    onError: (_, writing) => {
      sent.current = null;
      waiting.current ??= writing;
      setState('failed');
    },
  });

  const saveNow = useCallback(() => {
    const writing = waiting.current;
    if (sent.current !== null || writing === null) return;
    waiting.current = null;
    sent.current = writing;
    setState('saving');
    mutate(writing);
  }, [mutate]);

  useEffect(() => {
    if (state !== 'waiting') return;
    const timer = setTimeout(saveNow, pauseMs);
    return () => clearTimeout(timer);
  });

  useEffect(() => {
    hasLeft.current = false;
    const warn = (event: BeforeUnloadEvent) => {
      if (waiting.current !== null || sent.current !== null) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      hasLeft.current = true;
      saveNow();
    };
  }, [saveNow]);

  const { data: editing } = useQuery({
    queryKey: [...researchQueries(workspace).all, 'editing', note.id],
    queryFn: () => client.post(`notes/${note.id}/editing`, { body: {}, schema: Editing }),
    refetchInterval: sayMs,
  });

  return {
    state,
    error,
    editors: editing?.editors ?? note.editors,
    write: (writing: Writing) => {
      waiting.current = writing;
      setState('waiting');
    },
    saveNow,
    retry: (writing: Writing) => {
      waiting.current = writing;
      saveNow();
    },
  };
}
