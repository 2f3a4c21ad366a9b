import { Injectable } from '@nestjs/common';
import { decodeCursor, encodeCursor, pageOf } from '#libs/http';
import type { CaseEntry } from '#libs/member';
import type { ListPairsQuery } from './dto/list-pairs.query.js';
import { BANDS } from './match-pair.repository.js';
import { PairQueueRepository } from './pair-queue.repository.js';
import type { PairPage } from './reconcile-views.js';

const LIST = 'pairs';

/** Lists who may be the same in a case. */
@Injectable()
export class ReadQueue {
  constructor(private readonly queue: PairQueueRepository) {}

  async of({ spaceNo }: CaseEntry, { cursor, limit, weak = false, state = 'open' }: ListPairsQuery): Promise<PairPage> {
    const upTo = BANDS.indexOf(weak ? 'weak' : 'relatives');
    const rows = await this.queue.list(spaceNo, { state, upTo, after: placeOf(cursor), limit: limit + 1 });
    const { items, next } = pageOf(rows, limit, ({ place: { rank, bandNo, perMille, left, right } }) =>
      encodeCursor(LIST, [rank, bandNo, perMille, left, right]),
    );
    return {
      items: items.map(({ left, right, band, perMille, asked }) => ({ left, right, band, perMille, asked })),
      next,
    };
  }
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function placeOf(cursor: string | undefined) {
  if (cursor === undefined) return null;
  const [rank, bandNo, perMille, left, right] = decodeCursor(LIST, cursor, [
    'number',
    'number',
    'number',
    'string',
    'string',
  ]);
  return [rank, bandNo, perMille].every(Number.isInteger) && ID.test(left) && ID.test(right)
    ? { rank, bandNo, perMille, left, right }
    : null;
}
