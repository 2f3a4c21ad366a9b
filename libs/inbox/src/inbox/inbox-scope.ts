/** Which duties a caller sees. */
export interface InboxScope {
  readonly caller: string;
  /** The caller and absent colleagues. */
  readonly people: readonly string[];
  /** Desks that the caller works at. */
  readonly desks: readonly string[];
  /** Spaces in which the caller reads. */
  readonly reads: readonly number[];
  /** Spaces that the caller may enter at all: a case that is kept to others is not named. */
  readonly enters: readonly number[];
  /** What the caller may act on, a pair of action and space each. */
  readonly acts: readonly { readonly action: string; readonly spaceNo: number }[];
  /** What the role of the caller alone opens, for duties about no space. */
  readonly roleActs: readonly string[];
}
