import { Injectable } from '@nestjs/common';
import { handlingCode } from '#libs/approval';
import { ExchangeError } from '#libs/exchange';
import { CaseDoor, type CaseEntry, type CaseMessage, type Refusal, refusalOf } from '#libs/member';
import type { EntityManager } from 'typeorm';
import { type FreeText, RepeatedValues } from '../../case/records/repeated-values.service.js';
import { type AskedMessage, AskedMessageRepository } from './asked-message.repository.js';
import { CommitmentError } from './commitment.errors.js';
import { DrawRequest } from './draw-request.service.js';
import type { NamedValue } from './named-message.js';
import { requestNumber } from './request-number.js';

/** What is to be released: something that is sealed here, or more of a record that both hold. */
export interface Releasable {
  /** Of the message of the request. */
  readonly messageId: string;
  /** Whoever is asked. */
  readonly debtor: string;
  readonly recordId: string | undefined;
  readonly value: NamedValue | undefined;
  /** Not read where a record is named. */
  readonly position: string | undefined;
}

/** What every request rests on, whatever it asks for: its id and number, whom it may go to, and what both sides hold. */
@Injectable()
export class RequestGround {
  constructor(
    private readonly door: CaseDoor,
    private readonly asked: AskedMessageRepository,
    private readonly ids: DrawRequest,
    private readonly repeated: RepeatedValues,
  ) {}

  /** An id whose number no other request of this country in the case has. */
  draw(tx: EntityManager, entry: CaseEntry): Promise<string> {
    return this.ids.draw(tx, entry);
  }

  numberOf(spaceId: string, id: string): string {
    return requestNumber(spaceId, id);
  }

  /** Whether a person may say something to a member; null where they may. @throws ExchangeError RECIPIENT_UNKNOWN */
  refusalTo(entry: CaseEntry, member: string): Refusal | null {
    const refusal = refusalOf(
      () => this.door.require(entry, 'request.send', { recipients: [member] }),
      () => [{ property: null, members: [member] }],
    );
    if (refusal || entry.takingPart.includes(member)) return refusal;
    throw new ExchangeError('RECIPIENT_UNKNOWN', `${member} does not take part`);
  }

  /** What people write is free text, under the agreement in force; with the marks of what it repeats of the record that it is about, or of the case. */
  async disclosure(tx: EntityManager, entry: CaseEntry, said: FreeText): Promise<CaseMessage['disclosure']> {
    const { handling, sensitive, owners } = await this.repeated.marksOf(tx, entry.spaceNo, said);
    const agreed = handlingCode(entry.defaults.handling);
    return { type: 'question', handling: Math.max(agreed, handling), sensitive, owners };
  }

  /** The message that a request for release names. @throws CommitmentError SEALED_RECORD_NOT_FOUND, ASK_NOTHING_SHARED, ASK_OPEN */
  async releasable(tx: EntityManager, { spaceNo }: CaseEntry, wanted: Releasable): Promise<AskedMessage> {
    const { messageId, debtor, recordId, value = null, position } = wanted;
    if (recordId !== undefined) {
      const shared = await this.asked.sharedMessage(tx, spaceNo, { recordId, member: debtor, value });
      if (!shared) throw new CommitmentError('ASK_NOTHING_SHARED', 'no message of this record is held by both');
      return shared;
    }
    if (value !== null) throw new CommitmentError('ASK_NOTHING_SHARED', 'of no record that is named');
    const sealed = position === undefined ? null : await this.asked.sealedRecord(tx, spaceNo, position);
    if (sealed?.member !== debtor)
      throw new CommitmentError('SEALED_RECORD_NOT_FOUND', 'nothing of this member is sealed here');
    if (await this.asked.isAsked(tx, spaceNo, sealed.position, messageId)) {
      throw new CommitmentError('ASK_OPEN', 'asked before, and still open');
    }
    return sealed;
  }

  /** The own record that a request names by a message, of which something can be released; null where there is none. */
  ownRecord(tx: EntityManager, { spaceNo }: CaseEntry, position: string): Promise<string | null> {
    return this.asked.ownRecord(tx, spaceNo, position);
  }

  /** An answer that releases names what, and no other does. @throws CommitmentError ASK_NOTHING_CHOSEN */
  requireChosen(isChosen: boolean): void {
    if (!isChosen) throw new CommitmentError('ASK_NOTHING_CHOSEN', 'an answer releases the values that it names');
  }

  /** @throws CommitmentError ASK_NOTHING_SHARED where nothing of a record is held here */
  async requireHeld(tx: EntityManager, { spaceNo }: CaseEntry, recordId: string): Promise<void> {
    if (!(await this.asked.isHeld(tx, spaceNo, recordId)))
      throw new CommitmentError('ASK_NOTHING_SHARED', 'nothing of this record is held here');
  }

  /** @throws CommitmentError ASK_NOTHING_SHARED where a member holds nothing of a record that this one holds too */
  async requireShared(tx: EntityManager, { spaceNo }: CaseEntry, recordId: string, member: string): Promise<void> {
    const message = await this.asked.sharedMessage(tx, spaceNo, { recordId, member, value: null });
    if (!message) throw new CommitmentError('ASK_NOTHING_SHARED', 'no message of this record is held by both');
  }
}
