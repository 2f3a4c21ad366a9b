import { Injectable } from '@nestjs/common';
import { type QuarterFlow, QuarterFlowRepository } from '#libs/exchange';
import { CaseDoor } from '#libs/member';
import type { Person } from '#libs/people';
import { HOUR_MS } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import { curvesOf } from './curves-of.js';
import type { CurvesQuery } from './dto/curves.query.js';
import type { FlowCurves } from './flow-curves.js';
import { FlowQuarterRepository, type KeptFlow } from './flow-quarter.repository.js';
import { FlowQuarterWorker } from './flow-quarter.worker.js';
import { later, QUARTER_MS, quarterOf } from './quarters.js';

/** What the quarter that runs has is read anew after so long. */
const READ_FOR_MS = 15_000;

/** Reads own traffic by quarters: those that are kept, and the one that is not over. */
@Injectable()
export class ReadCurves {
  /** By the beginning of the quarter; the newest two. Owned by this class. */
  private readonly lately = new Map<
    number,
    { readonly untilMs: number; readonly flows: Promise<readonly QuarterFlow[]> }
  >();

  constructor(
    private readonly door: CaseDoor,
    private readonly kept: FlowQuarterRepository,
    private readonly flows: QuarterFlowRepository,
    private readonly worker: FlowQuarterWorker,
    private readonly clock: Clock,
  ) {}

  /** @throws ExchangeError SPACE_UNKNOWN; AccessError ACCESS_DENIED */
  async read({ hours, pair, spaceId }: CurvesQuery, by: Person): Promise<FlowCurves> {
    const now = this.clock.now();
    const spaceNo = spaceId === undefined ? 0 : (await this.door.enter(spaceId, by, 'flows.read')).spaceNo;
    const last = quarterOf(now);
    const from = later(last, QUARTER_MS - hours * HOUR_MS);
    const kept = await this.kept.since(from, spaceNo);
    const flows = [...kept, ...(await this.unkept(kept, now, spaceNo))];
    const quarters = quartersOf(from, last);
    return {
      at: now.toISOString(),
      quarters: quarters.map((quarter) => quarter.toISOString()),
      curves: curvesOf(quarters, flows).filter(
        ({ sender, receiver }) => pair === undefined || pair === `${sender}:${receiver}`,
      ),
    };
  }

  /** The quarter that is not over, and the one before it until it is kept. */
  private async unkept(kept: readonly KeptFlow[], now: Date, spaceNo: number): Promise<readonly KeptFlow[]> {
    const last = quarterOf(now);
    const before = later(last, -QUARTER_MS);
    const isKept = kept.some(({ quarter }) => quarter.getTime() === before.getTime());
    const running = await this.flowsOf(last, now, spaceNo);
    return isKept || this.worker.since >= last ? running : [...(await this.flowsOf(before, last, spaceNo)), ...running];
  }

  private async flowsOf(quarter: Date, until: Date, spaceNo: number): Promise<readonly KeptFlow[]> {
    const flows = await this.readOnce(quarter, until);
    return flows.filter((flow) => flow.spaceNo === spaceNo || flow.sender === '').map((flow) => ({ ...flow, quarter }));
  }

  /** Many look at the same curves: a quarter that is not kept is read once in a while. */
  private readOnce(from: Date, until: Date): Promise<readonly QuarterFlow[]> {
    const known = this.lately.get(from.getTime());
    if (known && until.getTime() - known.untilMs < READ_FOR_MS) return known.flows;
    const flows = this.flows.of({ from, until, watchedSince: this.worker.since });
    for (const ms of this.lately.keys()) if (from.getTime() - ms > QUARTER_MS) this.lately.delete(ms);
    this.lately.set(from.getTime(), { untilMs: until.getTime(), flows });
    flows.catch(() => this.lately.delete(from.getTime()));
    return flows;
  }
}

function quartersOf(from: Date, last: Date): readonly Date[] {
  const count = (last.getTime() - from.getTime()) / QUARTER_MS + 1;
  return Array.from({ length: count }, (_, at) => later(from, at * QUARTER_MS));
}
