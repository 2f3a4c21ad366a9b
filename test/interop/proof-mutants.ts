import fc from 'fast-check';

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
type Change = (value: Json, draw: (below: number) => number) => Json | undefined;

/** Draws files that differ from a proof in one place: a byte, a number, an entry of a list that is gone, doubled or moved, a field that is gone. */
export function proofMutants(file: string, count: number, seed: number): readonly Buffer[] {
  const root = JSON.parse(file) as Json;
  const places = placesIn(root);
  const original = Buffer.from(file, 'utf8');
  // Some changes leave everything as it is, such as an entry that is last and moved behind the others.
  const drawn = fc.sample(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()), { numRuns: 2 * count, seed });
  const mutants = drawn.map(([which, ...numbers]) => {
    if (which % 8 === 0) return flippedText(file, numbers);
    let next = 0;
    const draw = (below: number) => (numbers[next++ % numbers.length] ?? 0) % Math.max(1, below);
    const path = places[which % places.length] ?? [];
    const changed = changedAt(root, path, (value) => mutated(value, draw));
    return Buffer.from(`${JSON.stringify(changed, null, 2)}\n`, 'utf8');
  });
  return mutants.filter((mutant) => !mutant.equals(original)).slice(0, count);
}

function placesIn(value: Json, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([name, one]) => placesIn(one as Json, [...path, name]));
  return [path, ...inner];
}

function changedAt(
  value: Json,
  [first, ...rest]: readonly (string | number)[],
  change: (value: Json) => Json | undefined,
): Json {
  if (first === undefined) return change(value) ?? value;
  if (Array.isArray(value)) {
    return value.map((one: Json, i) => (String(i) === first ? changedAt(one, rest, change) : one));
  }
  return Object.fromEntries(
    Object.entries(value as Record<string, Json>).map(([name, one]) => [
      name,
      name === first ? changedAt(one, rest, change) : one,
    ]),
  );
}

const mutated: Change = (value, draw) => {
  if (typeof value === 'number') return value + [1, -1, 2][draw(3)]!;
  if (typeof value === 'string') return changedString(value, draw);
  if (Array.isArray(value)) return changedList(value as readonly Json[], draw);
  if (typeof value !== 'object' || value === null) return undefined;
  const optional = ['body', 'content'].find((name) => name in value);
  const gone = draw(2) === 0 ? optional : Object.keys(value)[draw(Object.keys(value).length)];
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== gone));
};

function changedString(text: string, draw: (below: number) => number): string {
  if (/^[0-9]+$/.test(text)) return String(BigInt(text) + [1n, -1n, 7n][draw(3)]!);
  if (text.startsWith('joinder/')) return changedNote(text, draw);
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length === 0) return 'AA==';
  const at = draw(bytes.length);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 + draw(255)), at);
  return bytes.toString('base64');
}

function changedNote(note: string, draw: (below: number) => number): string {
  const [body = '', lines = ''] = note.split('\n\n');
  const all = lines.trimEnd().split('\n');
  const way = draw(4);
  if (way === 0)
    return `${body}\n\n${all
      .slice(1)
      .map((line) => `${line}\n`)
      .join('')}`;
  if (way === 1) return `${body}\n\n${[...all, ...all.slice(0, 1)].map((line) => `${line}\n`).join('')}`;
  const at = draw(note.length);
  return note.slice(0, at) + String.fromCharCode(33 + draw(90)) + note.slice(at + 1);
}

function changedList(list: readonly Json[], draw: (below: number) => number): readonly Json[] {
  const at = draw(list.length);
  const one = list[at];
  if (one === undefined) return ['AA=='];
  const way = draw(3);
  if (way === 0) return list.filter((_, i) => i !== at);
  if (way === 1) return [...list.slice(0, at), one, ...list.slice(at)];
  return [...list.filter((_, i) => i !== at), one];
}

function flippedText(file: string, [at = 0, mask = 0]: readonly number[]): Buffer {
  const bytes = Buffer.from(file, 'utf8');
  const place = at % bytes.length;
  bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << (mask % 7)), place);
  return bytes;
}
