import { Injectable } from '@nestjs/common';
import { CaseDoor, type CaseEntry, type CaseMessage, type Refusal } from '#libs/member';
import type { EntityManager } from 'typeorm';
import { type FreeText, RepeatedValues } from '../../case/records/repeated-values.service.js';
import { AskError } from './ask.errors.js';
import { AskedMessageRepository } from './asked-message.repository.js';
import { DrawAsk } from './draw-ask.service.js';
import { questionDisclosure, refusalTo } from './question.js';
import { requestNumber } from './request-number.js';

/** What every request rests on, whatever it asks for: its id and number, whom it may go to, and what both sides hold. */
@Injectable()
export class RequestGround {
  constructor(
    private readonly door: CaseDoor,
    private readonly asked: AskedMessageRepository,
    private readonly ids: DrawAsk,
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
    return refusalTo(this.door, entry, member);
  }

  /** With the marks of what the text repeats of the record that it is about, or of the case. */
  async disclosure(tx: EntityManager, entry: CaseEntry, said: FreeText): Promise<CaseMessage['disclosure']> {
    const disclosure = questionDisclosure(entry);
    const { handling, sensitive, owners } = await this.repeated.marksOf(tx, entry.spaceNo, said);
    return { ...disclosure, handling: Math.max(disclosure.handling, handling), sensitive, owners };
  }

  /** @throws AskError ASK_NOTHING_SHARED where a member holds nothing of a record that this one holds too */
  async requireShared(tx: EntityManager, { spaceNo }: CaseEntry, recordId: string, member: string): Promise<void> {
    const message = await this.asked.sharedMessage(tx, spaceNo, { recordId, member, value: null });
    if (!message) throw new AskError('ASK_NOTHING_SHARED', 'no message of this record is held by both');
  }
}
