import 'server-only';
import { differenceOf } from '@/lib/core/accounts/audit-entry';
import type { Account, NameChange } from '@/lib/core/accounts/user';
import { inTransaction } from '@/lib/data/prisma-client';
import { updateUserName } from '@/lib/data/users';
import type { AccountContext } from '@/lib/services/context';
import { auditEverywhere } from './audit-everywhere';

export async function changeName(ctx: AccountContext, { name }: NameChange): Promise<Account> {
  const difference = differenceOf({ name: ctx.user.name }, { name });
  return inTransaction(ctx.db, async (tx) => {
    const user = await updateUserName(tx, ctx.user.id, name);
    if (difference) await auditEverywhere(tx, user, { action: 'account.name_changed', difference });
    return { id: user.id, email: user.email, name: user.name };
  });
}
