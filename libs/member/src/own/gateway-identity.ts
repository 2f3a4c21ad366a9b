import { readFileSync, statSync } from 'node:fs';
import { ExchangeIdentity } from '#libs/exchange';
import type { SealingKeys } from '#libs/protocol';
import { type MemberKeys, type OwnKey, ownKeys, readKeyStore } from '#libs/trust';
import type { MemberConfig } from '../member-config.js';

/** What the identity of a gateway is opened from. */
export interface KeyStoreSource extends MemberConfig {
  /** Told once of a change of the file that cannot be read; the keys from before stay. */
  readonly refused?: (error: unknown) => void;
}

/**
 * The keys of this gateway. Every sealing key opens what was sealed to it, also one that waits for a list to name it or that was
 * retired. The list in force in a space says which record and checkpoint key signs there. The file is read again when it has
 * changed and a key is asked for that is not held: a key is replaced without a restart.
 */
export class GatewayIdentity extends ExchangeIdentity {
  override readonly member: string;
  override readonly sealingKeys: SealingKeys;
  private held: MemberKeys;
  private sealing: ReadonlyMap<string, OwnKey>;
  /** Change time of the file as it was read last, whether or not it could be used. */
  private readAtMs: number;

  private constructor(private readonly source: KeyStoreSource) {
    super();
    this.readAtMs = changedAtMs(source.keyStoreFile);
    this.held = read(source);
    this.sealing = sealingOf(this.held);
    this.member = source.member;
    this.sealingKeys = {
      member: source.member,
      find: (keyIdHex) => (this.sealing.get(keyIdHex) ?? this.sealingAgain(keyIdHex))?.privateKey ?? null,
    };
  }

  /** @throws TrustError when the store does not open; Error when it is of another member */
  static open(source: KeyStoreSource): GatewayIdentity {
    return new GatewayIdentity(source);
  }

  override get keys(): MemberKeys {
    return this.held;
  }

  override refresh(): boolean {
    const { source } = this;
    try {
      const changedAt = changedAtMs(source.keyStoreFile);
      if (changedAt === this.readAtMs) return false;
      this.readAtMs = changedAt;
      this.held = read(source);
    } catch (error) {
      source.refused?.(error);
      return false;
    }
    this.sealing = sealingOf(this.held);
    return true;
  }

  /** Others seal to a new key as soon as a list names it. */
  private sealingAgain(keyIdHex: string): OwnKey | undefined {
    return this.refresh() ? this.sealing.get(keyIdHex) : undefined;
  }
}

function read({ member, keyStoreFile, keyStorePassword }: KeyStoreSource): MemberKeys {
  const keys = readKeyStore(readFileSync(keyStoreFile), keyStorePassword);
  if (keys.member !== member) throw new Error(`the key store is of ${keys.member}, this gateway is ${member}`);
  return keys;
}

function sealingOf(keys: MemberKeys): ReadonlyMap<string, OwnKey> {
  const sealing = ownKeys(keys).filter(({ use }) => use === 'sealing');
  return new Map(sealing.map((key) => [key.keyIdHex, key]));
}

function changedAtMs(path: string): number {
  return statSync(path).mtimeMs;
}
