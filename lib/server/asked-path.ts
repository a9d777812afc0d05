import 'server-only';

/** Set on every request for a page by the proxy: a server component is told neither the path nor the query. */
export const askedPathHeader = 'x-dramatis-asked-path';

/** Where to sign in, and from there on to the page that was asked for. */
export function signInPath(headers: Headers): string {
  const asked = headers.get(askedPathHeader) ?? '/';
  return asked === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(asked)}`;
}
