import { expect } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addSignature, type GatewayUse, openTrustList, type OwnKey, readAdminKey, type TrustList } from '#libs/trust';
import { identityFiles, type IdentityFiles, type StoreFiles } from '../../apps/cli/src/local/identity.js';
import type { PlayedNetwork } from './played-network.js';

/** As many as have to sign a list of four. */
const QUORUM = ['nl', 'hu', 'ro'] as const;
/** Whose administrator key somebody else has. */
const STOLEN = 'hu';

/** The administrators of a network, with `joinder keys`, `joinder trust` and the call that brings a list. */
export class TrustDesk {
  private readonly files: IdentityFiles;
  private readonly admins = new Map<string, StoreFiles>();
  private newest: string;

  constructor(private readonly network: PlayedNetwork) {
    this.files = identityFiles(network.home.identity);
    this.newest = this.files.trustListFile;
  }

  /** The list that was brought last. */
  get list(): TrustList {
    return openTrustList(readFileSync(this.newest));
  }

  /** Adds a further key to the key store of a gateway; answers the file with its public keys. */
  async addKey(country: string, use: GatewayUse): Promise<string> {
    const { file, passwordFile } = this.files.keyStore(country);
    return this.kept(`${country}-${use}`, await this.run('keys', 'add', file, use, ...secret(passwordFile), '--json'));
  }

  /** Brings a list in which the next key of a member, as a file names it, takes the place of the one in use. */
  revoke(country: string, use: GatewayUse, replacement: string): Promise<void> {
    return this.bring(['revoke', '--key-id', this.keyId(country, use), '--replace', replacement]);
  }

  /** Brings a list without the sealing key of a member, which has none then. */
  revokeAlone(country: string): Promise<void> {
    return this.bring(['revoke', '--key-id', this.keyId(country, 'sealing'), '--leave-without-key']);
  }

  /** Brings a list that names the new keys of a member. */
  name(country: string, keys: string): Promise<void> {
    return this.bring(['rotate', '--keys', keys]);
  }

  removeMember(country: string): Promise<void> {
    return this.bring(['remove-member', '--member', country]);
  }

  renew(): Promise<void> {
    return this.bring(['renew']);
  }

  /** Brings a list in which a new administrator key takes the place of the stolen one of HU, signed by the three others; the new one signs from the next list on. */
  async replaceStolenAdmin(): Promise<void> {
    const { passwordFile } = this.files.adminStore(STOLEN);
    const file = join(this.network.home.root, `${STOLEN}-next-admin.p12`);
    const create = ['keys', 'create', file, '--member', STOLEN, '--admin', ...secret(passwordFile), '--json'];
    const replacement = this.kept(`${STOLEN}-admin`, await this.run(...create));
    const change = ['revoke', '--key-id', this.keyId(STOLEN, 'admin'), '--replace', replacement];
    await this.bring(change, ['nl', 'ro', 'bg']);
    this.admins.set(STOLEN, { file, passwordFile });
  }

  /** A renewed list with as many signatures as are needed, one of them by the administrator key of HU that was stolen. */
  async forged(): Promise<string> {
    const draft = readFileSync(await this.draft('forged', ['renew']));
    const stores = [this.files.adminStore(STOLEN), this.adminOf('nl'), this.adminOf('ro')];
    const signed = stores.reduce<Uint8Array>((list, store) => addSignature(list, adminKeyIn(store)), draft);
    return Buffer.from(signed).toString('base64');
  }

  private async bring(change: readonly string[], signers: readonly string[] = QUORUM): Promise<void> {
    const next = await this.draft(String(this.list.version + 1n), change);
    for (const one of signers) {
      const { file, passwordFile } = this.adminOf(one);
      await this.run('trust', 'sign', next, '--key', file, ...secret(passwordFile));
    }
    const list = readFileSync(next).toString('base64');
    await (await this.network.as('nl', 'operations')).post('trust/lists', { list });
    this.newest = next;
  }

  private async draft(name: string, [command = '', ...options]: readonly string[]): Promise<string> {
    const file = join(this.network.home.root, `${name}.bin`);
    await this.run('trust', command, this.newest, ...options, '--out', file);
    return file;
  }

  private adminOf(country: string): StoreFiles {
    return this.admins.get(country) ?? this.files.adminStore(country);
  }

  private keyId(country: string, use: GatewayUse | 'admin'): string {
    const key = this.list.members.get(country)?.keys.find((one) => one.use === use && one.status === 'active');
    expect(key).toBeDefined();
    return key?.keyIdHex ?? '';
  }

  private kept(name: string, text: string): string {
    const file = join(this.network.home.root, `${name}-${this.list.version}.json`);
    writeFileSync(file, text);
    return file;
  }

  private async run(...args: readonly string[]): Promise<string> {
    const command = this.network.joinder(...args);
    expect([await command.exitCode(), command.output]).toEqual([0, expect.anything()]);
    return command.stdout;
  }
}

function secret(passwordFile: string): readonly string[] {
  return ['--password-file', passwordFile];
}

function adminKeyIn({ file, passwordFile }: StoreFiles): OwnKey {
  return readAdminKey(readFileSync(file), readFileSync(passwordFile, 'utf8').trim()).admin;
}
