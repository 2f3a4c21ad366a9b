import fc from 'fast-check';

/** A request as a description has it, or nearly so. */
export interface FuzzRequest {
  /** Of the description, with the method before it. */
  readonly operation: string;
  readonly method: string;
  /** Behind `/api/v1/`, with its query. */
  readonly path: string;
  readonly body: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

/** Ids of what is there, by the name of the parameter that takes them. */
export type KnownIds = Readonly<Record<string, readonly string[]>>;

interface Schema {
  readonly $ref?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
}

export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

const DEEPEST = 6;
const LONG = 70_000;
const NESTED = 300;

/** What no schema names: wrong kinds, wrong sizes, and what is known to break parsers, patterns, queries and databases. */
const HOSTILE: readonly unknown[] = [
  null,
  '',
  ' ',
  0,
  -1,
  2 ** 53,
  1e308,
  true,
  [],
  {},
  [[[]]],
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202etxt.exe',
  '👩‍👩‍👧',
  "' or 1=1 --",
  '%27%20or%201=1',
  '${7*7}{{7*7}}',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '9999-99-99',
  '2026-02-30',
  '+275760-09-13T00:00:00.001Z',
  'a'.repeat(LONG),
  Array.from({ length: 2000 }, () => 'a'),
  { toString: 'x', valueOf: 'y', length: -1 },
  JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}'),
  JSON.parse('['.repeat(NESTED) + ']'.repeat(NESTED)),
];

/** Of ids in an address. */
const HOSTILE_PARTS = ['', '..', '%2e%2e%2f', '%00', '%ff', "'", '*', 'undefined', '-1', '0', 'a'.repeat(4000)];

/** Requests by a description: most nearly right, so that they go deep, some with one hostile value, some hostile throughout. */
export function fuzzRequests(
  description: Description,
  known: KnownIds,
  leftOut: ReadonlySet<string>,
): fc.Arbitrary<FuzzRequest> {
  const { paths } = description;
  const all = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, operation]) => {
      const name = `${method.toUpperCase()} ${path}`;
      return leftOut.has(name) || !path.startsWith('/api/v1/') ? [] : [requestOf(name, operation)];
    }),
  );
  return fc.oneof(...all);

  function requestOf(name: string, { parameters = [], requestBody }: Operation): fc.Arbitrary<FuzzRequest> {
    const [method = '', path = ''] = name.split(' ');
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, param = '']) => param);
    const asked = parameters.filter((one) => one.in === 'query');
    const body = bodySchema(requestBody);
    return fc
      .record({
        ids: fc.tuple(...inPath.map((param) => idOf(param, parameters))),
        query: fc.tuple(...asked.map((one) => queryOf(one))),
        body: body === null ? fc.constant(undefined) : bodyOf(body),
        etag: fc.constantFrom('"1"', '"2"', '*', 'x', '""'),
        key: fc.option(fc.uuid(), { nil: undefined, freq: 9 }),
      })
      .map(({ ids, query, body: sent, etag, key }) => {
        const search = query.filter((one) => one !== '').join('&');
        const filled = inPath.reduce((at, param, i) => at.replace(`{${param}}`, ids[i] ?? ''), path);
        return {
          operation: name,
          method,
          path: filled.slice('/api/v1/'.length) + (search === '' ? '' : `?${search}`),
          body: sent,
          headers: { 'if-match': etag, ...(key === undefined ? {} : { 'idempotency-key': key }) },
        };
      });
  }

  function idOf(param: string, parameters: readonly Parameter[]): fc.Arbitrary<string> {
    const schema = parameters.find((one) => one.in === 'path' && one.name === param)?.schema ?? {};
    const here = known[param] ?? [];
    return fc.oneof(
      ...(here.length > 0 ? [{ weight: 8, arbitrary: fc.constantFrom(...here) }] : []),
      { weight: 2, arbitrary: valueOf(schema, 0).map((value) => encodeURIComponent(textOf(value))) },
      { weight: 1, arbitrary: fc.constantFrom(...HOSTILE_PARTS) },
    );
  }

  /** `name=value`, several times for a list; empty where it is not asked for. */
  function queryOf({ name, schema = {}, required = false }: Parameter): fc.Arbitrary<string> {
    const said = fc.oneof(
      { weight: 6, arbitrary: valueOf(schema, 0) },
      { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) },
    );
    const written = said.map((value) =>
      [value]
        .flat()
        .slice(0, 40)
        .map((one) => `${name}=${encodeURIComponent(textOf(one).slice(0, 6000))}`)
        .join('&'),
    );
    return required ? written : fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: written });
  }

  function bodyOf(schema: Schema): fc.Arbitrary<string> {
    const right = valueOf(schema, 0);
    return fc.oneof(
      { weight: 5, arbitrary: right.map((value) => jsonOf(value)) },
      {
        weight: 4,
        arbitrary: fc
          .tuple(right, fc.nat(), fc.constantFrom(...HOSTILE))
          .map(([value, at, bad]) => jsonOf(spoiled(value, at, bad))),
      },
      { weight: 1, arbitrary: fc.constantFrom(...HOSTILE).map((value) => jsonOf(value)) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('', '{', '[1,', '"', 'null', '{"a":1}{"b":2}', '\ufeff{}', '{"a":1e999}'),
      },
    );
  }

  function valueOf(schema: Schema, depth: number): fc.Arbitrary<unknown> {
    if (schema.$ref) {
      const of = description.components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''];
      return of && depth < DEEPEST ? valueOf(of, depth + 1) : fc.constant(null);
    }
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum && schema.enum.length > 0) return fc.constantFrom(...schema.enum);
    const one = schema.oneOf ?? schema.anyOf;
    if (one && one.length > 0) return fc.oneof(...one.map((each) => valueOf(each, depth + 1)));
    if (schema.allOf && schema.allOf.length > 0)
      return fc
        .tuple(...schema.allOf.map((each) => valueOf(each, depth + 1)))
        .map((parts) => Object.assign({}, ...parts));
    const [type] = [schema.type ?? (schema.properties ? 'object' : 'string')].flat();
    if (type === 'object') return objectOf(schema, depth);
    if (type === 'array') return fc.array(valueOf(schema.items ?? {}, depth + 1), { maxLength: 4 });
    if (type === 'boolean') return fc.boolean();
    if (type === 'integer' || type === 'number') return numberOf(schema);
    if (type === 'null') return fc.constant(null);
    return stringOf(schema);
  }

  function objectOf({ properties = {}, required = [] }: Schema, depth: number): fc.Arbitrary<unknown> {
    if (depth > DEEPEST) return fc.constant({});
    const parts = Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [name, namedOf(name, schema, depth)]),
    );
    return fc.record(parts, { requiredKeys: required.filter((name) => name in parts) });
  }

  /** An id of something that is there leads further than one of nothing. */
  function namedOf(name: string, schema: Schema, depth: number): fc.Arbitrary<unknown> {
    const here = known[name];
    const any = valueOf(schema, depth + 1);
    if (!here || here.length === 0) return any;
    return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...here) }, { weight: 1, arbitrary: any });
  }
}

function numberOf({ minimum, maximum }: Schema): fc.Arbitrary<number> {
  const min = Math.ceil(minimum ?? -10);
  return fc.integer({ min, max: Math.max(min, Math.floor(maximum ?? min + 1000)) });
}

function stringOf({ pattern, format }: Schema): fc.Arbitrary<string> {
  const soon = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  const right = stringLike(pattern);
  if (format !== 'date-time') return right;
  return fc.oneof({ weight: 3, arbitrary: soon.map((date) => date.toISOString()) }, { weight: 1, arbitrary: right });
}

function stringLike(pattern: string | undefined): fc.Arbitrary<string> {
  const words = fc.oneof(
    fc.constantFrom('Réka Próba', 'nl', 'hu', 'en', '2026-11-30', '2026-11-30T10:00:00.000Z'),
    fc.string({ maxLength: 40 }),
  );
  if (pattern === undefined) return words;
  try {
    return fc.stringMatching(new RegExp(pattern));
  } catch {
    // A pattern that fast-check cannot turn round.
    return words;
  }
}

/** The same with one of its values replaced. */
function spoiled(value: unknown, at: number, bad: unknown): unknown {
  if (typeof value !== 'object' || value === null) return bad;
  const names = Object.keys(value);
  const name = names[at % Math.max(names.length, 1)];
  if (name === undefined) return bad;
  const copy: Record<string, unknown> = { ...value };
  copy[name] = at % 3 === 0 ? spoiled(copy[name], Math.floor(at / 7), bad) : bad;
  return Array.isArray(value) ? Object.values(copy) : copy;
}

function bodySchema(body: Operation['requestBody']): Schema | null {
  return body?.content['application/json']?.schema ?? null;
}

function jsonOf(value: unknown): string {
  return JSON.stringify(value) ?? 'null';
}

function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value : jsonOf(value);
  // Half a sign has no place in an address.
  return Buffer.from(text).toString();
}
