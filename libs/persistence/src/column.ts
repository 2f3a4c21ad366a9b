/**
 * What a column of a statement is: its types in PostgreSQL and what the code gets. `In` is what a bulk insert takes for it.
 * The driver gives the value as it is, but where there is a `parse`.
 */
export interface Column<Out, In = Out> {
  /** Object ids of the types that arrive like this (pg_type.dat of PostgreSQL). */
  readonly oids: readonly number[];
  /** The name of the first of them. */
  readonly type: string;
  readonly nullable: boolean;
  /** Whether the statement leaves no null although the table allows one. */
  readonly filled: boolean;
  readonly parse: ((value: unknown) => Out) | null;
  /** What the value has to be one of. */
  readonly among: readonly unknown[] | null;
  /** Of arrays, what stands in them. */
  readonly element: Column<unknown> | null;
  /** Holds the type alone; never called. */
  readonly takes?: (value: In) => void;
}

/** The columns of a statement by name. */
export type Columns = Readonly<Record<string, Column<unknown, never>>>;

/** The row of a statement with these columns. */
export type RowOf<C extends Columns> = {
  readonly [name in keyof C]: C[name] extends Column<infer Out, never> ? Out : never;
};

function column<Out, In = Out>(type: string, ...oids: readonly number[]): Column<Out, In> {
  return { oids, type, nullable: false, filled: false, parse: null, among: null, element: null };
}

/** A number of 16 bits. */
export const int2 = column<number>('int2', 21);

/** A number of 32 bits. */
export const int4 = column<number>('int4', 23);

/** A number of 64 bits as the driver gives it, digits in a text. */
export const int8 = column<string, bigint | number | string>('int8', 20);

/** A number of 64 bits, read as one. */
export const big: Column<bigint> = { ...column<bigint>('int8', 20), parse: (value) => BigInt(String(value)) };

/** A decimal, as a sum of 64-bit numbers is: digits in a text. */
export const numeric = column<string>('numeric', 1700);

/** A floating number. */
export const float8 = column<number>('float8', 701);

/** Any text. */
export const text = column<string>('text', 25, 1043);

/** An id. */
export const uuid = column<string>('uuid', 2950);

/** Yes or no. */
export const bool = column<boolean>('bool', 16);

/** A moment. */
export const ts = column<Date>('timestamptz', 1184);

/** Bytes. */
export const bytea = column<Uint8Array>('bytea', 17);

/** The number of a transaction. */
export const xid8 = column<string>('xid8', 5069);

/** A text that is one of a few; under test any other is refused. */
export function oneOf<const T extends string>(...values: readonly T[]): Column<T> {
  return { ...column<T>('text', 25, 1043), among: values };
}

/** A text of a union that features add to: the whole list is not known where the statement stands. */
export function openText<T extends string>(): Column<T> {
  return column<T>('text', 25, 1043);
}

/** A column that may be null. */
export function nullable<Out, In>(inner: Column<Out, In>): Column<Out | null, In | null> {
  const { takes: _, parse, ...rest } = inner;
  return { ...rest, nullable: true, parse };
}

/** A column of which the statement leaves no null although the table allows one. Under test a null is refused. */
export function filled<Out, In>(inner: Column<Out, In>): Column<Out, In> {
  return { ...inner, filled: true };
}

/** A JSON value, parsed by a function that refuses what it does not know. */
export function json<T>(parse: (value: unknown) => T): Column<T> {
  return { ...column<T>('jsonb', 3802, 114), parse };
}

/** Arrays of these types, by the type of what stands in them. */
const ARRAYS: Readonly<Record<number, number>> = {
  16: 1000,
  17: 1001,
  20: 1016,
  21: 1005,
  23: 1007,
  25: 1009,
  114: 199,
  701: 1022,
  1043: 1015,
  1184: 1185,
  1700: 1231,
  2950: 2951,
  3802: 3807,
};

/** A list of such values. */
export function array<Out, In>(element: Column<Out, In>): Column<readonly Out[], readonly In[]> {
  const { parse } = element;
  const oids = element.oids.flatMap((oid) => ARRAYS[oid] ?? []);
  const parsed = parse && ((values: unknown): readonly Out[] => listed(values).map(parse));
  const plain = column<readonly Out[], readonly In[]>(`${element.type}[]`, ...oids);
  return { ...plain, parse: parsed, element: { ...column(element.type, ...element.oids), among: element.among } };
}

function listed(values: unknown): readonly unknown[] {
  if (!Array.isArray(values)) throw new TypeError('an array column did not arrive as a list');
  return values;
}
