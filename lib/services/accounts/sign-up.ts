import 'server-only';
import { checkInvitation } from '@/lib/core/accounts/invitation';
import { checkNewPassword } from '@/lib/core/accounts/password';
import type { SignedUp, SignUp, SignUpMode, User } from '@/lib/core/accounts/user';
import { AppError } from '@/lib/core/errors';
import { type Database, inTransaction, isUniqueViolation } from '@/lib/data/prisma-client';
import { findUserByEmail, insertUser } from '@/lib/data/users';
import type { VisitorContext } from '@/lib/services/context';
import { joinByInvitation } from './join-by-invitation';
import { lookUpInvitation } from './look-up-invitation';
import { ownWorkspace } from './own-workspace';
import { hashPassword } from './password-hash';
import { checkPatience, countAttempt } from './slow-attempts';

/** Makes an account and, when asked, a first workspace; with an invitation it joins that one instead. */
export async function signUp(ctx: VisitorContext & { signUpMode: SignUpMode }, input: SignUp): Promise<SignedUp> {
  if (ctx.signUpMode === 'invited' && input.invitation === undefined) {
    throw new AppError('forbidden', 'Joining is by invitation here. Ask somebody who is in to send you a link.');
  }
  checkNewPassword(input.password, input.email);
  // Before anything else, so that a made-up link cannot be used to ask who has an account.
  if (input.invitation) checkInvitation(await lookUpInvitation(ctx, { token: input.invitation }), input.email);
  const address = { kind: 'address', value: ctx.address } as const;
  await checkPatience(ctx.db, address, ctx.now);
  await refuseKnownAddress(ctx, input.email, () => countAttempt(ctx.db, address, ctx.now));

  const passwordHash = await hashPassword(input.password);
  const signedUp = inTransaction(ctx.db, async (tx) => {
    const user = await insertUser(tx, { email: input.email, name: input.name, passwordHash });
    const slug = await firstWorkspace(tx, user, { now: ctx.now, ...input });
    return { account: { id: user.id, email: user.email, name: user.name }, workspace_slug: slug };
  });
  return signedUp.catch((error: unknown) => {
    throw isUniqueViolation(error) ? knownAddress() : error;
  });
}

async function refuseKnownAddress(ctx: VisitorContext, email: string, count: () => Promise<void>): Promise<void> {
  if (!(await findUserByEmail(ctx.db, email))) return;
  await count();
  throw knownAddress();
}

function knownAddress(): AppError {
  return new AppError('conflict', 'This address cannot be used for a new account. If it is yours, sign in instead.');
}

type First = { now: Date } & Pick<SignUp, 'invitation' | 'workspace_name' | 'zone'>;

async function firstWorkspace(tx: Database, user: User, first: First): Promise<string | null> {
  if (first.invitation !== undefined) return (await joinByInvitation(tx, user, first.invitation, first.now)).slug;
  if (first.workspace_name === undefined) return null;
  return (await ownWorkspace(tx, user, { name: first.workspace_name, zone: first.zone })).slug;
}
