import { Injectable } from '@nestjs/common';
import { WaitingMessages } from '#libs/exchange';
import { HttpError } from '#libs/http';
import { Duties } from '#libs/inbox';
import type { CaseEntry } from '#libs/member';
import { Transaction } from '#libs/persistence';
import { GateFactsRepository } from './gate-facts.repository.js';

/** Lets the author of a message that waits for the key of a member send it to the others alone. */
@Injectable()
export class SendWithout {
  constructor(
    private readonly transaction: Transaction,
    private readonly gate: GateFactsRepository,
    private readonly messages: WaitingMessages,
    private readonly duties: Duties,
  ) {}

  /** @throws HttpError NOT_FOUND for a message that is not the caller's; ExchangeError NOT_WAITING */
  async send(
    { spaceId, by }: CaseEntry,
    message: { readonly messageId: string; readonly members: readonly string[] },
  ): Promise<void> {
    if (!(await this.gate.writtenBy(by.id, [message])).has(message.messageId))
      throw new HttpError('NOT_FOUND', 'no such message of the caller');
    await this.transaction.run(async (tx) => {
      await this.messages.sendWithout(tx, { spaceId, ...message, by: by.id });
      await this.duties.set(tx, [{ key: `key-missing.${message.messageId}`, duty: null }]);
    });
  }
}
