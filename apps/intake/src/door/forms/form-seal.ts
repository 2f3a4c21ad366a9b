import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Access, accessFrom } from '#libs/letters';
import { DAY_MS, HOUR_MS } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import { DoorKeys } from './door-keys.js';
import type { FormState } from './form-state.js';

const LASTS_MS = HOUR_MS;
const LEAVING = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/;

/** Something that a page is of and that ends when somebody leaves: a form, or a look into a mailbox. */
export interface Left {
  /** 16 random bytes, base64url. Code and PIN follow from it and the key of the day, so it stands sealed and never in an address. */
  readonly id: string;
}

/** Seals what somebody filled in so far into a hidden field: no address, history or table tells what was written. The key is of the day. */
@Injectable()
export class FormSeal {
  constructor(
    private readonly keys: DoorKeys,
    private readonly clock: Clock,
  ) {}

  seal(state: FormState): string {
    return this.keys.seal('seal', state);
  }

  /** Opens what was sealed within the last hour; null for anything else. */
  open(sealed: string): FormState | null {
    return this.keys.open<FormState>('seal', sealed, LASTS_MS);
  }

  /** The id of the signal that a filling becomes, the same however often it is sent. */
  signalId({ id, begunMs }: FormState): string {
    const bytes = this.keys.mac('signal', id, begunMs).subarray(0, 16);
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    const hex = bytes.toString('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }

  /** Code and PIN of the mailbox that goes with it, the same however often it is sent. */
  access({ id, begunMs }: FormState): Access {
    return accessFrom(this.keys.mac('access', id, begunMs));
  }

  /** What a form is called where a log may keep it: its id does not follow from that, nor anything that follows from its id. */
  nameOf({ id }: Left): string {
    return createHash('sha256').update(`joinder door left ${id}`).digest().subarray(0, 16).toString('base64url');
  }

  /** Its name in the address of the way out: nobody makes one for a form that they were not shown. */
  leaving(form: Left): string {
    const name = this.nameOf(form);
    return `${name}.${this.macOf(name, this.clock.now().getTime()).toString('base64url')}`;
  }

  /** The name of the form that such an address of today or yesterday stands for; null for anything else. */
  left(leaving: string): string | null {
    const [, name, mac] = LEAVING.exec(leaving) ?? [];
    if (name === undefined || mac === undefined) return null;
    const nowMs = this.clock.now().getTime();
    const told = Buffer.from(mac, 'base64url');
    return [nowMs, nowMs - DAY_MS].some((ms) => timingSafeEqual(told, this.macOf(name, ms))) ? name : null;
  }

  private macOf(name: string, ms: number): Buffer {
    return this.keys.mac('leave', name, ms);
  }
}
