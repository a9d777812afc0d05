import { z } from 'zod';
import { AppError } from '@/lib/core/errors';

/** The two ways in: a password, or a link that works once. */
export type WayIn = { kind: 'credentials'; email: string; password: string } | { kind: 'one-time-link'; token: string };

const Csrf = z.object({ csrfToken: z.string() });
const Answer = z.object({ url: z.string() });

/** Signs this browser in through next-auth's own door. Throws `invalid` for a plain no, `too_many` when it is too early. */
export async function signIn({ kind, ...fields }: WayIn): Promise<void> {
  const { csrfToken } = Csrf.parse(await (await reach('/api/auth/csrf')).json());
  const body = new URLSearchParams({ ...fields, csrfToken, callbackUrl: '/', json: 'true' });
  const response = await reach(`/api/auth/callback/${kind}`, { method: 'POST', body });
  if (response.ok) return;
  throw refusal(kind, await reasonOf(response));
}

async function reasonOf(response: Response): Promise<string | null> {
  const answer = Answer.safeParse(await response.json().catch(() => null));
  return answer.success ? new URL(answer.data.url, window.location.origin).searchParams.get('error') : null;
}

function refusal(kind: WayIn['kind'], reason: string | null): AppError {
  switch (reason) {
    case 'too_many':
      return new AppError('too_many', 'That was tried too often. Wait a little, then try again.');
    case 'CredentialsSignin':
      return new AppError('invalid', no[kind]);
    default:
      return new AppError('unavailable', 'Signing in did not work just now. Try again in a moment.');
  }
}

const no: Record<WayIn['kind'], string> = {
  credentials: 'The email address or the password is not right.',
  'one-time-link': 'This link has been used or has expired. Each one works once.',
};

async function reach(path: string, request: RequestInit = {}): Promise<Response> {
  try {
    return await fetch(path, request);
  } catch (cause) {
    throw new AppError('unavailable', 'Dramatis cannot be reached. Check the connection, then try again.', { cause });
  }
}
