import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { NoticeFailure } from '../notice-failure.js';
import { hostOf, isRefused, isThisMachine } from './refused-addresses.js';

/** Whether a webhook may lead to an address: a listed host, TLS but on this machine, and nothing that names a person or leads astray. */
export function receiverUrl(address: string, hosts: readonly string[]): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const { protocol, host, username, password, hash } = url;
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isThisMachine(hostOf(url)));
  const isPlain = username === '' && password === '' && hash === '';
  return isSafe && isPlain && hosts.includes(host) && (isIP(hostOf(url)) > 0 || !isThisMachine(hostOf(url)))
    ? url
    : null;
}

/** The address to connect to: a name that leads to this machine or its link is refused, whatever it led to when it was listed. @throws NoticeFailure */
export async function receiverAddress(url: URL): Promise<string> {
  const host = hostOf(url);
  if (isIP(host) > 0) return host;
  const found = await lookup(host, { all: true });
  const [first] = found;
  if (first === undefined || found.some(({ address }) => isRefused(address)))
    throw new NoticeFailure('HOST_NOT_ALLOWED');
  return first.address;
}
