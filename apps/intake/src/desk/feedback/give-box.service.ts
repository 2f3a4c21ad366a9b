import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Access,
  accessFrom,
  boxKeysOf,
  keyForDesk,
  newBoxKey,
  openItem,
  sealItem,
  shownCode,
  shutKey,
} from '#libs/letters';
import type { Person } from '#libs/people';
import { Transaction } from '#libs/persistence';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { writeMessage } from '../../shared/mailboxes/box-message.js';
import { MailboxRepository } from '../../shared/mailboxes/mailbox.repository.js';
import { Practice } from '../../shared/practice/practice.js';
import { SignalRepository } from '../../shared/signals/signal.repository.js';
import { judged } from '../triage/judged-signal.js';
import { mayOpen } from '../triage/read-signals.service.js';
import { TriageError } from '../triage/triage.errors.js';
import { LetterKeys } from '../../shared/mailboxes/letter-keys.js';
import { TellReporter } from '../../shared/mailboxes/tell-reporter.service.js';

/** What opens a new mailbox: told to whoever reported, and kept nowhere. */
export interface GivenBox extends Access {
  readonly signalId: string;
}

interface Said {
  readonly way: 'out' | 'in';
  readonly text: string;
  readonly at: Date;
}

interface Ended {
  readonly before: readonly Said[];
  readonly repliedAt: Date | null;
}

/** Gives whoever reported a mailbox, a new one for one that was lost, and shuts or opens one on a call. */
@Injectable()
export class GiveBox {
  constructor(
    private readonly practice: Practice,
    private readonly transaction: Transaction,
    private readonly signals: SignalRepository,
    private readonly boxes: MailboxRepository,
    private readonly keys: LetterKeys,
    private readonly tell: TellReporter,
    private readonly clock: Clock,
  ) {}

  /** What stood in the box before stands in the new one; the old code opens nothing any more. @throws TriageError SIGNAL_NOT_FOUND, RESTRICTED_QUEUE */
  async give(signalId: string, person: Person): Promise<GivenBox> {
    const access = accessFrom(randomBytes(16));
    const keys = await boxKeysOf(access, this.practice.country.id);
    const [{ mailboxId }, key, madeAt] = [keys, newBoxKey(), this.clock.now()];
    const [inUse] = this.keys.all;
    if (!inUse) throw new Error('the desk has no letter key');
    const shut = { wrappedOutside: shutKey(keys, key), wrappedDesk: await keyForDesk(inUse, mailboxId, key) };
    await this.transaction.run(async (tx) => {
      await this.open(tx, signalId, person);
      const { before, repliedAt } = await this.ended(tx, signalId);
      await this.boxes.add(tx, { mailboxId, signalId, ...shut, letterKey: inUse.id, madeAt, repliedAt });
      const places = { out: 0, in: 0 };
      for (const { text, at, way } of before) {
        const place = { mailboxId, way, n: (places[way] += 1) };
        await this.boxes.addItem(tx, mailboxId, { ...place, ciphertext: sealItem(key, place, text), at });
      }
      await this.note(tx, { signalId, person, kind: 'BOX_GIVEN' });
    });
    return { signalId, code: shownCode(access.code), pin: access.pin };
  }

  /** From now on it answers as a code that nobody has. @throws TriageError SIGNAL_NOT_FOUND, RESTRICTED_QUEUE, MAILBOX_NOT_FOUND */
  pause(signalId: string, person: Person): Promise<void> {
    return this.change(signalId, person, { kind: 'BOX_PAUSED', paused: true });
  }

  /** Opens one that was paused, or shut after wrong PINs. @throws TriageError as `pause` */
  release(signalId: string, person: Person): Promise<void> {
    return this.change(signalId, person, { kind: 'BOX_RELEASED', paused: false });
  }

  private change(
    signalId: string,
    person: Person,
    { kind, paused }: { readonly kind: string; readonly paused: boolean },
  ): Promise<void> {
    return this.transaction.run(async (tx) => {
      await this.open(tx, signalId, person);
      const now = this.clock.now();
      const box = await this.boxes.lock(tx, signalId, now);
      if (!box) throw new TriageError('MAILBOX_NOT_FOUND', 'whoever reported has no mailbox');
      if (paused) await this.boxes.pause(tx, box.mailboxId, now);
      else await this.boxes.release(tx, box.mailboxId);
      await this.note(tx, { signalId, person, kind });
    });
  }

  /** Ends the box that a signal has, and gives what it said and what nobody read; that it was received where there was none that can be read. */
  private async ended(tx: EntityManager, signalId: string): Promise<Ended> {
    const first: Said = { way: 'out', text: writeMessage({ kind: 'F1' }), at: this.clock.now() };
    const received: Ended = { before: [first], repliedAt: null };
    const box = await this.boxes.lock(tx, signalId, this.clock.now());
    if (!box) return received;
    const [key, items] = [await this.tell.keyOf(box), await this.boxes.items(box.mailboxId, tx)];
    await this.boxes.remove(tx, box.mailboxId);
    if (!key) return received;
    const before = items.flatMap(({ way, n, ciphertext, at }) => {
      const text = openItem(key, { mailboxId: box.mailboxId, way, n }, ciphertext);
      return text === null ? [] : [{ way, text, at }];
    });
    return { before, repliedAt: box.repliedAt };
  }

  private async open(tx: EntityManager, signalId: string, person: Person): Promise<void> {
    mayOpen(await this.signals.lock(tx, signalId), person, (one) => judged(this.practice, one));
  }

  private note(
    tx: EntityManager,
    { signalId, person, kind }: { readonly signalId: string; readonly person: Person; readonly kind: string },
  ): Promise<void> {
    return this.signals.note(tx, signalId, { kind, by: { id: person.id, name: person.name, at: this.clock.now() } });
  }
}
