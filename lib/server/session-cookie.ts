import 'server-only';
import { cookies, headers } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { env } from './env';
import { signInSecret } from './sign-in-secret';

/** All that a token says: who, and since which password. What they may do is read from PostgreSQL on each request. */
export const SignInToken = z.object({ sub: z.uuid(), session_version: z.int() });
export type SignInToken = z.infer<typeof SignInToken>;

export const signInSeconds = 30 * 24 * 60 * 60;
const plainName = 'next-auth.session-token';
const secureName = `__Secure-${plainName}`;

/** Whether this request came over https, as far as this server or the proxy in front of it can tell. */
export function isSecure(requestHeaders: Headers): boolean {
  return env().nextAuthUrl?.startsWith('https://') || requestHeaders.get('x-forwarded-proto') === 'https';
}

/** What the cookie of this request says; null without one, or with one that is not ours or too old. */
export async function readSignInToken(): Promise<SignInToken | null> {
  const jar = await cookies();
  const token = (jar.get(secureName) ?? jar.get(plainName))?.value;
  if (!token) return null;
  const claims = await decode({ token, secret: signInSecret() }).catch(() => null);
  return SignInToken.safeParse(claims).data ?? null;
}

/** Renews the cookie of this request, as next-auth would set it at sign-in. */
export async function writeSignInToken(token: SignInToken): Promise<void> {
  const secure = isSecure(await headers());
  const value = await encode({ token, secret: signInSecret(), maxAge: signInSeconds });
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: signInSeconds } as const;
  (await cookies()).set(secure ? secureName : plainName, value, options);
}
