import { readFileSync } from 'node:fs';
import type { RevokedCertificates } from '#libs/trust';
import type { TlsMaterial } from '../member-config.js';

/** How the gateways reach each other, and what this one listens on. */
export abstract class PeerOptions {
  abstract readonly port: number;
  abstract readonly host: string;
  abstract readonly tls: TlsMaterial;
  /** Certificates of the network's authority that count no more. */
  abstract readonly revoked: RevokedCertificates;
  /** Addresses by member, as they are known now. */
  abstract readonly addresses: ReadonlyMap<string, URL>;
}

/** Reads PEERS_FILE: `{"<member>": {"url": "https://…"}}`. @throws Error naming what is wrong */
export function readPeers(file: string): ReadonlyMap<string, URL> {
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof parsed !== 'object' || parsed === null) throw new Error('PEERS_FILE holds no object of members');
  return new Map(
    Object.entries(parsed).map(([member, place]: [string, unknown]) => {
      const url = typeof place === 'object' && place !== null && 'url' in place ? place.url : undefined;
      if (typeof url !== 'string' || !url.startsWith('https://'))
        throw new Error(`PEERS_FILE: ${member} has no https url`);
      return [member, new URL(url)];
    }),
  );
}
