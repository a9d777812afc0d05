import { QueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { showToastsBy } from '@/components/ui/toast';
import type { Edit } from '@/lib/core/documents/edit';
import { shownIn } from '@/lib/core/documents/edit-session';
import { documentWriting } from './document-writing';

const Way = z.object({ name: z.string(), revision: z.int(), content: z.record(z.string(), z.unknown()) });
type Way = z.infer<typeof Way>;

const opened: Way = { name: 'The way', revision: 1, content: { goal: 'Before.' } };
const home = { workspace: 'acme', path: 'journey-maps/way', schema: Way, queryKey: ['way'] };
const put = (was: string, is: string): Edit[] => [{ kind: 'put', field: 'goal', was, is }];
const kept = (revision: number, goal: string) => Response.json({ ...opened, revision, content: { goal } });
const refusal = (status: number, error: object) => Response.json({ error }, { status });

let page: EventTarget;
beforeEach(() => {
  showToastsBy(toast);
  page = new EventTarget();
  vi.stubGlobal('window', page);
});
afterEach(() => {
  vi.unstubAllGlobals();
  toast.dismiss();
});

/** A server that answers one after the other when it is let; without an answer it is away. */
function server(...answers: Response[]) {
  const asked: { edits: Edit[]; keepalive: boolean | undefined }[] = [];
  vi.stubGlobal('fetch', (_: string, { body, keepalive }: RequestInit) => {
    asked.push({ edits: JSON.parse(String(body)).edits, keepalive });
    const answer = answers.shift();
    return answer ? Promise.resolve(answer) : Promise.reject(new TypeError('Failed to fetch'));
  });
  return asked;
}

function written(cache = new QueryClient()) {
  const writing = documentWriting<Way['content'], Way>(cache, home, opened);
  const leave = writing.watch(() => undefined);
  const settled = (state: string) => vi.waitFor(() => expect(writing.session().state).toBe(state));
  return { cache, writing, leave, settled };
}

type Shown = { title: string; action: { label: string; onClick: () => void } };
const toasts = () => toast.getToasts() as unknown as Shown[];
/** A toast waits for the place it is shown in. */
const firstToast = () => vi.waitUntil(() => toasts()[0]);

describe('writing in a document', () => {
  it('goes on when its page is left: what waits is sent', async () => {
    const asked = server(kept(2, 'One.'), kept(3, 'Two.'));
    const { cache, writing, leave, settled } = written();
    writing.dispatch({ type: 'edited', edits: put('Before.', 'One.') });
    writing.dispatch({ type: 'edited', edits: put('One.', 'Two.') });
    leave();
    await settled('saved');
    expect(asked.map(({ edits }) => edits)).toEqual([put('Before.', 'One.'), put('One.', 'Two.')]);
    expect(cache.getQueryData(home.queryKey)).toMatchObject({ revision: 3 });
    expect(toasts()).toEqual([]);
  });

  it('is the same one when its page is opened again, with what is not kept yet', async () => {
    server();
    const { cache, writing, leave, settled } = written();
    writing.dispatch({ type: 'edited', edits: put('Before.', 'One.') });
    leave();
    await settled('failed');
    const again = documentWriting<Way['content'], Way>(cache, home, opened);
    expect(shownIn(again.session())).toEqual({ goal: 'One.' });
  });

  it('takes back from any page', async () => {
    const asked = server(kept(2, 'One.'), kept(3, 'Before.'));
    const { writing, leave, settled } = written();
    writing.dispatch({ type: 'edited', edits: put('Before.', 'One.') });
    await settled('saved');
    leave();
    writing.dispatch({ type: 'edited', edits: put('One.', 'Before.') });
    await settled('saved');
    expect(asked[1]?.edits).toEqual(put('One.', 'Before.'));
  });

  it('says on the next page what could not be sent, and tries again when asked to', async () => {
    const asked = server();
    const { writing, leave, settled } = written();
    writing.dispatch({ type: 'edited', edits: put('Before.', 'One.') });
    leave();
    await settled('failed');
    const said = await firstToast();
    expect(said.title).toMatch(/^What you wrote in "The way" is not saved\. .*cannot be reached/);
    expect(said.action.label).toBe('Try again');
    server(kept(2, 'One.'));
    said.action.onClick();
    await settled('saved');
    expect(asked).toHaveLength(1);
  });

  it('tries once more by itself when a page is left whose changes could not be sent', async () => {
    server();
    const { writing, leave, settled } = written();
    writing.dispatch({ type: 'edited', edits: put('Before.', 'One.') });
    await settled('failed');
    expect(toasts()).toEqual([]);
    server(kept(2, 'One.'));
    leave();
    await settled('saved');
  });

  it('says in words that somebody else wrote there, whenever that shows, and keeps both', async () => {
    const conflicts = [{ edit: 0, why: 'changed', list: null, id: null, field: 'goal', stands: 'Theirs.', is: 'One.' }];
    server(refusal(409, { kind: 'conflict', message: 'Somebody else changed it.', details: { conflicts } }));
    const { writing, leave, settled } = written();
    writing.dispatch({ type: 'edited', edits: put('Before.', 'One.') });
    await settled('conflict');
    expect(toasts()).toEqual([]);
    leave();
    expect((await firstToast()).title).toMatch(/Somebody else wrote in "The way"/);
    expect(writing.session().conflicts).toMatchObject([{ stands: 'Theirs.', is: 'One.' }]);
  });

  it('says what cannot be kept', async () => {
    server(refusal(400, { kind: 'invalid', message: 'It is archived.' }));
    const { writing, leave, settled } = written();
    writing.dispatch({ type: 'edited', edits: put('Before.', 'One.') });
    leave();
    await settled('saved');
    expect((await firstToast()).title).toBe('A change of "The way" was not kept. It is archived.');
  });

  it('waits for another try when somebody is signed out meanwhile', async () => {
    const out = () => refusal(401, { kind: 'signed_out', message: 'Sign in first.' });
    server(out());
    const { writing, settled } = written();
    writing.dispatch({ type: 'edited', edits: put('Before.', 'One.') });
    await settled('failed');
  });

  it('lets the browser ask before its tab goes, and sends what is left as it goes', async () => {
    const asked = server();
    const { writing, settled } = written();
    writing.dispatch({ type: 'edited', edits: put('Before.', 'One.') });
    writing.dispatch({ type: 'edited', edits: put('One.', 'Two.') });
    const closing = () => {
      const event = new Event('beforeunload', { cancelable: true });
      page.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(closing()).toBe(true);
    await settled('failed');
    page.dispatchEvent(new Event('pagehide'));
    expect(asked.at(-1)).toEqual({ edits: [...put('Before.', 'One.'), ...put('One.', 'Two.')], keepalive: true });
    server(kept(2, 'One.'), kept(3, 'Two.'));
    writing.dispatch({ type: 'retried' });
    await settled('saved');
    expect(closing()).toBe(false);
  });
});
