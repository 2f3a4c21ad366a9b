/** Places of the items of one kind in two records. */
export interface ItemRanges {
  readonly a: number;
  readonly nextA: number;
  readonly b: number;
  readonly nextB: number;
}
