import { MutationObserver, type QueryClient } from '@tanstack/react-query';
import type { DocumentHome } from '@/components/documents/document-home';
import { toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { holdPage } from '@/lib/browser/held-page';
import type { Content } from '@/lib/core/documents/apply-edits';
import { type Edit, EditConflict } from '@/lib/core/documents/edit';
import { beginSession, type EditSession, editSession, type SessionEvent } from '@/lib/core/documents/edit-session';
import { AppError } from '@/lib/core/errors';

export type OpenedDocument<Whole> = { name: string; revision: number; content: Whole };

/** What somebody writes in one document, and what becomes of it. It does not end when its page is left. */
export type DocumentWriting<Whole extends Content> = {
  session: () => EditSession<Whole>;
  /** Answers with the way to stop. While nobody watches, what is not kept is said in a toast. */
  watch: (onChange: () => void) => () => void;
  dispatch: (event: SessionEvent<Whole>) => void;
};

const inTab = new WeakMap<QueryClient, Map<string, unknown>>();

/** The writing in a document is one in a tab: a page that is opened again finds what is still on its way. */
export function documentWriting<Whole extends Content, Document extends OpenedDocument<Whole>>(
  cache: QueryClient,
  home: DocumentHome<Document>,
  opened: Document,
): DocumentWriting<Whole> {
  const all = inTab.get(cache) ?? new Map<string, unknown>();
  inTab.set(cache, all);
  const place = `${home.workspace}/${home.path}`;
  const found = all.get(place) ?? beginWriting<Whole, Document>(cache, home, opened);
  all.set(place, found);
  return found as DocumentWriting<Whole>;
}

function beginWriting<Whole extends Content, Document extends OpenedDocument<Whole>>(
  cache: QueryClient,
  { workspace, path, schema, queryKey }: DocumentHome<Document>,
  opened: Document,
): DocumentWriting<Whole> {
  let session = beginSession<Whole>({ content: opened.content, revision: opened.revision });
  const watchers = new Set<() => void>();
  const client = api(workspace);
  const sending = new MutationObserver(cache, {
    mutationFn: (edits: Edit[]): Promise<Document> => client.post(`${path}/edits`, { body: { edits }, schema }),
  });
  const guardTab = tabGuard(cache, () => sendLast(client, path, session));

  function dispatch(event: SessionEvent<Whole>): void {
    session = editSession(session, event);
    const [first] = session.queue;
    if (first && session.state === 'waiting') send(first);
    guardTab(session.queue.length > 0);
    for (const onChange of watchers) onChange();
    if (watchers.size === 0) tell(event);
  }

  function send(edits: Edit[]): void {
    session = editSession(session, { type: 'sent' });
    sending.mutate(edits).then((kept) => {
      cache.setQueryData(queryKey, kept);
      dispatch({ type: 'kept', content: kept.content, revision: kept.revision });
    }, refuse);
  }

  function refuse(error: Error): void {
    const event = eventOf(error);
    // What stands there now is what the writer has to see.
    if (event.type !== 'failed') void cache.invalidateQueries({ queryKey, exact: true });
    dispatch(event);
  }

  function tell(event: SessionEvent<Whole>): void {
    const said = unseenWords(event, cache.getQueryData<Document>(queryKey)?.name ?? opened.name);
    if (said) toastFailed(said, event.type === 'failed' ? () => dispatch({ type: 'retried' }) : undefined);
  }

  function watch(onChange: () => void): () => void {
    watchers.add(onChange);
    return () => {
      watchers.delete(onChange);
      if (watchers.size > 0) return;
      if (session.state === 'failed') dispatch({ type: 'retried' });
      const { error, conflicts } = session;
      if (session.state === 'conflict') tell({ type: 'conflicted', error: error ?? '', conflicts });
    };
  }

  return { session: () => session, watch, dispatch };
}

type Refusal = Extract<SessionEvent<Content>, { type: 'failed' | 'conflicted' | 'refused' }>;

/** Those that another try can mend. */
const passingKinds = ['unavailable', 'too_many', 'signed_out'];
const Conflicts = EditConflict.array();

/** What a refusal means: a decision, a try later, or a change that cannot be kept. */
function eventOf(error: Error): Refusal {
  if (!(error instanceof AppError) || passingKinds.includes(error.kind)) {
    return { type: 'failed', error: error.message };
  }
  const conflicts = error.kind === 'conflict' ? Conflicts.safeParse(error.details?.conflicts).data : undefined;
  if (conflicts) return { type: 'conflicted', error: error.message, conflicts };
  return { type: 'refused', error: error.message };
}

/** What has to be said on another page; null where all is well. */
function unseenWords<Whole extends Content>(event: SessionEvent<Whole>, name: string): string | null {
  switch (event.type) {
    case 'failed':
      return `What you wrote in "${name}" is not saved. ${event.error}`;
    case 'conflicted':
      return `Somebody else wrote in "${name}" where you did. Open it and decide which of the two stays.`;
    case 'refused':
      return `A change of "${name}" was not kept. ${event.error}`;
    default:
      return null;
  }
}

/** While something is not kept, the browser asks before its tab goes; what is left is sent as it goes. */
function tabGuard(cache: QueryClient, sendLeft: () => void): (isOpen: boolean) => void {
  const warn = (event: BeforeUnloadEvent) => event.preventDefault();
  let release: (() => void) | null = null;
  return (isOpen) => {
    release?.();
    release = isOpen ? holdPage(cache) : null;
    const turn = isOpen ? 'addEventListener' : 'removeEventListener';
    window[turn]('beforeunload', warn);
    window[turn]('pagehide', sendLeft);
  };
}

/** All at once, as nobody is left to send one after the other. What got there already changes nothing. */
function sendLast({ post }: ReturnType<typeof api>, path: string, { queue, state }: EditSession<Content>): void {
  const edits = queue.flat();
  if (edits.length === 0 || state === 'conflict') return;
  // Nobody is there to be told.
  post(`${path}/edits`, { body: { edits }, keepalive: true }).catch(() => undefined);
}
