import 'server-only';
import { differenceOf } from '@/lib/core/accounts/audit-entry';
import { checkNewPassword } from '@/lib/core/accounts/password';
import type { ContinuedSignIn, PasswordChange } from '@/lib/core/accounts/user';
import { AppError } from '@/lib/core/errors';
import { inTransaction } from '@/lib/data/prisma-client';
import { findUser, updateUserPassword } from '@/lib/data/users';
import type { AccountContext } from '@/lib/services/context';
import { auditEverywhere } from './audit-everywhere';
import { hashPassword, verifyPassword } from './password-hash';
import { countAttempt, forgiveAttempts } from './slow-attempts';

/** Ends every sign-in but the one that asked, which goes on with the new session version. */
export async function changePassword(ctx: AccountContext, input: PasswordChange): Promise<ContinuedSignIn> {
  const account = { kind: 'account', value: ctx.user.email } as const;
  await countAttempt(ctx.db, account, ctx.now);
  const user = await findUser(ctx.db, ctx.user.id);
  if (!(await verifyPassword(user?.passwordHash, input.current_password))) {
    throw new AppError('invalid', 'That is not your current password.', { details: { field: 'current_password' } });
  }
  await forgiveAttempts(ctx.db, account);
  checkNewPassword(input.new_password, ctx.user.email);
  if (input.new_password === input.current_password) {
    throw new AppError('invalid', 'The new password is the one you have.', { details: { field: 'new_password' } });
  }

  const passwordHash = await hashPassword(input.new_password);
  return inTransaction(ctx.db, async (tx) => {
    const { id, name, sessionVersion } = await updateUserPassword(tx, ctx.user.id, passwordHash);
    const difference = differenceOf({ session_version: sessionVersion - 1 }, { session_version: sessionVersion });
    await auditEverywhere(tx, { id, name }, { action: 'account.password_changed', difference });
    return { id, session_version: sessionVersion };
  });
}
