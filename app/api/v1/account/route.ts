import { Nothing } from '@/lib/core/accounts/nothing';
import { Account, NameChange, SignedUp, SignUp } from '@/lib/core/accounts/user';
import { signUpHere } from '@/lib/server/auth';
import { accountRoute, visitorRoute } from '@/lib/server/route';
import { changeName } from '@/lib/services/accounts/change-name';
import { getAccount } from '@/lib/services/accounts/get-account';

export const GET = accountRoute(Nothing, getAccount, { summary: 'Whoever is signed in.', output: Account });
export const POST = visitorRoute(SignUp, signUpHere, {
  summary: 'Signs up: makes an account and, when asked, a first workspace, or joins the one of an invitation.',
  output: SignedUp,
  status: 201,
});
export const PATCH = accountRoute(NameChange, changeName, { summary: 'Changes your name.', output: Account });
