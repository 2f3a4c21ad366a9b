import { Injectable } from '@nestjs/common';
import { BodyErasure, ExchangeIdentity, NO_VALUE, SpaceDirectory } from '#libs/exchange';
import { Clock, type StepResult, Worker } from '#libs/work';
import { CheckBodyRepository } from './check-body.repository.js';

/** Takes the digests of questions out of the archive, of those of others and of the own ones, once they were answered or are a week old. */
@Injectable()
export class KeyEraserWorker extends Worker {
  override readonly name = 'key eraser';

  constructor(
    private readonly bodies: CheckBodyRepository,
    private readonly erasure: BodyErasure,
    private readonly spaces: SpaceDirectory,
    private readonly identity: ExchangeIdentity,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    const used = await this.bodies.next(this.identity.member, this.clock.now());
    if (!used) return 'idle';
    const erasing = { erased: NO_VALUE, positions: used.positions.map(BigInt) };
    await this.erasure.erase(await this.spaces.get(used.spaceId), {
      next: async () => erasing,
      done: (tx) => this.bodies.forget(tx, used),
    });
    return 'worked';
  }
}
