import { Injectable } from '@nestjs/common';
import { type Act, AccessLog } from '#libs/audit';
import { HttpError } from '#libs/http';
import type { Person } from '#libs/people';
import { Transaction } from '#libs/persistence';
import { Clock } from '#libs/work';
import type { BoardCause } from './cause-seen.js';
import { ReadBoard } from './read-board.service.js';
import { SeenCauses } from './seen-causes.service.js';

const ACT: Act = 'cause.acknowledge';

/** Who has seen a cause, and why it may stand. */
interface Acknowledgement {
  readonly by: Person;
  readonly reason: string;
  readonly requestId: string;
}

/** A person of operations has seen a cause: the board is calm about it until it ends or grows. The access log keeps who said so and why. */
@Injectable()
export class AcknowledgeCause {
  constructor(
    private readonly flows: ReadBoard,
    private readonly seen: SeenCauses,
    private readonly transaction: Transaction,
    private readonly log: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** @throws HttpError NOT_FOUND for a cause that is not there any more */
  async acknowledge(key: string, act: Acknowledgement): Promise<void> {
    const { causes } = await this.flows.read();
    const cause = causes.find((one) => one.key === key);
    if (!cause) throw new HttpError('NOT_FOUND', 'the board names no such cause now');
    await this.transaction.run(async (tx) => {
      await this.seen.keep(tx, cause, { by: act.by.id, reason: act.reason });
      await this.log.note(tx, this.entryOf(cause, act));
    });
    this.flows.forget();
  }

  private entryOf({ key, values }: BoardCause, { by, reason, requestId }: Acknowledgement) {
    const spaceId = values['spaceId'];
    return {
      at: this.clock.now(),
      actor: by,
      operation: 'alteration' as const,
      act: ACT,
      spaceId: typeof spaceId === 'string' ? spaceId : null,
      subjects: [`cause:${key}`],
      reason,
      denial: null,
      requestId,
    };
  }
}
