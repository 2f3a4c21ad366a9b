import { Injectable } from '@nestjs/common';
import { QuarterFlowRepository } from '#libs/exchange';
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

/** Reads own traffic by quarters: those that are kept, and the one that is not over. */
@Injectable()
export class ReadCurves {
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
    const flows = await this.flows.of({ from: quarter, until, watchedSince: this.worker.since });
    return flows.filter((flow) => flow.spaceNo === spaceNo || flow.sender === '').map((flow) => ({ ...flow, quarter }));
  }
}

function quartersOf(from: Date, last: Date): readonly Date[] {
  const count = (last.getTime() - from.getTime()) / QUARTER_MS + 1;
  return Array.from({ length: count }, (_, at) => later(from, at * QUARTER_MS));
}
