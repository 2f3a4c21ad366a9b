import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { ReleaseAskedSchema } from '#libs/contracts';
import type { OnceRequest } from '#libs/http';
import { CaseDoor, type CaseEntry, type PendingMessage, type Planned, type Sent, SendToCase } from '#libs/member';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { AskError } from './ask.errors.js';
import { AskRepository } from './ask.repository.js';
import type { AskDto } from './dto/ask.dto.js';
import { type AskOverlay, askSubject } from './pending-ask.js';
import { questionDisclosure, refusalTo } from './question.js';

/** Asks the owner of a record that is sealed to others to release it. */
@Injectable()
export class AskRelease {
  constructor(
    private readonly door: CaseDoor,
    private readonly asks: AskRepository,
    private readonly sending: SendToCase,
  ) {}

  /**
   * One question about a position is open at a time.
   *
   * @throws ExchangeError RECIPIENT_UNKNOWN; AudienceChanged; AccessError ACCESS_DENIED;
   *   AskError SEALED_RECORD_NOT_FOUND, ASK_OPEN
   */
  async ask(once: OnceRequest, entry: CaseEntry, dto: AskDto): Promise<Sent> {
    const now = dto.token === undefined ? entry : await this.door.again(entry, 'request.send');
    return once.run(async (tx) => {
      const subject = askSubject(dto.position);
      const pending = (await this.sending.lock(tx, entry, [subject])).get(subject) ?? [];
      const planned = await this.planned(tx, now, { dto, pending, messageId: once.id });
      await this.sending.admit(tx, now, { plans: [planned], token: dto.token });
      const [sent] = await this.sending.send(tx, now, planned.messages);
      if (!sent) throw new Error('a question became nothing');
      return sent;
    });
  }

  /** What a question comes to; nothing is locked or written. @throws as `ask`, but for what is refused, which the plan says */
  async plan(tx: EntityManager, entry: CaseEntry, dto: AskDto): Promise<Planned> {
    const subject = askSubject(dto.position);
    const pending = (await this.sending.look(tx, entry, [subject])).get(subject) ?? [];
    return this.planned(tx, entry, { dto, pending, messageId: uuid() });
  }

  private async planned(
    tx: EntityManager,
    entry: CaseEntry,
    { dto: { position, reason }, pending, messageId }: Asked,
  ): Promise<Planned> {
    const { spaceNo, by } = entry;
    const sealed = await this.asks.sealedRecord(tx, spaceNo, position);
    if (!sealed) throw new AskError('SEALED_RECORD_NOT_FOUND', 'nothing is sealed at this position');
    const { sender: owner, identity } = sealed;
    const refusal = refusalTo(this.door, entry, owner);
    if (pending.length > 0 || (await this.asks.isOpen(tx, spaceNo, position))) {
      throw new AskError('ASK_OPEN', 'asked before, and still open');
    }
    const said = { reason, author: by.name };
    const overlay: AskOverlay = { kind: 'ask', position, owner, ...said };
    const message = {
      messageId,
      schema: ReleaseAskedSchema,
      message: create(ReleaseAskedSchema, { position: BigInt(position), identity, ...said }),
      recipients: [owner],
      subject: askSubject(position),
      overlay,
      disclosure: questionDisclosure(entry),
    };
    return { base: askSubject(position), messages: [message], untouched: [], refusal };
  }
}

/** A question that somebody wants to ask, and what is on its way about it. */
interface Asked {
  readonly dto: AskDto;
  readonly pending: readonly PendingMessage[];
  readonly messageId: string;
}
