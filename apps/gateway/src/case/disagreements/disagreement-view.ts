/** What countries do not agree about: a value, whether two records are one, a group that holds two which are kept apart, a suggested change. */
export type DisagreementKind = 'value' | 'pair' | 'group' | 'proposal';

export interface NamedSubject {
  readonly recordId: string;
  /** Null where the record is not here. */
  readonly type: string | null;
  readonly owner: string;
  readonly name: string | null;
}

/** One open disagreement; it goes when it is resolved. */
export interface Disagreement {
  readonly kind: DisagreementKind;
  /** Names it among all: the same at every member. */
  readonly subject: string;
  readonly records: readonly NamedSubject[];
  /** Countries that say otherwise than others. */
  readonly members: readonly string[];
  /** Of a value which one it is; null of the others. */
  readonly property: string | null;
  /** Of a value what is said, each with who says it; none of the others. */
  readonly values: readonly { readonly member: string; readonly value: string }[];
  /** Of a suggested change who made it, and its id. */
  readonly proposal: string | null;
  /** Everybody who takes part was told all of it when it was said. */
  readonly common: boolean;
}

export interface DisagreementsView {
  readonly items: readonly Disagreement[];
  readonly open: number;
  /** Of them those that everybody who takes part was told: the same number at every member that has read the log as far. */
  readonly common: number;
  /** Members that take part. */
  readonly members: readonly string[];
  /** More values were said than are looked through. */
  readonly isCut: boolean;
}
