import { Injectable } from '@nestjs/common';
import { CheckKeysSchema } from '#libs/contracts';
import { ExchangeIdentity, type LiveChunk, Reactor } from '#libs/exchange';
import { worksIn } from '#libs/member';
import { MINUTE_MS } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { AnswerChecks } from './answer-checks.service.js';
import { CheckBodyRepository } from './check-body.repository.js';
import { ANY_DUE, CheckDueRepository } from './check-due.repository.js';

/** A page further ahead of the own clock waits for it: else whoever stamps the log could deal out days. */
const AHEAD_MS = 10 * MINUTE_MS;

/** Answers what others ask about numbers, by itself, under a standing approval. */
@Injectable()
export class CheckReactor extends Reactor {
  override readonly due = ANY_DUE;

  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly answering: AnswerChecks,
    private readonly queue: CheckDueRepository,
    private readonly bodies: CheckBodyRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async note(tx: EntityManager, { spaceNo, messages }: LiveChunk): Promise<number> {
    const asked = messages.filter(({ typeName }) => typeName === CheckKeysSchema.typeName);
    const positions = asked.map(({ position }) => position);
    if (asked.length > 0) await this.bodies.note(tx, worksIn(spaceNo), { positions, at: this.clock.now() });
    const pages = asked.flatMap(({ sender, position, t }) =>
      sender === this.identity.member ? [] : [{ position, asker: sender, t }],
    );
    if (pages.length > 0) await this.queue.note(tx, worksIn(spaceNo), pages);
    return pages.length;
  }

  override async react(tx: EntityManager): Promise<number> {
    const due = await this.queue.take(tx, new Date(this.clock.now().getTime() + AHEAD_MS));
    if (due === null) return 0;
    const spaceNo = worksIn(due.spaceNo);
    if (await this.answering.answer(tx, spaceNo, due)) return due.positions.length;
    await this.queue.putBack(tx, spaceNo, due.positions);
    return 0;
  }
}
