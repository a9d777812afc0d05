import 'server-only';
import type { User } from '@/lib/core/accounts/user';
import { AppError } from '@/lib/core/errors';
import { takeOneTimeLink } from '@/lib/data/one-time-links';
import { inTransaction } from '@/lib/data/prisma-client';
import { findUser } from '@/lib/data/users';
import type { VisitorContext } from '@/lib/services/context';
import { hashSecret } from './secret-token';

/** Whom the link signs in; it never does so again. */
export function useOneTimeLink(ctx: VisitorContext, token: string): Promise<User> {
  return inTransaction(ctx.db, async (tx) => {
    const taken = await takeOneTimeLink(tx, hashSecret(token), ctx.now);
    const user = taken && (await findUser(tx, taken.userId));
    if (!user) {
      throw new AppError('signed_out', 'This link has been used or has expired. Start the server again for a new one.');
    }
    return user;
  });
}
