import { Injectable } from '@nestjs/common';
import { type CursorKey, decodeCursor, encodeCursor, HttpError } from '#libs/http';
import type { Entered } from '#libs/member';
import { type Found, FOUND, foundRank, SAID } from './found.js';
import { foundQuery } from './found-query.js';
import {
  type ListedPage,
  type ListedRecord,
  RecordListRepository,
  type ListRequest,
} from './record-list.repository.js';
import { compareKeys, keyOf, orderOf, requirePlace } from './record-order.js';

/** What only resembles the words is looked for where fewer records than these have them. */
const SIMILAR_BELOW = 50;
const LIST = 'records found';
const NEWEST = orderOf('-changed');

/** A place in a list by words. */
export interface FoundPlace {
  readonly found: Found;
  readonly key: readonly string[];
}

type FoundRequest = Pick<ListRequest, 'filter' | 'countedTo' | 'pending'> & {
  readonly after: FoundPlace | null;
  readonly limit: number;
};

/** A part of a list by words. */
export interface FoundPage extends ListedPage {
  /** Of the count those that only resemble the words. */
  readonly similar: number;
}

/** Reads lists by words: way by way from the best to the weakest, and within one the newest first. */
@Injectable()
export class FoundRecords {
  constructor(private readonly records: RecordListRepository) {}

  async page(spaceNo: Entered, { after, limit, ...request }: FoundRequest): Promise<FoundPage> {
    const { wanted } = request.filter;
    const rows: ListedRecord[] = [];
    let [count, similar] = [0, 0];
    let exact = true;
    for (const found of FOUND) {
      const isSaid = SAID.includes(found);
      if (!isSaid && count - similar >= SIMILAR_BELOW) break;
      if (wanted === null || foundQuery(spaceNo, wanted, found) === null) continue;
      const isBehind = after === null || foundRank(found) >= foundRank(after.found);
      const page = await this.records.page(spaceNo, {
        ...request,
        found,
        order: NEWEST,
        after: after?.found === found ? after.key : null,
        limit: isBehind && rows.length <= limit ? limit - rows.length : null,
        countedTo: request.countedTo - count,
      });
      rows.push(...page.rows);
      count += page.count;
      similar += isSaid ? 0 : page.count;
      exact &&= page.exact;
    }
    return { count, similar, exact, rows };
  }
}

/** Below 0 where `left` comes first in a list by words. */
export function compareFound(left: FoundPlace, right: FoundPlace): number {
  return foundRank(left.found) - foundRank(right.found) || compareKeys(NEWEST, left.key, right.key);
}

export function placeOf({ summary, key }: ListedRecord): FoundPlace {
  return { found: summary.found ?? 'sound', key: keyOf(NEWEST, key) };
}

export function foundCursor(row: ListedRecord): string {
  const { found, key } = placeOf(row);
  const place: CursorKey = [found, ...key];
  return encodeCursor(LIST, place);
}

/** @throws HttpError CURSOR_INVALID */
export function readFoundCursor(cursor: string): FoundPlace {
  const [way, ...key] = decodeCursor(LIST, cursor, ['string', 'string', 'string']);
  const found = FOUND.find((one) => one === way);
  if (found === undefined) throw new HttpError('CURSOR_INVALID', 'not a place in the list');
  return { found, key: requirePlace(NEWEST, key) };
}
