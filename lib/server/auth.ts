import 'server-only';
import type { AuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { z } from 'zod';
import { Email } from '@/lib/core/accounts/email';
import { Password } from '@/lib/core/accounts/password';
import type { PasswordChange, SignUp, SignUpMode, User } from '@/lib/core/accounts/user';
import { AppError } from '@/lib/core/errors';
import { findUser } from '@/lib/data/users';
import { changePassword } from '@/lib/services/accounts/change-password';
import { signIn } from '@/lib/services/accounts/sign-in';
import { signUp } from '@/lib/services/accounts/sign-up';
import { useOneTimeLink } from '@/lib/services/accounts/use-one-time-link';
import type { AccountContext, VisitorContext } from '@/lib/services/context';
import { callerAddress } from './caller-address';
import { env } from './env';
import { log } from './log';
import { readSignInToken, SignInToken, signInSeconds, writeSignInToken } from './session-cookie';
import { signInSecret } from './sign-in-secret';
import { stores } from './stores';

/** What next-auth carries from `authorize` into the token. */
const Signed = z.object({ id: z.uuid(), sessionVersion: z.int() });

const SignInForm = z.object({ email: Email, password: Password });
const LinkForm = z.object({ token: z.string().min(1).max(200) });

/** next-auth for this request. `secure` puts the cookies behind https. */
export function authOptions({ secure }: { secure: boolean }): AuthOptions {
  return {
    secret: signInSecret(),
    useSecureCookies: secure,
    session: { strategy: 'jwt', maxAge: signInSeconds },
    logger: { error: logOf('error'), warn: logOf('warn'), debug: () => undefined },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    providers: [
      Credentials({
        id: 'credentials',
        credentials: { email: {}, password: {} },
        authorize: (form, request) => admit(SignInForm, form, request.headers, signIn),
      }),
      Credentials({
        id: 'one-time-link',
        credentials: { token: {} },
        authorize: (form, request) =>
          admit(LinkForm, form, request.headers, (ctx, { token }) => useOneTimeLink(ctx, token)),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? tokenOf(Signed.parse(user)) : token),
      session: async ({ session, token }) => ({
        expires: session.expires,
        user: (await userOfToken(token)) ?? undefined,
      }),
      // Never an address elsewhere, and never one built from a guessed origin.
      redirect: ({ url, baseUrl }) => pathOf(url, baseUrl),
    },
  };
}

/** Who is signed in now; null when nobody is, when they were deleted, or when their password has changed since. */
export async function findSignedInUser(): Promise<{ id: string; email: string; name: string } | null> {
  return userOfToken(await readSignInToken());
}

/** Changes the password, which ends every sign-in, and goes on with this one. */
export async function changePasswordHere(ctx: AccountContext, input: PasswordChange) {
  const continued = await changePassword(ctx, input);
  await writeSignInToken({ sub: continued.id, session_version: continued.session_version });
  return continued;
}

/** Signs up as this server is set: open to everybody, or by invitation. */
export function signUpHere(ctx: VisitorContext, input: SignUp) {
  return signUp({ ...ctx, signUpMode: signUpMode() }, input);
}

/** Whether strangers may sign up here. */
export function signUpMode(): SignUpMode {
  return env().signUp;
}

/** next-auth would write to the console in a form of its own. */
function logOf(level: 'error' | 'warn') {
  return (code: string, about?: unknown) => log[level]('next-auth', { code, about });
}

type Admit<Form> = (ctx: VisitorContext, form: Form) => Promise<User>;

/**
 * Nothing that goes wrong in here may reach the address bar: it is logged, and the answer is a plain no. Only being too
 * early is said, in one word.
 */
async function admit<Form>(
  schema: z.ZodType<Form>,
  form: unknown,
  requestHeaders: Record<string, string> | undefined,
  use: Admit<Form>,
): Promise<User | null> {
  const parsed = schema.safeParse(form);
  if (!parsed.success) return null;
  try {
    const address = callerAddress(new Headers(requestHeaders));
    return await use({ ...stores(), now: new Date(), address }, parsed.data);
  } catch (error) {
    if (error instanceof AppError && error.kind === 'too_many') throw new Error('too_many');
    if (!(error instanceof AppError && error.kind === 'signed_out')) log.error('sign-in failed', { error });
    return null;
  }
}

function tokenOf({ id, sessionVersion }: z.infer<typeof Signed>): SignInToken {
  return { sub: id, session_version: sessionVersion };
}

async function userOfToken(claims: unknown): Promise<{ id: string; email: string; name: string } | null> {
  const token = SignInToken.safeParse(claims).data;
  const user = token && (await findUser(stores().db, token.sub));
  if (!user || user.sessionVersion !== token.session_version) return null;
  return { id: user.id, email: user.email, name: user.name };
}

/** One slash in front: two of them would name another host. */
function pathOf(url: string, baseUrl: string): string {
  if (!URL.canParse(url, baseUrl)) return '/';
  const { pathname, search } = new URL(url, baseUrl);
  return pathname.replace(/^\/+/, '/') + search;
}
