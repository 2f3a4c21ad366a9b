import { type EventLog, logEvents } from '#libs/observability';
import { type FailedStep, LoopLog } from '#libs/work';

const events = logEvents('gateway', { workerFailed: 'warn' });

/** Writes failed steps of workers: which worker, in which space, and of the error what cannot repeat content. */
export class WorkerLog extends LoopLog {
  constructor(private readonly log: EventLog) {
    super();
  }

  override warn(_event: string, { worker, spaceId, againInMs }: FailedStep, error: unknown): void {
    const fields = { worker, durMs: againInMs, ...(spaceId === undefined ? {} : { space: spaceId }) };
    this.log.write(events.workerFailed, fields, error);
  }
}
