import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DAY_MS, HOUR_MS } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import { DoorOptions } from '../door.options.js';
import type { FormState } from './form-state.js';

const LASTS_MS = HOUR_MS;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const LEAVING = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/;
const SEALED = /^[A-Za-z0-9_-]{40,200000}$/;

/** Seals what somebody filled in so far into a hidden field: no address, history or table tells what was written. The key is of the day. */
@Injectable()
export class FormSeal {
  constructor(
    private readonly options: DoorOptions,
    private readonly clock: Clock,
  ) {}

  seal(state: FormState): string {
    const nowMs = this.clock.now().getTime();
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.keyOf(dayOf(nowMs), 'seal'), nonce);
    const plain = Buffer.from(JSON.stringify({ sealedMs: nowMs, state }));
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url');
  }

  /** Opens what was sealed within the last hour; null for anything else. */
  open(sealed: string): FormState | null {
    if (!SEALED.test(sealed)) return null;
    const nowMs = this.clock.now().getTime();
    for (const day of [dayOf(nowMs), dayOf(nowMs) - 1]) {
      const opened = this.opened(Buffer.from(sealed, 'base64url'), day);
      if (opened !== null) return nowMs - opened.sealedMs <= LASTS_MS ? opened.state : null;
    }
    return null;
  }

  /** The id of the signal that a filling becomes, the same however often it is sent. */
  signalId({ id, begunMs }: FormState): string {
    const bytes = createHmac('sha256', this.keyOf(dayOf(begunMs), 'signal'))
      .update(id)
      .digest()
      .subarray(0, 16);
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    const hex = bytes.toString('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }

  /** Names a form in the address of the way out: nobody makes one for a form that they were not shown. */
  leaving({ id }: FormState): string {
    return `${id}.${this.macOf(id, dayOf(this.clock.now().getTime())).toString('base64url')}`;
  }

  /** The form that such a name of today or yesterday stands for; null for anything else. */
  left(name: string): string | null {
    const [, id, mac] = LEAVING.exec(name) ?? [];
    if (id === undefined || mac === undefined) return null;
    const today = dayOf(this.clock.now().getTime());
    const told = Buffer.from(mac, 'base64url');
    return [today, today - 1].some((day) => timingSafeEqual(told, this.macOf(id, day))) ? id : null;
  }

  private macOf(id: string, day: number): Buffer {
    return createHmac('sha256', this.keyOf(day, 'leave')).update(id).digest();
  }

  private opened(sealed: Buffer, day: number): { readonly sealedMs: number; readonly state: FormState } | null {
    const end = sealed.length - TAG_BYTES;
    const decipher = createDecipheriv('aes-256-gcm', this.keyOf(day, 'seal'), sealed.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(sealed.subarray(end));
    try {
      return JSON.parse(
        Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, end)), decipher.final()]).toString(),
      );
    } catch {
      return null; // Of another day, another door, or tampered with.
    }
  }

  private keyOf(day: number, use: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.options.formKey, '', `joinder door ${use} ${day}`, 32));
  }
}

function dayOf(ms: number): number {
  return Math.floor(ms / DAY_MS);
}
