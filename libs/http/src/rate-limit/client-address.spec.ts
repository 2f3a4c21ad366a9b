import { describe, expect, it } from '@jest/globals';
import type { IncomingMessage } from 'node:http';
import { clientAddress } from './client-address.js';

function from(remoteAddress: string, forwarded?: string): string {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return clientAddress({ socket: { remoteAddress }, headers } as unknown as IncomingMessage);
}

describe('the address of a client', () => {
  it.each<[string, string, string | undefined, string]>([
    ['is what the proxy saw', '127.0.0.1', '198.51.100.7', '198.51.100.7'],
    ['is the last one that the proxy wrote', '127.0.0.1', '192.0.2.1, 198.51.100.7', '198.51.100.7'],
    ['is that of a proxy that speaks IPv6', '::1', '198.51.100.7', '198.51.100.7'],
    ['is that of a proxy at a mapped address', '::ffff:127.0.0.1', '198.51.100.7', '198.51.100.7'],
    ['is its own where nothing is forwarded', '127.0.0.1', undefined, '127.0.0.1'],
    ['is its own where the proxy wrote nothing', '127.0.0.1', '', '127.0.0.1'],
    ['is its own where it comes from another machine, whatever it says', '198.51.100.7', '192.0.2.1', '198.51.100.7'],
    ['is its network in IPv6', '127.0.0.1', '2001:db8:0:1:aaaa::5', '2001:db8:0:1'],
    ['is the same network however it is written', '127.0.0.1', '2001:0DB8::1:0:0:0:9', '2001:db8:0:1'],
    ['is a network of zeros where those are left out', '127.0.0.1', '2001:db8::9', '2001:db8:0:0'],
  ])('%s', (_, remote, forwarded, expected) => {
    expect(from(remote, forwarded)).toBe(expected);
  });
});
