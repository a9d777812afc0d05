import { unreachable } from '@/lib/core/errors';
import { applyEdits, type Content } from './apply-edits';
import type { Edit, EditConflict } from './edit';
import { invertEdits } from './invert-edits';
import { keepMine, takeTheirs } from './resolve-conflicts';
import { sameJson } from './same-json';

/** A document that somebody writes in: what is kept, what is on its way there, and what can be taken back. */
export type EditSession<Whole extends Content> = {
  kept: { content: Whole; revision: number };
  /** Changes that are not kept yet, oldest first; the first one may be on its way. */
  queue: Edit[][];
  past: Edit[][];
  future: Edit[][];
  state: 'saved' | 'waiting' | 'sending' | 'failed' | 'conflict';
  /** Why the first change is not kept yet, in a sentence. */
  error: string | null;
  /** What could not be kept at all, and why: the words in it are lost once their writer saw it. */
  refused: { error: string; edits: Edit[] } | null;
  conflicts: EditConflict[];
};

export type SessionEvent<Whole extends Content> =
  | { type: 'edited'; edits: Edit[] }
  | { type: 'undone' }
  | { type: 'redone' }
  | { type: 'sent' }
  | { type: 'kept'; content: Whole; revision: number }
  /** Somebody else's change, or a version that was gone back to. */
  | { type: 'arrived'; content: Whole; revision: number }
  /** The server could not be asked: the change waits for another try. */
  | { type: 'failed'; error: string }
  | { type: 'retried' }
  /** It cannot be kept as it is: it goes, and everything else stays. */
  | { type: 'refused'; error: string }
  | { type: 'refusal_seen' }
  | { type: 'conflicted'; error: string; conflicts: EditConflict[] }
  | { type: 'resolved'; keep: 'mine' | 'theirs' };

/** As many steps back as somebody remembers. */
const mostSteps = 200;

export function beginSession<Whole extends Content>(kept: { content: Whole; revision: number }): EditSession<Whole> {
  return { kept, queue: [], past: [], future: [], state: 'saved', error: null, refused: null, conflicts: [] };
}

export function editSession<Whole extends Content>(
  session: EditSession<Whole>,
  event: SessionEvent<Whole>,
): EditSession<Whole> {
  switch (event.type) {
    case 'edited':
      return { ...queued(session, event.edits), past: pushed(session.past, event.edits), future: [] };
    case 'undone':
      return undone(session);
    case 'redone':
      return redone(session);
    case 'sent':
      return { ...session, state: 'sending', error: null };
    case 'kept':
      return next({ ...arrived(session, event), queue: session.queue.slice(1), error: null });
    case 'arrived':
      return arrived(session, event);
    case 'failed':
      return { ...session, state: 'failed', error: event.error };
    case 'retried':
      // Asked from two places, it is sent once all the same.
      return session.state === 'failed' ? next({ ...session, error: null }) : session;
    case 'refused':
      return refused(session, event.error);
    case 'refusal_seen':
      return { ...session, refused: null };
    case 'conflicted':
      return { ...session, state: 'conflict', error: event.error, conflicts: event.conflicts };
    case 'resolved':
      return resolved(session, event.keep);
    default:
      return unreachable(event);
  }
}

/** What the writer sees: what is kept with their own changes on it, as far as those can still stand. */
export function shownIn<Whole extends Content>({ kept, queue }: EditSession<Whole>): Whole {
  return queue.flat().reduce<Whole>((content, edit) => {
    const applied = applyEdits(content, [edit]);
    return applied.kind === 'applied' ? (applied.content as Whole) : content;
  }, kept.content);
}

type Session = EditSession<Content>;

const pushed = (steps: Edit[][], edits: Edit[]): Edit[][] => [...steps, edits].slice(-mostSteps);

const next = <S extends Pick<Session, 'queue' | 'state'>>(session: S): S => ({
  ...session,
  state: session.queue.length > 0 ? 'waiting' : 'saved',
});

/** A change waits behind one that is on its way, failed, or has to be decided on. */
function queued<Whole extends Content>(session: EditSession<Whole>, edits: Edit[]): EditSession<Whole> {
  const state = session.state === 'saved' ? 'waiting' : session.state;
  return { ...session, queue: [...session.queue, edits], state };
}

function undone<Whole extends Content>(session: EditSession<Whole>): EditSession<Whole> {
  const last = session.past.at(-1);
  if (!last) return session;
  const past = session.past.slice(0, -1);
  return { ...queued(session, invertEdits(last)), past, future: pushed(session.future, last) };
}

function redone<Whole extends Content>(session: EditSession<Whole>): EditSession<Whole> {
  const last = session.future.at(-1);
  if (!last) return session;
  return { ...queued(session, last), past: pushed(session.past, last), future: session.future.slice(0, -1) };
}

function arrived<Whole extends Content>(
  session: EditSession<Whole>,
  { content, revision }: { content: Whole; revision: number },
): EditSession<Whole> {
  return revision < session.kept.revision ? session : { ...session, kept: { content, revision } };
}

function withoutStep(steps: Edit[][], edits: Edit[]): Edit[][] {
  const place = steps.findLastIndex((step) => sameJson(step, edits));
  return place < 0 ? steps : steps.toSpliced(place, 1);
}

function refused<Whole extends Content>(session: EditSession<Whole>, error: string): EditSession<Whole> {
  const [first = [], ...queue] = session.queue;
  const edits = [...(session.refused?.edits ?? []), ...first];
  return {
    ...next({ ...session, queue }),
    past: withoutStep(session.past, first),
    error: null,
    refused: { error, edits },
  };
}

/** What the writer decided stands in the way of nothing any more; it is one step back like every other change. */
function resolved<Whole extends Content>(session: EditSession<Whole>, keep: 'mine' | 'theirs'): EditSession<Whole> {
  const [first = [], ...rest] = session.queue;
  const decided = (keep === 'mine' ? keepMine : takeTheirs)(first, session.conflicts);
  const past = withoutStep(session.past, first);
  const queue = decided.length > 0 ? [decided, ...rest] : rest;
  return {
    ...next({ ...session, queue }),
    past: decided.length > 0 ? pushed(past, decided) : past,
    error: null,
    conflicts: [],
  };
}
