import { randomUUID } from 'node:crypto';
import { type APIRequestContext, type Browser, test as base, expect, type Page } from '@playwright/test';
import { demoStateFile } from './enter-demo';

export { expect };

export type Person = { name: string; email: string; password: string };
export type Workspace = { slug: string; name: string };
export type KeyRole = 'viewer' | 'editor' | 'admin';
export type JoinedRole = 'viewer' | 'researcher' | 'editor';

type Answer = { status: number; body: unknown };
/** The public API as one person or one key sees it. A refusal is an answer like any other. */
export type Api = {
  get: (path: string) => Promise<Answer>;
  post: (path: string, body?: unknown) => Promise<Answer>;
  patch: (path: string, body: unknown) => Promise<Answer>;
  delete: (path: string) => Promise<Answer>;
  upload: (path: string, file: string | Buffer) => Promise<Answer>;
};

/** Somebody in a workspace, with their own browser window. */
export type Demo = { page: Page; workspace: Workspace };
export type SignedIn = { page: Page; person: Person; workspace: Workspace; api: Api };

type Fixtures = {
  /** A new person with a new workspace of their own, in their own window. */
  signUp: (workspaceName?: string) => Promise<SignedIn>;
  /** A new person, signed in to their workspace, whose page is yet to be opened. */
  signedIn: SignedIn;
  /** Somebody new who was invited into the signed-in workspace with this role, in their own window. */
  joined: (role: JoinedRole) => Promise<SignedIn>;
  /** The API by a key of the signed-in workspace that acts as this role. */
  apiAs: (role: KeyRole) => Promise<Api>;
  /** A page inside the demo workspace. */
  demo: Demo;
};

const scopeOfRole = { viewer: 'read', editor: 'write', admin: 'admin' } as const;

export const test = base.extend<Fixtures>({
  signUp: async ({ browser, baseURL }, use) => {
    const windows: Page[] = [];
    await use(async (workspaceName = 'Playhouse') => {
      const page = await openWindow(browser, baseURL);
      windows.push(page);
      return enrol(page, workspaceName);
    });
    await Promise.all(windows.map((page) => page.context().close()));
  },

  signedIn: async ({ signUp }, use) => {
    await use(await signUp());
  },

  joined: async ({ signUp, signedIn }, use) => {
    await use(async (role) => {
      const made = await signedIn.api.post('invitations', { role });
      const { token } = made.body as { token: string };
      const { page, person } = await signUp();
      const { workspace } = signedIn;
      const api = apiOver(page.request, { ...originOf(page), 'x-workspace': workspace.slug });
      const accepted = await api.post('invitations/accept', { token });
      expect(accepted.body).toMatchObject({ workspace_slug: workspace.slug, role });
      return { page, person, workspace, api };
    });
  },

  apiAs: async ({ signedIn, playwright, baseURL }, use) => {
    const contexts: APIRequestContext[] = [];
    await use(async (role) => {
      const made = await signedIn.api.post('api-keys', { name: `${role} of the tests`, scope: scopeOfRole[role] });
      const { key } = made.body as { key: string };
      const request = await playwright.request.newContext({ baseURL });
      contexts.push(request);
      return apiOver(request, { authorization: `Bearer ${key}` });
    });
    await Promise.all(contexts.map((context) => context.dispose()));
  },

  demo: async ({ browser, baseURL }, use) => {
    const page = await openWindow(browser, baseURL, demoStateFile);
    await page.goto('/');
    await page.waitForURL(/\/w\/[^/]+/);
    const slug = /\/w\/([^/?#]+)/.exec(page.url())?.[1] ?? '';
    await use({ page, workspace: { slug, name: 'Demo' } });
    await page.context().close();
  },
});

async function openWindow(browser: Browser, baseURL: string | undefined, storageState?: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, storageState });
  const page = await context.newPage();
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  page.goto = async (...how) => {
    const answer = await goto(...how);
    await isAlive(page);
    return answer;
  };
  page.reload = async (...how) => {
    const answer = await reload(...how);
    await isAlive(page);
    return answer;
  };
  return page;
}

/** A page from the server shows its buttons before React has them, and what is pressed until then is lost. */
async function isAlive(page: Page): Promise<void> {
  const dead = () =>
    page.evaluate(() => {
      const known = (button: Element) => Object.keys(button).some((key) => key.startsWith('__reactProps$'));
      return [...document.querySelectorAll('button')].filter((button) => !known(button)).length;
    });
  await expect.poll(dead, { message: `buttons of ${page.url()} that nobody listens to`, timeout: 30_000 }).toBe(0);
}

async function enrol(page: Page, workspaceName: string): Promise<SignedIn> {
  const id = randomUUID().slice(0, 8);
  const person = { name: `Robin ${id}`, email: `robin-${id}@example.org`, password: `a long sentence ${id}` };
  const visitor = apiOver(page.request, originOf(page));
  const made = await visitor.post('account', { ...person, workspace_name: `${workspaceName} ${id}` });
  expect(made.status, JSON.stringify(made.body).slice(0, 500)).toBe(201);
  const { workspace_slug: slug } = made.body as { workspace_slug: string };
  await signInByRequest(page, person);
  const api = apiOver(page.request, { ...originOf(page), 'x-workspace': slug });
  return { page, person, workspace: { slug, name: `${workspaceName} ${id}` }, api };
}

/** The same way the sign-in form goes: next-auth's credentials door, which sets the session cookie. */
async function signInByRequest(page: Page, { email, password }: Person): Promise<void> {
  const { csrfToken } = (await (await page.request.get('/api/auth/csrf')).json()) as { csrfToken: string };
  const answer = await page.request.post('/api/auth/callback/credentials', {
    form: { csrfToken, email, password, json: 'true', callbackUrl: '/' },
    headers: originOf(page),
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** Writes are accepted from the app's own origin only, as a browser would say it. */
function originOf(page: Page): Record<string, string> {
  return { origin: new URL(process.env.E2E_ADDRESS ?? page.url()).origin };
}

function apiOver(request: APIRequestContext, headers: Record<string, string>): Api {
  const call = async (method: string, path: string, data?: unknown, more: Record<string, string> = {}) => {
    const answer = await request.fetch(`/api/v1/${path}`, { method, data, headers: { ...headers, ...more } });
    const text = await answer.text();
    return { status: answer.status(), body: asJson(text) };
  };
  return {
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body ?? {}),
    patch: (path, body) => call('PATCH', path, body),
    delete: (path) => call('DELETE', path),
    upload: (path, file) => call('POST', path, file, { 'content-type': 'application/octet-stream' }),
  };
}

/** Members and refused rows come as text; everything else is JSON. */
function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
