import { ContinuedSignIn, PasswordChange } from '@/lib/core/accounts/user';
import { changePasswordHere } from '@/lib/server/auth';
import { accountRoute } from '@/lib/server/route';

export const POST = accountRoute(PasswordChange, changePasswordHere, {
  summary: 'Changes your password. Every other sign-in ends; this one goes on.',
  output: ContinuedSignIn,
});
