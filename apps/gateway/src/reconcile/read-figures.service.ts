import { Injectable } from '@nestjs/common';
import type { CaseEntry } from '#libs/member';
import { DAY_MS } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import { BANDS } from './match-pair.repository.js';
import { PairFiguresRepository } from './pair-figures.repository.js';
import type { PairProgress, PairQuality } from './reconcile-views.js';

/** Of fewer decisions a share says nothing. */
export const ENOUGH_DECIDED = 30;

/** Says how far the desk is, and how well what the comparison proposes stands up to its officers. */
@Injectable()
export class ReadFigures {
  constructor(
    private readonly figures: PairFiguresRepository,
    private readonly clock: Clock,
  ) {}

  async progress({ spaceNo }: Pick<CaseEntry, 'spaceNo'>): Promise<PairProgress> {
    const { due, records, askedSinceMs, ...standing } = await this.figures.standing(
      spaceNo,
      this.clock.now().getTime() - DAY_MS,
    );
    return {
      records,
      compared: Math.max(records - due, 0),
      open: await this.open(spaceNo),
      ...standing,
      askedSince: askedSinceMs === null ? null : new Date(Number(askedSinceMs)),
    };
  }

  async quality({ spaceNo }: Pick<CaseEntry, 'spaceNo'>): Promise<PairQuality> {
    const bands = await this.figures.decided(spaceNo);
    const decided = bands.reduce((sum, band) => sum + band.decided, 0);
    return { decided, needed: ENOUGH_DECIDED, bands: decided < ENOUGH_DECIDED ? [] : bands };
  }

  /** In the order of the queue, without those that are shown on request alone. */
  private async open(spaceNo: CaseEntry['spaceNo']): Promise<PairProgress['open']> {
    const rows = await this.figures.open(spaceNo, BANDS.indexOf('relatives'));
    return rows.toSorted((one, other) => BANDS.indexOf(one.band) - BANDS.indexOf(other.band));
  }
}
