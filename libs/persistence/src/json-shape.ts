/** What stands behind a name of a JSON object; with `?` it may be null or absent. */
type KindOf<V> = V extends string
  ? 'string'
  : V extends number
    ? 'number'
    : V extends boolean
      ? 'boolean'
      : V extends readonly unknown[]
        ? 'list'
        : 'object';

type MemberKind<V> = null extends V
  ? `${KindOf<NonNullable<V>>}?`
  : undefined extends V
    ? `${KindOf<NonNullable<V>>}?`
    : KindOf<V>;

/** Every member of the type with its kind; the compiler compares them. */
export type JsonMembers<T> = { readonly [name in keyof T]-?: MemberKind<T[name]> };

/**
 * Makes a parser for `json` that takes an object with these members and refuses any other value. It looks at what each member is,
 * not into it: lists and objects within are what the same code wrote. The value itself is given, not a copy.
 */
export function jsonShape<T extends object>(members: JsonMembers<T>): (value: unknown) => T {
  const expected = Object.entries<string>(members).map(
    ([name, kind]) => [name, kind.replace('?', ''), kind.endsWith('?')] as const,
  );
  const isShape = (value: unknown): value is T =>
    isObject(value) && expected.every(([name, kind, isOptional]) => isKind(value[name], kind, isOptional));
  return (value) => {
    if (!isShape(value)) throw new TypeError(`a JSON value has not the members ${Object.keys(members).join(', ')}`);
    return value;
  };
}

/** Takes a JSON object of any members. @throws TypeError where it is none */
export function jsonObject(value: unknown): Readonly<Record<string, unknown>> {
  if (!isObject(value)) throw new TypeError('a JSON value is no object');
  return value;
}

/** Makes a parser of a list from one of its items. */
export function jsonList<T>(parse: (value: unknown) => T): (value: unknown) => readonly T[] {
  return (value) => {
    if (!Array.isArray(value)) throw new TypeError('a JSON value is no list');
    return value.map(parse);
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isKind(value: unknown, kind: string, isOptional: boolean): boolean {
  if (value === null || value === undefined) return isOptional;
  if (kind === 'list') return Array.isArray(value);
  return kind === 'object' ? isObject(value) : typeof value === kind;
}
