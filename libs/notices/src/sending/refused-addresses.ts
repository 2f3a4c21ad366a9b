import { BlockList, isIP } from 'node:net';

/** This machine, its link, where clouds keep credentials of a machine, and what is no address of one receiver. */
const REFUSED = blocked([
  ['0.0.0.0', 8],
  ['100.100.100.200', 32],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['192.0.0.192', 32],
  ['224.0.0.0', 3],
  ['::', 128],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['fd00:ec2::', 32],
  ['fd20:ce::', 32],
  ['fe80::', 10],
  ['ff00::', 8],
]);

/** Whether nothing is sent to an address unless it is allowed by its number. */
export function isRefused(address: string): boolean {
  return REFUSED.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6');
}

/** The host of a URL without the brackets of IPv6. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}

/** Whether a host of a URL is this machine, so that what is sent there crosses no network. */
export function isThisMachine(hostname: string): boolean {
  return ['127.0.0.1', '[::1]', '::1', 'localhost'].includes(hostname);
}

function blocked(ranges: readonly (readonly [network: string, bits: number])[]): BlockList {
  const list = new BlockList();
  for (const [network, bits] of ranges) list.addSubnet(network, bits, isIP(network) === 4 ? 'ipv4' : 'ipv6');
  return list;
}
