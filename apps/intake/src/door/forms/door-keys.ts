import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DAY_MS } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import { DoorOptions } from '../door.options.js';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SEALED = /^[A-Za-z0-9_-]{40,200000}$/;

/** What a key of the day is for; none opens or names what another made. */
type Use = 'seal' | 'box' | 'signal' | 'access' | 'leave';

/** Keys of the day, derived from the one key of the door: what was sealed yesterday opens today, and no longer. */
@Injectable()
export class DoorKeys {
  constructor(
    private readonly options: DoorOptions,
    private readonly clock: Clock,
  ) {}

  /** Seals something for a hidden field of a page. */
  seal(use: 'seal' | 'box', value: object): string {
    const nowMs = this.clock.now().getTime();
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.keyOf(dayOf(nowMs), use), nonce);
    const plain = Buffer.from(JSON.stringify({ sealedMs: nowMs, value }));
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url');
  }

  /** Opens what was sealed for that use within a time; null for anything else. */
  open<T extends object>(use: 'seal' | 'box', sealed: string, lastsMs: number): T | null {
    if (!SEALED.test(sealed)) return null;
    const nowMs = this.clock.now().getTime();
    for (const day of [dayOf(nowMs), dayOf(nowMs) - 1]) {
      const opened = this.opened<T>(Buffer.from(sealed, 'base64url'), this.keyOf(day, use));
      if (opened !== null) return nowMs - opened.sealedMs <= lastsMs ? opened.value : null;
    }
    return null;
  }

  /** 32 bytes that follow from a text and a day, the same in each process that shares the door. */
  mac(use: 'signal' | 'access' | 'leave', text: string, ms: number): Buffer {
    return createHmac('sha256', this.keyOf(dayOf(ms), use))
      .update(text)
      .digest();
  }

  private opened<T>(sealed: Buffer, key: Buffer): { readonly sealedMs: number; readonly value: T } | null {
    const end = sealed.length - TAG_BYTES;
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(sealed.subarray(end));
    try {
      return JSON.parse(
        Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, end)), decipher.final()]).toString(),
      );
    } catch {
      return null; // Of another day, another door, or tampered with.
    }
  }

  private keyOf(day: number, use: Use): Buffer {
    return Buffer.from(hkdfSync('sha256', this.options.formKey, '', `joinder door ${use} ${day}`, 32));
  }
}

function dayOf(ms: number): number {
  return Math.floor(ms / DAY_MS);
}
