import { firstKind, isCounted, itemsFrom, kindBit, kindOf, Row, signsIn } from '../records/record-rows.js';
import type { RecordColumns } from '../records/record-store.js';
import type { ItemRanges } from './item-ranges.js';

/** Walks the kinds of values that two records share, lowest first; reused for each pair. */
export class SharedKinds implements ItemRanges {
  a = 0;
  nextA = 0;
  b = 0;
  nextB = 0;
  private kinds = 0;
  private shapeA = 0;
  private shapeB = 0;
  private endA = 0;
  private endB = 0;

  constructor(private records: RecordColumns) {}

  /** Goes on with a newer view of the same records. */
  use(records: RecordColumns): void {
    this.records = records;
  }

  /** Begins with two records and those of their shared kinds that are wanted, as bits of a shape. */
  begin(left: number, right: number, kinds: number): void {
    const { rows, rowStart } = this.records;
    const rowA = rowStart[left] ?? 0;
    const rowB = rowStart[right] ?? 0;
    this.kinds = kinds;
    this.shapeA = rows[rowA + Row.shape] ?? 0;
    this.shapeB = rows[rowB + Row.shape] ?? 0;
    this.nextA = rowA + Row.items;
    this.nextB = rowB + Row.items;
    this.endA = (rowStart[left + 1] ?? 0) - signsIn(this.shapeA);
    this.endB = (rowStart[right + 1] ?? 0) - signsIn(this.shapeB);
  }

  /** Goes to the items of the next kind and gives it; 0 when there is none. */
  next(): number {
    const { kinds } = this;
    if (kinds === 0) return 0;
    const kind = firstKind(kinds);
    this.kinds = kinds & (kinds - 1);
    if (isCounted(this.shapeA, kind)) {
      this.a = this.endA - itemsFrom(this.shapeA, kindBit(kind));
      this.nextA = this.a + 1;
    } else {
      this.a = firstOf(this.records.rows, kind, this.nextA);
      this.nextA = endOf(this.records.rows, this.a, this.endA);
    }
    if (isCounted(this.shapeB, kind)) {
      this.b = this.endB - itemsFrom(this.shapeB, kindBit(kind));
      this.nextB = this.b + 1;
    } else {
      this.b = firstOf(this.records.rows, kind, this.nextB);
      this.nextB = endOf(this.records.rows, this.b, this.endB);
    }
    return kind;
  }
}

/** First item of a kind that is known to be there. */
function firstOf(rows: Uint32Array, kind: number, from: number): number {
  let at = from;
  while (kindOf(rows[at] ?? 0) !== kind) at++;
  return at;
}

/** End of the items of the kind that begins somewhere. */
function endOf(rows: Uint32Array, first: number, end: number): number {
  const kind = kindOf(rows[first] ?? 0);
  let next = first + 1;
  while (next < end && kindOf(rows[next] ?? 0) === kind) next++;
  return next;
}
