'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import type { DocumentHome } from '@/components/documents/document-home';
import { documentWriting, type OpenedDocument } from '@/components/documents/document-writing';
import { api } from '@/lib/browser/api';
import type { Content } from '@/lib/core/documents/apply-edits';
import { DocumentRevision } from '@/lib/core/documents/document';
import { shownIn } from '@/lib/core/documents/edit-session';
import { AppError, type ErrorKind } from '@/lib/core/errors';

const goneKinds: readonly ErrorKind[] = ['not_found', 'forbidden'];

/** How often a document that is open looks for what others wrote. */
const lookAgainMs = 4_000;

/** A document that is written in: every change is kept at once, one after the other, and what others write comes in. */
export function useDocument<Whole extends Content, Document extends OpenedDocument<Whole>>(
  home: DocumentHome<Document>,
  opened: Document,
) {
  const { workspace, path, schema, queryKey } = home;
  const cache = useQueryClient();
  const client = api(workspace);
  const { session: sessionNow, watch, dispatch } = documentWriting<Whole, Document>(cache, home, opened);
  const session = useSyncExternalStore(watch, sessionNow, sessionNow);
  const { data: cached = opened } = useQuery({
    queryKey,
    queryFn: ({ signal }): Promise<Document> => client.get(path, { schema, signal }),
    initialData: opened,
  });
  const document = cached.revision < opened.revision ? opened : cached;
  // How far it is by now. One that is being written in does not look, as its answers say so.
  const { data: latest, error: unread } = useQuery({
    queryKey: [...queryKey, 'revision'],
    queryFn: ({ signal }) => client.get(`${path}/revision`, { schema: DocumentRevision, signal }),
    refetchInterval: session.state === 'saved' ? lookAgainMs : false,
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
  const [isPutOff, setIsPutOff] = useState(false);
  return {
    ...{ document, content: shownIn(session), session, dispatch },
    /** Why it cannot be read any more, though its page is open; null while it can. */
    gone: unread instanceof AppError && goneKinds.includes(unread.kind) ? unread.message : null,
    /** Between two who wrote in one place. Until it is made nothing more is sent. */
    decision: {
      isOpen: session.state === 'conflict' && !isPutOff,
      putOff: () => setIsPutOff(true),
      takeUp: () => setIsPutOff(false),
    },
  };
}
