import 'server-only';
import type { Account } from '@/lib/core/accounts/user';
import type { AccountContext } from '@/lib/services/context';

/** Whoever is signed in. */
export function getAccount(ctx: AccountContext): Promise<Account> {
  return Promise.resolve({ id: ctx.user.id, email: ctx.user.email, name: ctx.user.name });
}
