/** Ends this browser's sign-in through next-auth's own door, then shows the way back in. Without zod: it is on every page. */
export async function signOut(): Promise<void> {
  const answer: unknown = await (await fetch('/api/auth/csrf')).json();
  const csrfToken = answer instanceof Object && 'csrfToken' in answer ? String(answer.csrfToken) : '';
  const response = await fetch('/api/auth/signout', {
    method: 'POST',
    body: new URLSearchParams({ csrfToken, callbackUrl: '/sign-in', json: 'true' }),
  });
  if (!response.ok) {
    throw new Error('Signing out was refused.');
  }
  window.location.assign('/sign-in');
}
