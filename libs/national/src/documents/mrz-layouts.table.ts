/** A field's place: line, first column and the column behind its last, all from 0. */
export interface Span {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** Places of all fields in one format of document. */
export interface Layout {
  readonly format: 'TD1' | 'TD2' | 'TD3';
  readonly rows: number;
  readonly columns: number;
  readonly documentCode: Span;
  readonly issuer: Span;
  readonly number: Span;
  readonly numberCheck: Span;
  readonly nationality: Span;
  readonly birthDate: Span;
  readonly birthCheck: Span;
  readonly sex: Span;
  readonly expiryDate: Span;
  readonly expiryCheck: Span;
  readonly name: Span;
  readonly optional: readonly Span[];
  readonly optionalCheck?: Span;
  readonly composite: readonly Span[];
  readonly compositeCheck: Span;
}

const span = (row: number, from: number, to: number): Span => ({ row, from, to });

/** Source: ICAO Doc 9303 part 5 (TD1), part 6 (TD2) and part 4 (TD3). */
export const LAYOUTS: readonly Layout[] = [
  {
    format: 'TD1',
    rows: 3,
    columns: 30,
    documentCode: span(0, 0, 2),
    issuer: span(0, 2, 5),
    number: span(0, 5, 14),
    numberCheck: span(0, 14, 15),
    optional: [span(0, 15, 30), span(1, 18, 29)],
    birthDate: span(1, 0, 6),
    birthCheck: span(1, 6, 7),
    sex: span(1, 7, 8),
    expiryDate: span(1, 8, 14),
    expiryCheck: span(1, 14, 15),
    nationality: span(1, 15, 18),
    name: span(2, 0, 30),
    composite: [span(0, 5, 30), span(1, 0, 7), span(1, 8, 15), span(1, 18, 29)],
    compositeCheck: span(1, 29, 30),
  },
  {
    format: 'TD2',
    rows: 2,
    columns: 36,
    documentCode: span(0, 0, 2),
    issuer: span(0, 2, 5),
    name: span(0, 5, 36),
    number: span(1, 0, 9),
    numberCheck: span(1, 9, 10),
    nationality: span(1, 10, 13),
    birthDate: span(1, 13, 19),
    birthCheck: span(1, 19, 20),
    sex: span(1, 20, 21),
    expiryDate: span(1, 21, 27),
    expiryCheck: span(1, 27, 28),
    optional: [span(1, 28, 35)],
    composite: [span(1, 0, 10), span(1, 13, 20), span(1, 21, 35)],
    compositeCheck: span(1, 35, 36),
  },
  {
    format: 'TD3',
    rows: 2,
    columns: 44,
    documentCode: span(0, 0, 2),
    issuer: span(0, 2, 5),
    name: span(0, 5, 44),
    number: span(1, 0, 9),
    numberCheck: span(1, 9, 10),
    nationality: span(1, 10, 13),
    birthDate: span(1, 13, 19),
    birthCheck: span(1, 19, 20),
    sex: span(1, 20, 21),
    expiryDate: span(1, 21, 27),
    expiryCheck: span(1, 27, 28),
    optional: [span(1, 28, 42)],
    optionalCheck: span(1, 42, 43),
    composite: [span(1, 0, 10), span(1, 13, 20), span(1, 21, 43)],
    compositeCheck: span(1, 43, 44),
  },
];
