import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Access } from './access.js';
import { stretched } from './stretch.js';

const [NONCE_BYTES, TAG_BYTES, KEY_BYTES] = [12, 16, 32] as const;

/** What code and PIN lead to. */
export interface BoxKeys {
  /** Where the mailbox stands in the table: of the code alone, so that wrong PINs can be counted. */
  readonly mailboxId: Uint8Array;
  /** Opens the key of the mailbox. */
  readonly wrapping: Uint8Array;
}

/** Derives both by work of their own, on two threads at once: who has a code and the tables does the second anew for each PIN. */
export async function boxKeysOf({ code, pin }: Access, country: string): Promise<BoxKeys> {
  const of = async (text: string, info: string): Promise<Uint8Array> =>
    new Uint8Array(hkdfSync('sha256', await stretched(text, country), '', info, KEY_BYTES));
  const [mailboxId, wrapping] = await Promise.all([
    of(code, 'joinder mailbox id'),
    of(`${code} ${pin}`, 'joinder mailbox wrap'),
  ]);
  return { mailboxId, wrapping };
}

/** The key under which everything in a mailbox lies. */
export function newBoxKey(): Uint8Array {
  return new Uint8Array(randomBytes(KEY_BYTES));
}

/** Shuts the key of a mailbox for whoever has code and PIN. */
export function shutKey({ mailboxId, wrapping }: BoxKeys, key: Uint8Array): Uint8Array {
  return sealed(wrapping, mailboxId, key);
}

/** Opens it; null where the PIN is another. */
export function unshutKey({ mailboxId, wrapping }: BoxKeys, shut: Uint8Array): Uint8Array | null {
  return opened(wrapping, mailboxId, shut);
}

/** Stands for the key of a mailbox that is not there, so that looking for it costs the same. */
export const DECOY = new Uint8Array(NONCE_BYTES + KEY_BYTES + TAG_BYTES);

/** AES-256-GCM with a nonce of its own in front. */
export function sealed(key: Uint8Array, about: Uint8Array, plain: Uint8Array): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(about);
  return new Uint8Array(Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
}

/** Opens what `sealed` made; null for anything else. */
export function opened(key: Uint8Array, about: Uint8Array, bytes: Uint8Array): Uint8Array | null {
  const end = bytes.length - TAG_BYTES;
  if (end < NONCE_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(about).setAuthTag(bytes.subarray(end));
  try {
    return new Uint8Array(Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, end)), decipher.final()]));
  } catch {
    return null; // Under another key, about something else, or tampered with.
  }
}
