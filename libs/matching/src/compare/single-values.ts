import { Kind } from '../records/item-kind.js';
import { countedKinds, firstKind, itemsFrom, Row, sharedKinds, signsIn, wordOf } from '../records/record-rows.js';
import type { RecordColumns } from '../records/record-store.js';
import { isSigned, placeOfSign } from '../records/value-signs.js';
import type { AddressComparer } from './address-comparer.js';
import type { Comparison } from './comparison.js';
import { ItemRange } from './item-ranges.js';
import { Level } from './levels.js';
import { FIELD_OF_KIND } from './value-fields.js';
import type { ValueComparer } from './value-comparer.js';

/** Compares values of two records that repeat none: one stands against one, so nothing has to be searched or ranked. */
export class SingleValues {
  private readonly range = new ItemRange();
  private shapeA = 0;
  private shapeB = 0;
  private endA = 0;
  private endB = 0;

  constructor(
    private records: RecordColumns,
    private readonly values: ValueComparer,
    private readonly addresses: AddressComparer,
  ) {}

  /** Goes on with a newer view of the same records. */
  use(records: RecordColumns): void {
    this.records = records;
  }

  /** Notes the levels of all kinds of single values that both records hold, lowest first. */
  compare(left: number, right: number, into: Comparison): void {
    const { rows, rowStart } = this.records;
    this.shapeA = rows[(rowStart[left] ?? 0) + Row.shape] ?? 0;
    this.shapeB = rows[(rowStart[right] ?? 0) + Row.shape] ?? 0;
    this.endA = (rowStart[left + 1] ?? 0) - signsIn(this.shapeA);
    this.endB = (rowStart[right + 1] ?? 0) - signsIn(this.shapeB);
    for (let kinds = countedKinds(sharedKinds(this.shapeA, this.shapeB)); kinds !== 0; kinds &= kinds - 1)
      this.compareKind(firstKind(kinds), kinds & -kinds, into);
  }

  private compareKind(kind: number, bit: number, into: Comparison): void {
    const { rows } = this.records;
    const atA = this.endA - itemsFrom(this.shapeA, bit);
    const atB = this.endB - itemsFrom(this.shapeB, bit);
    const field = FIELD_OF_KIND[kind] ?? 255;
    if (field === 255) {
      this.range.setLeft(atA, atA + 1);
      this.range.setRight(atB, atB + 1);
      this.compareParts(kind, this.range, into);
      return;
    }
    const a = wordOf(rows[atA] ?? 0);
    const b = wordOf(rows[atB] ?? 0);
    const told = isSigned(bit) ? this.levelBySigns(kind, bit) : -1;
    const level = told < 0 ? this.values.level(kind, a, b) : told;
    if (level === Level.missing) return;
    into.levels[field] = level;
    into.left[field] = a;
    into.right[field] = b;
  }

  private levelBySigns(kind: number, bit: number): number {
    const signA = this.signAt(this.shapeA, this.endA, bit);
    return signA === 0 ? -1 : this.values.levelBySigns(kind, signA, this.signAt(this.shapeB, this.endB, bit));
  }

  /** The sign of a kind in a row, 0 where it has none. */
  private signAt(shape: number, end: number, bit: number): number {
    const place = placeOfSign(shape, bit);
    return place < signsIn(shape) ? (this.records.rows[end + place] ?? 0) : 0;
  }

  private compareParts(kind: number, range: ItemRange, into: Comparison): void {
    const { addresses } = this;
    if (kind === Kind.house) addresses.compareHouse(range, into);
    else if (kind === Kind.unit) addresses.compareUnits(range, into);
  }
}
