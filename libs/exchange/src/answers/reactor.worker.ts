import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { OpenedSchema } from '#libs/contracts';
import { all, array, filled, int8, statement, text, Transaction, uuid } from '#libs/persistence';
import { type StepResult, Worker } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { v5 as uuidOf } from 'uuid';
import { Exchange } from '../outbox/exchange.service.js';
import { ReactorRegistry } from '../follower/reactor.js';
import { ANSWER_NAMESPACE } from './answer-namespace.js';
import { Invitations } from './invitations.service.js';
import { RefusalAnswers } from './refusal-answers.service.js';

/** Answers of one transaction. */
const CHUNK = 50;

/** Sends what a stored record demands in answer: private refusals, first openings, the own signature under a first charter. */
@Injectable()
export class ReactorWorker extends Worker {
  override readonly name = 'reactor';

  constructor(
    private readonly transaction: Transaction,
    private readonly exchange: Exchange,
    private readonly refusals: RefusalAnswers,
    private readonly invitations: Invitations,
    private readonly features: ReactorRegistry,
  ) {
    super();
  }

  /** What one feature cannot send holds back no other. */
  override async step(): Promise<StepResult> {
    let againInMs: number | null = null;
    const own = async (tx: EntityManager): Promise<number> => {
      const refused = await this.refusals.send(tx);
      ({ againInMs } = refused);
      return refused.count + (await this.announceOpened(tx)) + (await this.invitations.answer(tx));
    };
    const parts = [own, ...this.features.reactors.map((feature) => (tx: EntityManager) => feature.react(tx))];
    let answered = 0;
    const failures: unknown[] = [];
    for (const part of parts) {
      try {
        answered += await this.transaction.run(part);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('; '));
    if (answered > 0) return 'full'; // What was answered may be as much as one step takes.
    return againInMs === null ? 'idle' : { againInMs };
  }

  private async announceOpened(tx: EntityManager): Promise<number> {
    const rows = await all(tx, TAKE_OPENED, [CHUNK]);
    for (const row of rows) {
      await this.exchange.submit(tx, {
        spaceId: row.space_id,
        schema: OpenedSchema,
        message: create(OpenedSchema, { positions: row.positions.map(BigInt) }),
        recipients: [row.sender],
        messageId: uuidOf(`${row.space_id} ${row.positions.join(' ')} opened`, ANSWER_NAMESPACE),
      });
    }
    return rows.length;
  }
}

const TAKE_OPENED = statement(
  { space_id: uuid, sender: filled(text), positions: array(int8) },
  `with due as (
     update opened_record set announced = true where (space_no, position) in (
       select space_no, position from opened_record where not announced order by space_no, position limit $1 for update skip locked)
     returning space_no, position)
   select space_id, sender, array_agg(position order by position) as positions
   from due join log_record using (space_no, position) join space using (space_no) group by space_id, sender`,
);
