import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { uuidBytes } from '#libs/contracts';
import { OpenedRecords } from '#libs/exchange';
import type { Explanation } from '#libs/matching';
import type { CaseEntry } from '#libs/member';
import { numberOf } from '#libs/protocol';
import type { Language } from '#libs/vocabulary';
import { type PairWords, pairOf, ReadPair, seenText } from '../case/judgements/read-pair.service.js';
import { MatchEngines } from './engine/match-engines.service.js';
import { pairFields, pairRemarks } from './pair-fields.js';
import { PairQueueRepository, type StatedRecord } from './pair-queue.repository.js';
import { ReconcileError } from './reconcile.errors.js';
import type { PairView } from './reconcile-views.js';

/** A record that changes at each of so many turns is no record that somebody types. */
const MOST_TURNS = 3;

/** Puts two records side by side, with why they may be the same. Whoever sees them so has opened both, which their senders are told. */
@Injectable()
export class ComparePair {
  constructor(
    private readonly queue: PairQueueRepository,
    private readonly engines: MatchEngines,
    private readonly opened: OpenedRecords,
    private readonly words: ReadPair,
  ) {}

  /** @throws ReconcileError PAIR_NOT_FOUND, ENGINE_WARMING */
  async of(entry: CaseEntry, ids: readonly [string, string], language: Language): Promise<PairView> {
    const { left, right, explanation } = await this.compared(entry, ids);
    const words = await this.words.of(entry, ids);
    if (words === null) throw notHere(ids);
    await this.opened.note(entry.spaceNo, [...left.received, ...right.received]);
    return {
      left: sideOf(entry.spaceId, left),
      right: sideOf(entry.spaceId, right),
      band: explanation.band,
      handling: highestHandling([...left.values, ...right.values]),
      perMille: Math.round(explanation.probability * 1000),
      asked: words.asked,
      fields: pairFields([left, right], explanation, language),
      remarks: pairRemarks(explanation, language),
      words,
      seen: seenOf([left, right], words),
    };
  }

  /** The engine follows what stands by itself: where either record changed while it was asked, both are read and compared again. */
  private async compared(entry: CaseEntry, ids: readonly [string, string]): Promise<Compared> {
    let [left, right] = await this.pair(entry, ids);
    const engine = await this.engines.of(entry.spaceNo);
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      const explanation = await engine.ask('explain', { left: ids[0], right: ids[1] });
      if (explanation === null) throw notHere(ids);
      const before = [left, right].map(readingOf);
      [left, right] = await this.pair(entry, ids);
      if (isDeepStrictEqual(before, [left, right].map(readingOf))) return { left, right, explanation };
    }
    throw new ReconcileError('ENGINE_WARMING', `${ids.join(' and ')} change faster than they are compared`);
  }

  private async pair({ spaceNo }: CaseEntry, ids: readonly [string, string]): Promise<[StatedRecord, StatedRecord]> {
    const stated = await this.queue.stated(spaceNo, ids);
    const [left, right] = ids.map((id) => stated.get(id));
    if (!left || !right || left.type !== right.type || ids[0] === ids[1]) throw notHere(ids);
    return [left, right];
  }
}

interface Compared {
  readonly left: StatedRecord;
  readonly right: StatedRecord;
  readonly explanation: Explanation;
}

function notHere(ids: readonly string[]): ReconcileError {
  return new ReconcileError('PAIR_NOT_FOUND', `${ids.join(' and ')} are not two records of one compared type here`);
}

function seenOf([left, right]: readonly [StatedRecord, StatedRecord], { revision }: PairWords): string {
  const versions = new Map([left, right].map(({ recordId, version }) => [recordId, version]));
  return seenText(pairOf(left.recordId, right.recordId), { versions, revision });
}

/** What tells one reading of a record from another. */
function readingOf({ version, received, values }: StatedRecord) {
  return { version, received: received.toSorted(), values };
}

function sideOf(spaceId: string, { recordId, type, owner, name, version }: StatedRecord): PairView['left'] {
  const number = numberOf(uuidBytes(spaceId), uuidBytes(recordId)).text;
  return { recordId, type, owner, name, version, number };
}

const MOST_RESTRICTED = 4;

/** What no build knows is taken for the most restricted. */
function highestHandling(values: StatedRecord['values']): string | null {
  const codes = values.map(({ handling }) => Math.max(1, Math.min(MOST_RESTRICTED, handling ?? 1)));
  return codes.length === 0 ? null : `H${Math.max(...codes) - 1}`;
}
