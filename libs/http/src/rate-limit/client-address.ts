import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/;

/** Whoever has an IPv6 address has a whole network of this length. */
const NETWORK_GROUPS = 4;

/**
 * The address that a request came from. A service listens on loopback behind the proxy of its country, which adds the address
 * that it sees at the end of `X-Forwarded-For` (RFC 7239, 7.4); what stands before it is whatever the client wrote.
 */
export function clientAddress({ socket, headers }: IncomingMessage): string {
  const peer = socket.remoteAddress ?? '';
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').at(-1)?.trim();
  return networkOf(LOOPBACK.test(peer) && forwarded ? forwarded : peer);
}

/** Groups that `::` leaves out count as zeros, so that one network has one name. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const groups = (part: string | undefined): string[] => (part ? part.split(':') : []);
  const [front, back] = [groups(head), groups(tail)];
  const zeros = tail === undefined ? [] : Array<string>(8 - front.length - back.length).fill('0');
  const network = [...front, ...zeros, ...back].slice(0, NETWORK_GROUPS);
  return network.map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}
