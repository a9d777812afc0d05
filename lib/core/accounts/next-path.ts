/** Where to go on after signing in: a path of ours, never another site. */
export function nextPath(next: string | string[] | undefined): string {
  if (typeof next !== 'string' || !/^\/(?![/\\])/.test(next) || /[\s\\]/.test(next)) return '/';
  return next.startsWith('/sign-in') ? '/' : next;
}
