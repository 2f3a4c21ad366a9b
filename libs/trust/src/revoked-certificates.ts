import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import 'reflect-metadata';
import { X509Certificate, X509Crl } from '@peculiar/x509';

const LIST_NAME = /\.(pem|crl)$/;
const ARMOUR = /-----[A-Z0-9 ]+-----/g;

/** Where the lists are and what they must be signed by. */
export interface RevocationSource {
  /** Folder of lists (PEM), one authority's or several; none where nothing is read. */
  readonly folder: string | undefined;
  /** The authority of the network (PEM). */
  readonly authorityPem: string;
  readonly nowMs: () => number;
  /** Told once of a list that has expired or cannot be believed, until the folder changes. */
  readonly warn: (problem: string) => void;
}

/**
 * The certificates that lists of a folder revoke (RFC 5280). The folder is looked at for each question and read again when something in it
 * changed. A list that has expired counts on: an authority that is late with the next one must not close every door. One that is not of the
 * authority counts nothing, and what the last good reading said stands beside it.
 */
export class RevokedCertificates {
  private seen = '';
  private serials: ReadonlySet<bigint> = new Set();

  constructor(private readonly source: RevocationSource) {}

  /** Whether a certificate, by its serial number in hex, is revoked. */
  async isRevoked(serialHex: string): Promise<boolean> {
    return (await this.revokedAmong([serialHex])).size > 0;
  }

  /** Which of these serial numbers are revoked; the folder is looked at once. */
  async revokedAmong(serialsHex: readonly string[]): Promise<ReadonlySet<string>> {
    await this.refresh();
    return new Set(serialsHex.filter((serialHex) => this.serials.has(BigInt(`0x${serialHex}`))));
  }

  private async refresh(): Promise<void> {
    const files = this.files();
    const now = files.map((file) => `${file} ${statSync(file).mtimeMs}`).join('\n');
    if (now === this.seen) return;
    const results = await Promise.all(files.map((file) => this.read(file)));
    const isWhole = results.every((serials) => serials !== null);
    const read = results.flatMap((serials) => serials ?? []);
    this.serials = new Set(isWhole ? read : [...this.serials, ...read]);
    this.seen = now;
  }

  private files(): string[] {
    const { folder } = this.source;
    if (folder === undefined || !existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((name) => LIST_NAME.test(name))
      .sort()
      .map((name) => join(folder, name));
  }

  private async read(file: string): Promise<readonly bigint[] | null> {
    const { authorityPem, nowMs, warn } = this.source;
    try {
      const list = new X509Crl(Buffer.from(readFileSync(file, 'latin1').replaceAll(ARMOUR, ''), 'base64'));
      const isOurs = await list.verify({ publicKey: new X509Certificate(authorityPem).publicKey });
      if (!isOurs) throw new Error('it is not signed by the authority of the network');
      const { nextUpdate } = list;
      if (nextUpdate && nextUpdate.getTime() < nowMs()) warn(`${file} expired at ${nextUpdate.toISOString()}`);
      return list.entries.map(({ serialNumber }) => BigInt(`0x${serialNumber}`));
    } catch (error) {
      warn(`${file} is no revocation list of this network: ${String(error)}`);
      return null;
    }
  }
}
