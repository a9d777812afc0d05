import 'server-only';
import type { User } from '@/lib/core/accounts/user';
import { AppError } from '@/lib/core/errors';
import { findUserByEmail } from '@/lib/data/users';
import type { VisitorContext } from '@/lib/services/context';
import { verifyPassword } from './password-hash';
import { checkPatience, countAttempt, forgiveAttempts } from './slow-attempts';

type Credentials = { email: string; password: string };

/**
 * The user whose address and password these are. An unknown address, and a wrong password, get the same answer in the
 * same time, and are slowed the same way.
 */
export async function signIn(ctx: VisitorContext, { email, password }: Credentials): Promise<User> {
  const account = { kind: 'account', value: email } as const;
  const address = { kind: 'address', value: ctx.address } as const;
  await checkPatience(ctx.db, address, ctx.now);
  await countAttempt(ctx.db, account, ctx.now);

  const user = await findUserByEmail(ctx.db, email);
  if ((await verifyPassword(user?.passwordHash, password)) && user) {
    await forgiveAttempts(ctx.db, account);
    return user;
  }
  await countAttempt(ctx.db, address, ctx.now);
  throw new AppError('signed_out', 'The email address or the password is not right.');
}
