import { Injectable } from '@nestjs/common';
import { CaseDoor, type CaseEntry, type CaseMessage, type Refusal } from '#libs/member';
import type { EntityManager } from 'typeorm';
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

  disclosure(entry: CaseEntry): CaseMessage['disclosure'] {
    return questionDisclosure(entry);
  }

  /** @throws AskError ASK_NOTHING_SHARED where a member holds nothing of a record that this one holds too */
  async requireShared(tx: EntityManager, { spaceNo }: CaseEntry, recordId: string, member: string): Promise<void> {
    const message = await this.asked.sharedMessage(tx, spaceNo, { recordId, member, value: null });
    if (!message) throw new AskError('ASK_NOTHING_SHARED', 'no message of this record is held by both');
  }
}
