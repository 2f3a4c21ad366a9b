import { Injectable } from '@nestjs/common';
import { BoardPulse } from '#libs/inbox';
import { Clock, type StepResult, Worker } from '#libs/work';
import { BrokerWatch } from '../sealed/broker-watch.service.js';
import { ReadBoard, type WholeBoard } from './read-board.service.js';
import { SeenCauses } from './seen-causes.service.js';

/** Nobody looks any more after this long. */
const LOOKED_MS = 10 * 60_000;

/**
 * Asks whether the broker is there, and while somebody looks at the board, whether something else is the matter now. What people
 * have acknowledged is watched until it ends.
 */
@Injectable()
export class FlowWatchWorker extends Worker {
  override readonly name = 'flow-watch';
  private last = '';

  constructor(
    private readonly broker: BrokerWatch,
    private readonly flows: ReadBoard,
    private readonly pulse: BoardPulse,
    private readonly seen: SeenCauses,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    await this.broker.look();
    const isLooked = this.clock.now().getTime() - this.flows.lookedAtMs <= LOOKED_MS;
    if (!isLooked && !(await this.seen.isAny())) return 'idle';
    const board = await this.flows.read();
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
