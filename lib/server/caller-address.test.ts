import { describe, expect, it } from 'vitest';
import { callerAddress, socketAddressHeader } from './caller-address';

describe('the address of a caller', () => {
  it('is the socket, whatever a stranger claims to forward', () => {
    const headers = new Headers({ [socketAddressHeader]: '203.0.113.9', 'x-forwarded-for': '198.51.100.1' });
    expect(callerAddress(headers)).toBe('203.0.113.9');
  });

  it.each(['127.0.0.1', '::1', '::ffff:10.0.0.2', '192.168.1.4', '172.20.0.3', 'fd12::1'])(
    'is what our proxy at %s wrote last',
    (proxy) => {
      const headers = new Headers({ [socketAddressHeader]: proxy, 'x-forwarded-for': '1.2.3.4, 203.0.113.9' });
      expect(callerAddress(headers)).toBe('203.0.113.9');
    },
  );
});
