import { Injectable } from '@nestjs/common';
import { Clock, type StepResult, Worker } from '#libs/work';
import { BrokerWatch } from '../sealed/broker-watch.service.js';
import type { FlowBoard } from './flow-board.js';
import { FlowPulse } from './flow-pulse.service.js';
import { ReadFlows } from './read-flows.service.js';

/** Nobody looks any more after this long. */
const LOOKED_MS = 10 * 60_000;

/** Asks whether the broker is there, and while somebody looks at the board, whether something else is the matter now. */
@Injectable()
export class FlowWatchWorker extends Worker {
  override readonly name = 'flow-watch';
  private last = '';

  constructor(
    private readonly broker: BrokerWatch,
    private readonly flows: ReadFlows,
    private readonly pulse: FlowPulse,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    await this.broker.look();
    if (this.clock.now().getTime() - this.flows.lookedAtMs > LOOKED_MS) return 'idle';
    const shown = outlineOf(await this.flows.read());
    if (shown !== this.last) this.pulse.count += 1;
    this.last = shown;
    return 'idle';
  }
}

/** What people act on; ages go on by themselves. */
function outlineOf({ causes, outbox, approvals, parked }: FlowBoard): string {
  const named = causes.map(({ cause, member, values }) => [
    cause,
    member,
    values['spaceId'],
    values['why'],
    values['count'],
  ]);
  return JSON.stringify([
    named,
    outbox.map(({ waiting, sealed, published }) => [waiting, sealed, published]),
    approvals,
    parked,
  ]);
}
