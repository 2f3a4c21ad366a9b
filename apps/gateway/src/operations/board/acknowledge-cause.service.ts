import { Injectable } from '@nestjs/common';
import { HttpError } from '#libs/http';
import { ReadBoard } from './read-board.service.js';
import { SeenCauses } from './seen-causes.service.js';

/** A person of operations has seen a cause: the board is calm about it until it ends or grows. */
@Injectable()
export class AcknowledgeCause {
  constructor(
    private readonly flows: ReadBoard,
    private readonly seen: SeenCauses,
  ) {}

  /** @throws HttpError NOT_FOUND for a cause that is not there any more */
  async acknowledge(key: string, act: { readonly by: string; readonly reason: string }): Promise<void> {
    const { causes } = await this.flows.read();
    const cause = causes.find((one) => one.key === key);
    if (!cause) throw new HttpError('NOT_FOUND', 'the board names no such cause now');
    await this.seen.keep(cause, act);
    this.flows.forget();
  }
}
