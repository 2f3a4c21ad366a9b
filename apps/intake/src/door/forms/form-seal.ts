import { timingSafeEqual } from 'node:crypto';
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
  /** 16 random bytes, base64url. */
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

  /** Names a form in the address of the way out: nobody makes one for a form that they were not shown. */
  leaving({ id }: Left): string {
    return `${id}.${this.macOf(id, this.clock.now().getTime()).toString('base64url')}`;
  }

  /** The form that such a name of today or yesterday stands for; null for anything else. */
  left(name: string): string | null {
    const [, id, mac] = LEAVING.exec(name) ?? [];
    if (id === undefined || mac === undefined) return null;
    const nowMs = this.clock.now().getTime();
    const told = Buffer.from(mac, 'base64url');
    return [nowMs, nowMs - DAY_MS].some((ms) => timingSafeEqual(told, this.macOf(id, ms))) ? id : null;
  }

  private macOf(id: string, ms: number): Buffer {
    return this.keys.mac('leave', id, ms);
  }
}
