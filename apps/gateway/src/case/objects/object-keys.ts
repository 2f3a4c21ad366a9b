import { isNumberKind, NUMBER_KINDS, numberKeys, type NumberKind } from '#libs/national';
import { NUMBER_COUNTRIES, NUMBERED_PROPERTIES } from '../../vocabulary/numbered-properties.table.js';
import { isRecordTypeName } from '../../vocabulary/record-types.table.js';

/** A live value of a record. */
export interface LiveValue {
  readonly recordId: string;
  readonly owner: string;
  /** Of the record, as the API names it. */
  readonly type: string;
  readonly position: string;
  readonly idx: number;
  readonly property: string;
  readonly value: string;
}

/** A number of a record in its normal form, with the value that says it. */
export interface ObjectKey extends Pick<LiveValue, 'recordId' | 'owner' | 'position' | 'idx'> {
  readonly kind: number;
  readonly key: string;
}

/** The number under which a kind is stored. */
export function kindNumber(kind: NumberKind): number {
  return NUMBER_KINDS.indexOf(kind);
}

/** Names a stored kind. @throws Error for one that this build does not know */
export function kindOfNumber(stored: number): NumberKind {
  const kind = NUMBER_KINDS[stored] ?? '';
  if (!isNumberKind(kind)) throw new Error(`no kind of number is stored as ${stored}`);
  return kind;
}

/** Numbers of records, from all their live values that are numbers or say where one belongs to. */
export function objectKeysOf(values: readonly LiveValue[]): readonly ObjectKey[] {
  const countries = countriesOf(values);
  return values.flatMap(({ recordId, owner, type, position, idx, property, value }) => {
    const kind = isRecordTypeName(type) ? NUMBERED_PROPERTIES[type]?.[property] : undefined;
    if (kind === undefined) return [];
    // Whoever says a number without its country means one of the own; member ids begin with the country.
    const place = { country: countries.get(nameOf({ recordId, owner })) ?? null, home: owner.slice(0, 2) };
    return numberKeys(kind, value, place).map(({ key }) => ({
      kind: kindNumber(kind),
      key,
      recordId,
      owner,
      position,
      idx,
    }));
  });
}

const COUNTRY = /^[a-z]{2}$/;

/** Where the numbers of each record belong to; nowhere where it says several of one property. */
function countriesOf(values: readonly LiveValue[]): ReadonlyMap<string, string> {
  const said = new Map<string, LiveValue[]>();
  for (const value of values) {
    const name = nameOf(value);
    const of = said.get(name);
    if (of) of.push(value);
    else said.set(name, [value]);
  }
  return new Map([...said].flatMap(([record, of]) => countryOf(of).map((country) => [record, country] as const)));
}

function countryOf(values: readonly LiveValue[]): readonly string[] {
  const type = values[0]?.type ?? '';
  const properties = isRecordTypeName(type) ? (NUMBER_COUNTRIES[type] ?? []) : [];
  const stated = properties.find((name) => values.some(({ property }) => property === name));
  const countries = new Set(
    values.flatMap(({ property, value }) => (property === stated ? [value.trim().toLowerCase()] : [])),
  );
  const [country = ''] = countries;
  return countries.size === 1 && COUNTRY.test(country) ? [country] : [];
}

function nameOf({ recordId, owner }: Pick<LiveValue, 'recordId' | 'owner'>): string {
  return `${recordId} ${owner}`;
}
