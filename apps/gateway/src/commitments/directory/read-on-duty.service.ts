import { Injectable } from '@nestjs/common';
import { type AnsweringDesk, AnsweringDesks } from '#libs/member';
import { MINUTE_MS } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import { answeringDesks, oneOfEach } from './answering-desks.js';
import { DeskRepository } from './desk.repository.js';

/** Hours turn by the minute, and many look at the same board each second. */
const KEPT_MS = MINUTE_MS / 2;

type Answering = ReturnType<typeof answeringDesks>;

/** Tells of the members of several cases which desk answers now. */
@Injectable()
export class ReadOnDuty extends AnsweringDesks {
  private last: { readonly atMs: number; readonly cases: Promise<Answering> } | null = null;

  constructor(
    private readonly desks: DeskRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async in(spaceIds: readonly string[]): Promise<readonly AnsweringDesk[]> {
    const cases = await this.read();
    return oneOfEach(spaceIds.map((spaceId) => cases.get(spaceId) ?? []));
  }

  private read(): Promise<Answering> {
    const now = this.clock.now();
    if (this.last && Math.abs(now.getTime() - this.last.atMs) < KEPT_MS) return this.last.cases;
    const cases = this.desks.everywhere().then((desks) => answeringDesks(desks, now));
    this.last = { atMs: now.getTime(), cases };
    cases.catch(() => (this.last = null));
    return cases;
  }
}
