import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { ReleaseAskedSchema } from '#libs/contracts';
import { SpaceDirectory } from '#libs/exchange';
import type { Sent } from '#libs/member';
import type { Person } from '#libs/people';
import { Transaction } from '#libs/persistence';
import { AskError } from './ask.errors.js';
import { AskRepository } from './ask.repository.js';
import { AskSending } from './ask-sending.service.js';
import type { AskDto } from './dto/ask.dto.js';
import { type AskOverlay, askSubject } from './pending-ask.js';

/** Asks the owner of a record that is sealed to others to release it. */
@Injectable()
export class AskRelease {
  constructor(
    private readonly transaction: Transaction,
    private readonly spaces: SpaceDirectory,
    private readonly asks: AskRepository,
    private readonly sending: AskSending,
  ) {}

  /**
   * The id is reserved for this request: repeated after a crash, it answers what became of the first attempt.
   *
   * @throws ExchangeError SPACE_UNKNOWN, NOT_TAKING_PART, RECIPIENT_UNKNOWN; AccessError ACCESS_DENIED;
   *   AskError SEALED_RECORD_NOT_FOUND, ASK_OPEN
   */
  async ask(where: { spaceId: string; askId: string }, { position, reason }: AskDto, by: Person): Promise<Sent> {
    const { askId: messageId, spaceId } = where;
    const spaceNo = await this.spaces.require(spaceId);
    await this.sending.requireMay(spaceId, by);
    const sealed = await this.asks.sealedRecord(spaceNo, position);
    if (!sealed) throw new AskError('SEALED_RECORD_NOT_FOUND', 'nothing is sealed at this position');
    const { sender: owner, identity } = sealed;
    await this.sending.requireTo(spaceId, owner, by);
    const said = { reason, author: by.name };
    const overlay: AskOverlay = { kind: 'ask', position, owner, ...said };
    return this.transaction.run(async (tx) => {
      const pending = await this.asks.lockPending(tx, spaceNo, askSubject(position));
      const earlier = pending?.messageId ?? (await this.asks.openAsk(tx, spaceNo, position));
      if (earlier === messageId) return { messageId, state: pending?.waits ? 'waiting-for-approval' : 'accepted' };
      if (earlier !== null) throw new AskError('ASK_OPEN', 'asked before, and still open');
      const outgoing = {
        spaceId,
        messageId,
        schema: ReleaseAskedSchema,
        message: create(ReleaseAskedSchema, { position: BigInt(position), identity, ...said }),
        recipients: [owner],
        pending: { subject: askSubject(position), overlay, author: by.id },
      };
      return this.sending.send(tx, outgoing, by);
    });
  }
}
