import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { OpenedSchema } from '#libs/contracts';
import { Transaction } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { v5 as uuidOf } from 'uuid';
import { Exchange } from '../outbox/exchange.service.js';
import { ReactorRegistry } from '../reactor.js';
import { SpaceOpening } from '../spaces/space-opening.service.js';
import { Worker, type StepResult } from '../worker.js';
import { ANSWER_NAMESPACE } from './answer-namespace.js';
import { RefusalAnswers } from './refusal-answers.service.js';

/** Answers of one transaction. */
const CHUNK = 50;

interface OpenedRow {
  space_id: string;
  sender: string;
  positions: string[];
}

/** Sends what a stored record demands in answer: private refusals, first openings, the own signature under a first charter. */
@Injectable()
export class ReactorWorker extends Worker {
  override readonly name = 'reactor';

  constructor(
    private readonly transaction: Transaction,
    private readonly exchange: Exchange,
    private readonly refusals: RefusalAnswers,
    private readonly spaces: SpaceOpening,
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
      return refused.count + (await this.announceOpened(tx)) + (await this.join(tx));
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
    const rows = await tx.query<OpenedRow[]>(
      `with due as (
         update opened_record set announced = true where (space_no, position) in (
           select space_no, position from opened_record where not announced order by space_no, position limit $1 for update skip locked)
         returning space_no, position)
       select space_id, sender, array_agg(position order by position) as positions
       from due join log_record using (space_no, position) join space using (space_no) group by space_id, sender`,
      [CHUNK],
    );
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

  /**
   * A charter that commits to no agreement is that of a mailbox or of the network; taking part binds to nothing, so it needs no person. It waits while
   * the list there is older than that of `network`: a key that was revoked since could have opened it.
   */
  private async join(tx: EntityManager): Promise<number> {
    const rows = await tx.query<{ space_no: number; bytes: Uint8Array }[]>(
      `with ${OUTDATED}, due as (
         delete from reaction where (space_no, position, kind) in (
           select space_no, position, kind from reaction r
           where kind = 'join' and not exists (select from outdated o where o.space_no = r.space_no)
           order by space_no, position limit $1 for update skip locked)
         returning *)
       select due.space_no, bytes from due join charter on charter.space_no = due.space_no and acted_at = position`,
      [CHUNK, this.spaces.networkSpaceId],
    );
    for (const row of rows) await this.spaces.publish(tx, row.space_no, row.bytes);
    return rows.length;
  }
}

/** Spaces in which an older list is in force than in `network`, $2. */
const OUTDATED = `newest as (
  select coalesce(max(version), 0) as version from space_list join space using (space_no) where space_id = $2),
outdated as (
  select space_no from space_list, newest group by space_no, newest.version having max(space_list.version) < newest.version)`;
