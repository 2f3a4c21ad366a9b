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
    const flows = [...(await this.kept.since(from, spaceNo)), ...(await this.running(last, now, spaceNo))];
    const quarters = quartersOf(from, last);
    return {
      at: now.toISOString(),
      quarters: quarters.map((quarter) => quarter.toISOString()),
      curves: curvesOf(quarters, flows).filter(
        ({ sender, receiver }) => pair === undefined || pair === `${sender}:${receiver}`,
      ),
    };
  }

  /** The quarter that is not over. */
  private async running(last: Date, now: Date, spaceNo: number): Promise<readonly KeptFlow[]> {
    const flows = await this.flows.of({ from: last, until: now, watchedSince: this.worker.since });
    return flows
      .filter((flow) => flow.spaceNo === spaceNo || flow.sender === '')
      .map((flow) => ({ ...flow, quarter: last }));
  }
}

function quartersOf(from: Date, last: Date): readonly Date[] {
  const count = (last.getTime() - from.getTime()) / QUARTER_MS + 1;
  return Array.from({ length: count }, (_, at) => later(from, at * QUARTER_MS));
}
