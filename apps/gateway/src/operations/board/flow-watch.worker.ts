import { Injectable } from '@nestjs/common';
import { BoardPulse } from '#libs/inbox';
import { MINUTE_MS } from '#libs/vocabulary';
import { Clock, type StepResult, Worker } from '#libs/work';
import { KeepCauses } from '../past/keep-causes.service.js';
import { BrokerWatch } from '../sealed/broker-watch.service.js';
import { ReadBoard, type WholeBoard } from './read-board.service.js';
import { SeenCauses } from './seen-causes.service.js';

/** Nobody looks any more after this long. */
const LOOKED_MS = 10 * MINUTE_MS;
/** The first look at the whole board is not among the first steps of all loops, which begin together. */
const SETTLED_MS = 15_000;

/**
 * Asks whether the broker is there, and whether something else is the matter now: while somebody looks at the board or an acknowledged
 * cause has to end, each time, otherwise once a minute, so that what was the matter is remembered.
 */
@Injectable()
export class FlowWatchWorker extends Worker {
  override readonly name = 'flow-watch';
  private last = '';
  private keepAtMs: number | null = null;

  constructor(
    private readonly broker: BrokerWatch,
    private readonly flows: ReadBoard,
    private readonly pulse: BoardPulse,
    private readonly seen: SeenCauses,
    private readonly past: KeepCauses,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    await this.broker.look();
    const nowMs = this.clock.now().getTime();
    const isLooked = nowMs - this.flows.lookedAtMs <= LOOKED_MS;
    this.keepAtMs ??= nowMs + SETTLED_MS;
    const isToKeep = nowMs >= this.keepAtMs;
    if (!isLooked && !isToKeep && !(await this.seen.isAny())) return 'idle';
    const board = await this.flows.read();
    if (isToKeep) await this.past.see(board.causes);
    if (isToKeep) this.keepAtMs = nowMs + MINUTE_MS;
    await this.seen.endGone(board.causes);
    const shown = outlineOf(board);
    if (shown !== this.last) this.pulse.count += 1;
    this.last = shown;
    return 'idle';
  }
}

/** What people act on; ages go on by themselves. */
function outlineOf({ summary, causes, outbox, approvals, parked }: WholeBoard): string {
  const named = causes.map(({ cause, member, values, seen }) => [
    cause,
    member,
    values['spaceId'],
    values['why'],
    values['count'],
    seen?.at,
  ]);
  return JSON.stringify([
    [summary.cause, summary.member],
    named,
    outbox.map(({ waiting, sealed, published }) => [waiting, sealed, published]),
    approvals,
    parked,
  ]);
}
