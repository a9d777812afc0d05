'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useReducer } from 'react';
import { mapQueries } from '@/components/journey-maps/map-queries';
import { api } from '@/lib/browser/api';
import { type Edit, EditConflict } from '@/lib/core/documents/edit';
import {
  beginSession,
  type EditSession,
  editSession,
  type SessionEvent,
  shownIn,
} from '@/lib/core/documents/edit-session';
import { AppError } from '@/lib/core/errors';
import { type JourneyContent, JourneyMap } from '@/lib/core/journey-maps/journey-map';

type Session = EditSession<JourneyContent>;
type Event = SessionEvent<JourneyContent>;

const begin = ({ content, revision }: JourneyMap): Session => beginSession({ content, revision });

/** A map that is written in: every change is kept at once, one after the other, and what others write comes in. */
export function useMap(workspace: string, opened: JourneyMap) {
  const cache = useQueryClient();
  const [session, dispatch] = useReducer(editSession<JourneyContent>, opened, begin);
  const queries = mapQueries(workspace);
  const query = queries.detail(opened.key);
  const { data: latest } = useQuery(queries.revision(opened.key, { looksAgain: session.state === 'saved' }));
  const { data: map = opened } = useQuery({ ...query, initialData: opened });
  const send = useMutation({
    mutationFn: (edits: Edit[]) =>
      api(workspace).post(`journey-maps/${opened.key}/edits`, { body: { edits }, schema: JourneyMap }),
    onSuccess: (kept) => {
      cache.setQueryData(query.queryKey, kept);
      dispatch({ type: 'kept', content: kept.content, revision: kept.revision });
    },
    onError: (error) => {
      const event = eventOf(error);
      dispatch(event);
      // What stands there now is what the writer has to see.
      if (event.type !== 'failed') void cache.invalidateQueries({ queryKey: query.queryKey });
    },
  });
  const newest = latest?.revision ?? 0;
  const readAnew = useEffectEvent(() => {
    if (newest > map.revision) void cache.invalidateQueries({ queryKey: query.queryKey });
  });
  useEffect(() => {
    if (newest > 0) readAnew();
  }, [newest]);
  const { revision, content } = map;
  const arrive = useEffectEvent(() => {
    if (revision > session.kept.revision) dispatch({ type: 'arrived', content, revision });
  });
  // An outside system: what others wrote is known to the cache only.
  useEffect(() => {
    if (revision > 0) arrive();
  }, [revision]);
  const sendNext = useEffectEvent(() => {
    const [first] = session.queue;
    if (!first || session.state !== 'waiting') return;
    dispatch({ type: 'sent' });
    send.mutate(first);
  });
  const { state } = session;
  useEffect(() => {
    if (state === 'waiting') sendNext();
  }, [state]);
  useLeaveWarning(session.queue.length > 0);
  return { map, content: shownIn(session), session, dispatch };
}

export type MapSession = ReturnType<typeof useMap>;

const unreachableKinds = ['unavailable', 'too_many'];
const Conflicts = EditConflict.array();

/** What a refusal means: a decision, a try later, or a change that cannot be kept. */
function eventOf(error: Error): Event {
  if (!(error instanceof AppError) || unreachableKinds.includes(error.kind)) {
    return { type: 'failed', error: error.message };
  }
  const conflicts = error.kind === 'conflict' ? Conflicts.safeParse(error.details?.conflicts).data : undefined;
  if (conflicts) return { type: 'conflicted', error: error.message, conflicts };
  return { type: 'refused', error: error.message };
}

/** The browser asks before a page goes whose changes are not kept yet. */
function useLeaveWarning(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isOpen]);
}
