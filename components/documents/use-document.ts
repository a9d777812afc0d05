'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useReducer } from 'react';
import type { DocumentHome } from '@/components/documents/document-home';
import { api } from '@/lib/browser/api';
import type { Content } from '@/lib/core/documents/apply-edits';
import { DocumentRevision } from '@/lib/core/documents/document';
import { type Edit, EditConflict } from '@/lib/core/documents/edit';
import { beginSession, editSession, type SessionEvent, shownIn } from '@/lib/core/documents/edit-session';
import { AppError } from '@/lib/core/errors';

type Opened<Whole> = { revision: number; content: Whole };

/** How often a document that is open looks for what others wrote. */
const lookAgainMs = 4_000;

/** A document that is written in: every change is kept at once, one after the other, and what others write comes in. */
export function useDocument<Whole extends Content, Document extends Opened<Whole>>(
  { workspace, path, schema, queryKey }: DocumentHome<Document>,
  opened: Document,
) {
  const cache = useQueryClient();
  const client = api(workspace);
  const begun = { content: opened.content, revision: opened.revision };
  const [session, dispatch] = useReducer(editSession<Whole>, begun, beginSession<Whole>);
  const { data: document = opened } = useQuery({
    queryKey,
    queryFn: ({ signal }): Promise<Document> => client.get(path, { schema, signal }),
    initialData: opened,
  });
  // How far it is by now. One that is being written in does not look, as its answers say so.
  const { data: latest } = useQuery({
    queryKey: [...queryKey, 'revision'],
    queryFn: ({ signal }) => client.get(`${path}/revision`, { schema: DocumentRevision, signal }),
    refetchInterval: session.state === 'saved' ? lookAgainMs : false,
  });
  const send = useMutation({
    mutationFn: (edits: Edit[]): Promise<Document> => client.post(`${path}/edits`, { body: { edits }, schema }),
    onSuccess: (kept) => {
      cache.setQueryData(queryKey, kept);
      dispatch({ type: 'kept', content: kept.content, revision: kept.revision });
    },
    onError: (error) => {
      const event = eventOf(error);
      dispatch(event);
      // What stands there now is what the writer has to see.
      if (event.type !== 'failed') void cache.invalidateQueries({ queryKey, exact: true });
    },
  });
  const newest = latest?.revision ?? 0;
  const readAnew = useEffectEvent(() => {
    if (newest > document.revision) void cache.invalidateQueries({ queryKey, exact: true });
  });
  useEffect(() => {
    if (newest > 0) readAnew();
  }, [newest]);
  const { revision, content } = document;
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
  return { document, content: shownIn(session), session, dispatch };
}

type Refusal = Extract<SessionEvent<Content>, { type: 'failed' | 'conflicted' | 'refused' }>;

const unreachableKinds = ['unavailable', 'too_many'];
const Conflicts = EditConflict.array();

/** What a refusal means: a decision, a try later, or a change that cannot be kept. */
function eventOf(error: Error): Refusal {
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
