import 'server-only';
import { Email } from '@/lib/core/accounts/email';
import { AppError } from '@/lib/core/errors';
import { bootstrap } from '@/lib/services/accounts/bootstrap';
import type { ServiceContext } from '@/lib/services/context';
import { enterDemo } from '@/lib/services/demo/enter-demo';
import { env } from './env';
import { stores } from './stores';

/** What a start found or made: the path of a link into the demo, or none. */
export type FirstRun = { enterPath: string | null };

/**
 * Runs at every start, after the migrations. Provisions the server as its settings say, once; or, with the embedded
 * PostgreSQL and nothing provisioned, makes the demo workspace once and a fresh link into it each time.
 */
export async function firstRun({ isEmbedded }: { isEmbedded: boolean }): Promise<FirstRun> {
  const ctx = { ...stores(), now: new Date() };
  const given = env().bootstrap;
  if (given.email !== undefined) {
    await bootstrap(ctx, readBootstrap(given));
    return { enterPath: null };
  }
  return { enterPath: isEmbedded ? (await enterDemo(ctx, fillDemo)).path : null };
}

type Given = ReturnType<typeof env>['bootstrap'];

function readBootstrap({ email, password, workspace, apiKey }: Given) {
  const address = Email.safeParse(email);
  if (!address.success) throw new AppError('invalid', 'DRAMATIS_BOOTSTRAP_EMAIL is not an email address.');
  if (password === undefined) {
    throw new AppError('invalid', 'DRAMATIS_BOOTSTRAP_EMAIL is set, so DRAMATIS_BOOTSTRAP_PASSWORD has to be set too.');
  }
  if (apiKey !== undefined && !/^\S{8,}$/.test(apiKey)) {
    throw new AppError('invalid', 'DRAMATIS_BOOTSTRAP_API_KEY needs at least 8 characters and no blanks.');
  }
  return { email: address.data, password, workspaceName: workspace ?? 'Workspace', apiKey };
}

/** Loaded only where it is needed: the generator is large, and most starts have no use for it. */
async function fillDemo(ctx: ServiceContext): Promise<void> {
  const { makeDemo } = await import('@/lib/services/demo/make-demo');
  await makeDemo(ctx);
}
