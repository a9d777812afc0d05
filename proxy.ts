import { type NextRequest, NextResponse } from 'next/server';
import { askedPathHeader } from '@/lib/server/asked-path';

const isDevelopment = process.env.NODE_ENV === 'development';

/** Scripts run only with the nonce of this one response. Styles may be inline: charts and menus place themselves so. */
function contentSecurityPolicy(nonce: string): string {
  const evaluate = isDevelopment ? " 'unsafe-eval'" : '';
  const hotReload = isDevelopment ? ' ws: wss:' : '';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluate}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${hotReload}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const fixedHeaders = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // Addresses carry invitation tokens: they are told to nobody else.
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Gives every page its own nonce, which Next puts on its scripts, its own path, and the headers that hold it together. */
export function proxy(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy(btoa(crypto.randomUUID()));
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set(askedPathHeader, request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  for (const [name, value] of Object.entries(fixedHeaders)) response.headers.set(name, value);
  if (request.headers.get('x-forwarded-proto') === 'https') {
    response.headers.set('strict-transport-security', 'max-age=31536000');
  }
  return response;
}

/** Pages only. Whatever passes here is read into memory first, so uploads must not; and the API answers for itself. */
export const config = { matcher: ['/((?!api/|_next/static|_next/image|icon.svg|favicon.ico).*)'] };
