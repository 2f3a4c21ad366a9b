import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { OpenedSchema } from '#libs/contracts';
import { all, array, bool, composed, filled, int4, int8, statement, text, Transaction, uuid } from '#libs/persistence';
import { type StepResult, Worker } from '#libs/work';
import { DataSource, type EntityManager } from 'typeorm';
import { v5 as uuidOf } from 'uuid';
import { Exchange } from '../outbox/exchange.service.js';
import { type DueLook, ReactorRegistry } from '../follower/reactor.js';
import { ANSWER_NAMESPACE } from './answer-namespace.js';
import { Invitations } from './invitations.service.js';
import { RefusalAnswers } from './refusal-answers.service.js';

/** Answers of one transaction. */
const CHUNK = 50;

/** What sends by itself, and how to find out whether it has to. */
interface Part {
  readonly due: DueLook;
  readonly react: (tx: EntityManager) => Promise<number>;
}

/** Sends what a stored record demands in answer: private refusals, first openings, the own signature under a first charter. */
@Injectable()
export class ReactorWorker extends Worker {
  override readonly name = 'reactor';

  constructor(
    private readonly dataSource: DataSource,
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
    let answered = 0;
    const failures: unknown[] = [];
    for (const { react } of await this.due(own)) {
      try {
        answered += await this.transaction.run(react);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('; '));
    if (answered > 0) return 'full'; // What was answered may be as much as one step takes.
    return againInMs === null ? 'idle' : { againInMs };
  }

  /** Those that may have something to send, by one statement: most looks find nothing, and each part has a transaction of its own. */
  private async due(own: Part['react']): Promise<readonly Part[]> {
    const features = this.features.reactors.flatMap((feature): Part[] =>
      feature.due === null ? [] : [{ due: feature.due, react: (tx) => feature.react(tx) }],
    );
    const parts = [{ due: OWN_DUE, react: own }, ...features];
    const found = await all(this.dataSource, lookAt(parts.map(({ due }) => due)));
    const due = new Set(found.map(({ part }) => part));
    return parts.filter((_, i) => due.has(i));
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

const OWN_DUE = statement(
  { isDue: bool },
  `select exists (select from reaction where kind in ('refused', 'join'))
     or exists (select from opened_record where not announced) as "isDue"`,
);

/** Places of those that are due. */
const lookAt = composed(
  { part: int4 },
  (looks: readonly DueLook[]) =>
    looks.map(({ text }, i) => `select ${i} as part from (${text}) look where "isDue"`).join(' union all '),
  [[[OWN_DUE, OWN_DUE]]],
);

const TAKE_OPENED = statement(
  { space_id: uuid, sender: filled(text), positions: array(int8) },
  `with due as (
     update opened_record set announced = true where (space_no, position) in (
       select space_no, position from opened_record where not announced order by space_no, position limit $1 for update skip locked)
     returning space_no, position)
   select space_id, sender, array_agg(position order by position) as positions
   from due join log_record using (space_no, position) join space using (space_no) group by space_id, sender`,
);
