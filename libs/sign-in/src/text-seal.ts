import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const ALGORITHM = 'aes-256-gcm';

/**
 * Seals texts that leave this process with AES-256-GCM. The key comes from the client secret (HKDF-SHA256), so every process of a service opens
 * what another one sealed, and nobody else does; one key a purpose.
 */
export class TextSeal {
  private readonly key: Uint8Array;

  constructor(clientSecret: string, purpose: string) {
    this.key = new Uint8Array(hkdfSync('sha256', clientSecret, '', `joinder ${purpose}`, 32));
  }

  seal(text: string): string {
    const iv = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.key, iv);
    return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url');
  }

  /** Null for what this service did not seal for this purpose. */
  open(sealedText: string): string | null {
    const sealed = Buffer.from(sealedText, 'base64url');
    if (sealed.length <= NONCE_BYTES + TAG_BYTES) return null;
    const decipher = createDecipheriv(ALGORITHM, this.key, sealed.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    try {
      const packed = sealed.subarray(NONCE_BYTES, -TAG_BYTES);
      return Buffer.concat([decipher.update(packed), decipher.final()]).toString('utf8');
    } catch {
      return null;
    }
  }
}
