import 'server-only';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import type { Actor } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { enterWorkspace } from '@/lib/services/accounts/enter-workspace';
import { useApiKey as actWithKey } from '@/lib/services/accounts/use-api-key';
import type { AccountContext, ServiceContext, VisitorContext } from '@/lib/services/context';
import { signInPath } from './asked-path';
import { findSignedInUser } from './auth';
import { baseContext } from './base-context';
import { callerAddress } from './caller-address';
import { RateLimit } from './rate-limit';

/** Nobody in particular: only an address to count by. */
export function visitorContext(request: Request): VisitorContext {
  return { ...baseContext(request.signal), address: callerAddress(request.headers) };
}

/** Whoever the cookie says. Throws `signed_out`. */
export async function accountContext(request: Request): Promise<AccountContext> {
  const user = await findSignedInUser();
  if (!user) throw new AppError('signed_out', 'You are signed out. Sign in, then try again.');
  return { ...baseContext(request.signal), user };
}

/** A key opens its own workspace; a person says which of theirs, by its slug. Membership is read now, never remembered. */
export async function serviceContext(request: Request): Promise<ServiceContext> {
  const key = bearerKey(request);
  if (key !== undefined) return keyContext(request, key);
  const account = await accountContext(request);
  const { user: _user, ...base } = account;
  return { ...base, actor: await enterWorkspace(account, workspaceSlug(request)) };
}

/** The key of an `Authorization: Bearer` header; undefined when there is no such header. */
export function bearerKey(request: Request): string | undefined {
  const header = request.headers.get('authorization');
  if (header === null) return undefined;
  const key = /^Bearer\s+(\S+)\s*$/i.exec(header)?.[1];
  if (key === undefined) {
    throw new AppError(
      'signed_out',
      'The Authorization header is not understood. Send "Authorization: Bearer <API key>".',
    );
  }
  return key;
}

async function keyContext(request: Request, key: string): Promise<ServiceContext> {
  const base = baseContext(request.signal);
  const actor: Actor | null = await actWithKey(base, key);
  if (!actor)
    throw new AppError('signed_out', 'This API key is not known, or it was revoked. Make a new one in Settings.');
  return { ...base, actor };
}

function workspaceSlug(request: Request): string {
  const slug = request.headers.get('x-workspace') ?? new URL(request.url).searchParams.get('workspace');
  if (slug) return slug;
  throw new AppError('invalid', 'Say which workspace: send its slug as the header "x-workspace", or as "?workspace=".');
}

/** For server pages of a workspace: to sign-in when signed out, "not found" when it is not theirs. */
export async function pageContext(slug: string): Promise<ServiceContext> {
  const { user, ...base } = await accountPageContext();
  try {
    return { ...base, actor: await enterWorkspace({ ...base, user }, slug) };
  } catch (error) {
    if (error instanceof AppError && error.kind === 'not_found') notFound();
    throw error;
  }
}

/** For server pages of an account: who is signed out goes to sign in, and comes back to the same page. */
export async function accountPageContext(): Promise<AccountContext> {
  const user = await findSignedInUser();
  if (!user) redirect(signInPath(await headers()));
  return { ...baseContext(), user };
}

/** Whoever tries links out is slowed down; a wall that shows a board loads it once. */
const shareLimit = new RateLimit({ burst: 60, perSecond: 1 });

/** For pages that a link alone opens. Throws `too_many`. */
export async function sharePageContext(): Promise<VisitorContext> {
  const ctx = await visitorPageContext();
  shareLimit.take(ctx.address, ctx.now.getTime());
  return ctx;
}

/** For server pages that anybody may see. */
export async function visitorPageContext(): Promise<VisitorContext> {
  return { ...baseContext(), address: callerAddress(await headers()) };
}
