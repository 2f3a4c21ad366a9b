import { isIPv6 } from 'node:net';

/** The network of an address by which limits count: a mobile network and a house share one, /24 of IPv4 and /48 of IPv6. */
export function networkOf(address: string): string {
  if (isIPv6(address) && !address.includes('.')) return address.split(':').slice(0, 3).join(':');
  const dotted = /(\d+)\.(\d+)\.(\d+)\.\d+$/.exec(address);
  return dotted ? dotted.slice(1, 4).join('.') : address.split(':').slice(0, 3).join(':');
}
