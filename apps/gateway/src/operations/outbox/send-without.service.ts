import { Injectable } from '@nestjs/common';
import { SpaceDirectory, WaitingMessages } from '#libs/exchange';
import { HttpError } from '#libs/http';
import type { Person } from '#libs/people';
import { Transaction } from '#libs/persistence';
import { GateFactsRepository } from './gate-facts.repository.js';

/** Lets the author of a message that waits for the key of a member send it to the others alone. */
@Injectable()
export class SendWithout {
  constructor(
    private readonly spaces: SpaceDirectory,
    private readonly transaction: Transaction,
    private readonly gate: GateFactsRepository,
    private readonly messages: WaitingMessages,
  ) {}

  /** @throws HttpError NOT_FOUND for a message that is not the caller's; ExchangeError NOT_WAITING, SPACE_UNKNOWN */
  async send(
    message: { readonly spaceId: string; readonly messageId: string; readonly members: readonly string[] },
    by: Person,
  ): Promise<void> {
    await this.spaces.require(message.spaceId);
    if (!(await this.gate.writtenBy(by.id, [message])).has(message.messageId))
      throw new HttpError('NOT_FOUND', 'no such message of the caller');
    await this.transaction.run((tx) => this.messages.sendWithout(tx, { ...message, by: by.id }));
  }
}
