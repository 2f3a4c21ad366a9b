/** Places of the items of one kind in two records. */
export interface ItemRanges {
  readonly a: number;
  readonly nextA: number;
  readonly b: number;
  readonly nextB: number;
}

/** Places of the items of one kind, reused for each. */
export class ItemRange implements ItemRanges {
  a = 0;
  nextA = 0;
  b = 0;
  nextB = 0;

  setLeft(from: number, to: number): void {
    this.a = from;
    this.nextA = to;
  }

  setRight(from: number, to: number): void {
    this.b = from;
    this.nextB = to;
  }
}
