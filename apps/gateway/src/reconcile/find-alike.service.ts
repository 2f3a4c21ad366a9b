import { Injectable } from '@nestjs/common';
import type { Band } from '#libs/matching';
import type { CaseEntry } from '#libs/member';
import { RECORD_TYPES } from '../vocabulary/record-types.table.js';
import type { AlikeDto } from './dto/alike.dto.js';
import { MatchEngines } from './engine/match-engines.service.js';
import { sourceFields } from './engine/source-record.mapper.js';
import { PairQueueRepository } from './pair-queue.repository.js';
import type { AlikeRecords } from './reconcile-views.js';

const MOST = 5;
const SHOWN: ReadonlySet<Band> = new Set(['very-likely', 'possible', 'conflict']);

/** Looks among the records that are held here for what somebody is about to enter; nothing of it leaves. */
@Injectable()
export class FindAlike {
  constructor(
    private readonly queue: PairQueueRepository,
    private readonly engines: MatchEngines,
  ) {}

  /** @throws ReconcileError ENGINE_WARMING */
  async of({ spaceNo }: CaseEntry, { type, values }: AlikeDto): Promise<AlikeRecords> {
    const fields = sourceFields(RECORD_TYPES[type], values);
    if (fields === null) return { items: [] };
    const engine = await this.engines.of(spaceNo);
    const found = (await engine.ask('search', { fields, top: MOST })).filter(({ band }) => SHOWN.has(band));
    const named = await this.queue.named(
      spaceNo,
      found.map(({ id }) => id),
    );
    return {
      items: found.flatMap(({ id, band }) => {
        const record = named.get(id);
        return record ? [{ ...record, band }] : [];
      }),
    };
  }
}
