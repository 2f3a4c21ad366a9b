import { Injectable } from '@nestjs/common';
import type { CaseEntry } from '#libs/member';
import { isEdtfDate } from '#libs/vocabulary';
import { recordTypeName } from '../../vocabulary/record-types.table.js';
import type { DatedItem, PlacedItem, PlacesView, TimelineView } from './timeline-view.js';
import { type DateRow, MOST_VALUES, type PlaceRow, TimelineRepository } from './timeline.repository.js';

/** Things of one timeline or map. */
const MOST_ITEMS = 5000;

/** What of a record begins and ends is one bar, whichever of both it says. */
const SPAN = ['startDate', 'endDate'];

/** Reads when and where what a case knows was: from what stands, and kept nowhere. */
@Injectable()
export class ReadTimeline {
  constructor(private readonly values: TimelineRepository) {}

  /** What is no date is not drawn. */
  async dated({ spaceNo }: CaseEntry): Promise<TimelineView> {
    const rows = await this.values.dates(spaceNo);
    const items = datedItems(rows.filter(({ value }) => isEdtfDate(value)));
    return { items: items.slice(0, MOST_ITEMS), isCut: items.length > MOST_ITEMS || rows.length > MOST_VALUES };
  }

  /** What says neither a coordinate nor a country is nowhere. */
  async placed({ spaceNo }: CaseEntry): Promise<PlacesView> {
    const rows = await this.values.places(spaceNo);
    const placed = rows.map(placedItem).filter(({ at, country }) => at !== null || country !== null);
    const items = placed.slice(0, MOST_ITEMS);
    const trips =
      items.length === 0
        ? []
        : await this.values.trips(
            spaceNo,
            items.map(({ recordId }) => recordId),
          );
    return { items, trips, isCut: placed.length > MOST_ITEMS || rows.length > MOST_VALUES };
  }
}

const HANDLINGS = ['H0', 'H1', 'H2', 'H3'];

function datedItems(rows: readonly DateRow[]): readonly DatedItem[] {
  const spans = new Map<string, { from: DateRow | null; to: DateRow | null }>();
  const items: DatedItem[] = [];
  for (const row of rows) {
    if (!SPAN.includes(row.property)) {
      items.push(itemOf(row, row.value, null));
      continue;
    }
    const name = `${row.recordId} ${row.owner}`;
    const span = spans.get(name) ?? { from: null, to: null };
    if (row.property === 'startDate') span.from ??= row;
    else span.to ??= row;
    spans.set(name, span);
  }
  for (const { from, to } of spans.values()) {
    const row = from ?? to;
    if (row) items.push({ ...itemOf(row, row.value, from && to ? to.value : null) });
  }
  return items;
}

function itemOf(
  { recordId, typeNo, owner, name, handling, property, kind }: DateRow,
  begins: string,
  ends: string | null,
): DatedItem {
  return {
    recordId,
    type: recordTypeName(typeNo),
    owner,
    name,
    handling: HANDLINGS[handling] ?? 'H3',
    kind,
    property,
    begins,
    ends,
  };
}

function placedItem({ typeNo, handling, latitude, longitude, country, ...row }: PlaceRow): PlacedItem {
  const [north, east] = [degrees(latitude, 90), degrees(longitude, 180)];
  const code = country?.trim().toLowerCase() ?? '';
  return {
    ...row,
    type: recordTypeName(typeNo),
    handling: HANDLINGS[handling] ?? 'H3',
    at: north === null || east === null ? null : { latitude: north, longitude: east },
    country: /^[a-z]{2}$/.test(code) ? code : null,
  };
}

const DEGREES = /^\s*([-+]?\d{1,3}(?:[.,]\d{1,30})?)\s*°?\s*$/;

function degrees(text: string | null, most: number): number | null {
  const written = text === null ? null : DEGREES.exec(text)?.[1];
  const value = written === undefined || written === null ? Number.NaN : Number(written.replace(',', '.'));
  return Math.abs(value) <= most ? value : null;
}
