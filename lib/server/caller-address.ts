import 'server-only';

/** Set on every request by instrumentation, from the socket: what a caller claims under this name is overwritten. */
export const socketAddressHeader = 'x-dramatis-socket-address';

const ownNetwork = /^(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^::1$|^f[cd][0-9a-f]{2}:/i;

/**
 * The caller's network address. A proxy in our own network is believed about whom it forwards: the last entry, which
 * it wrote itself. Anybody else could write what they like there.
 */
export function callerAddress(headers: Headers): string {
  const socket = headers.get(socketAddressHeader) ?? 'unknown';
  const forwarded = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  return forwarded && (socket === 'unknown' || ownNetwork.test(socket)) ? forwarded : socket;
}
