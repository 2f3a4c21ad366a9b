import { describe, expect, it } from '@jest/globals';
import { Preparer } from '../prepare/preparer.js';
import { RecordStore } from '../records/record-store.js';
import { shareRecords } from '../records/share-columns.js';
import type { RecordFields } from '../records/record.js';
import { SeededRandom } from '../weights/random.js';
import { Searcher, type SearchOptions } from './searcher.js';

const GIVEN = 'Иван Petar Georgi Dimitar Стоян Nikola Тодор Vasil Hristo Ангел Kiril Boris Anna Мария Elena'.split(' ');
const FAMILY =
  'Тонев Zhekov Цонев Popov Kovachev Златарев Zhelev Шишков Yakimov Valkov Кръстев Ovcharov Urumov Чакъров'.split(' ');
const CITIES = ['Sofia', 'София', 'Szeged', 'Groningen', 'Cluj-Napoca'];

function anyPerson(random: SeededRandom): RecordFields {
  const pick = (list: readonly string[]): string => list[random.below(list.length)] ?? '';
  const two = (most: number): string => String(1 + random.below(most)).padStart(2, '0');
  return {
    type: 'person',
    name: `${pick(GIVEN)} ${pick(FAMILY)}`,
    birthDate: `${1950 + random.below(50)}-${two(12)}-${two(28)}`,
    ...(random.below(2) === 0 ? { birthPlace: pick(CITIES) } : {}),
    ...(random.below(3) === 0 ? { phone: `+35988${1_000_000 + random.below(40)}` } : {}),
  };
}

function searcherOf(records: readonly (readonly [string, RecordFields])[], options: SearchOptions) {
  const store = new RecordStore();
  const preparer = new Preparer(store, { thisYear: 2026 });
  for (const [id, fields] of records) preparer.add({ id, source: 0, fields });
  return { store, searcher: new Searcher(store, preparer, options) };
}

type Made = ReturnType<typeof searcherOf>;

const hitsOf = ({ store, searcher }: Made, fields: RecordFields) =>
  searcher
    .search({ id: 'question', source: 1, fields }, 10)
    .map(({ record, ...hit }) => ({ ...hit, id: store.ids[record] }));

/** Which of the least alike are looked at follows from numbers of texts, so those that nobody is shown are left out. */
/** Which of the least alike are looked at follows from numbers of texts, so those that nobody is shown are left out. */
const partnersOf = ({ store, searcher }: Made, id: string) =>
  searcher
    .partners(store.ids.indexOf(id), 10)
    .filter(({ score }) => score >= -600)
    .map(({ record, score }) => ({ id: store.ids[record], score }));

/** All bytes that an arena holds, used or not. */
function bytesOf(store: RecordStore): Buffer {
  const blocks: unknown = Reflect.get(store.raw, 'blocks');
  if (!Array.isArray(blocks) || blocks.length === 0) throw new Error('no blocks');
  return Buffer.concat(blocks);
}

/** A searcher of some people, and what it holds after people came, changed and went. */
function played(seed: number) {
  const random = new SeededRandom(seed);
  const start = Array.from({ length: 25 }, (_, i) => [`r${i}`, anyPerson(random)] as [string, RecordFields]);
  const made = searcherOf(start, { exactScript: false });
  const live = new Map(start.map(([id, fields], number) => [id, { number, fields }]));
  const gone: string[] = [];
  for (let turn = 0; turn < 60; turn++) {
    const old = [...live.keys()][random.below(live.size)] ?? '';
    const known = live.get(old);
    const kind = live.size < 15 ? 0 : random.below(3);
    const fields = { ...anyPerson(random), alias: `Alias${'abcdefgh'[turn % 8]}q${'ijklmnop'[turn >> 3]}` };
    if (kind > 0) {
      live.delete(old);
      if (known?.fields.alias !== undefined) gone.push(known.fields.alias);
    }
    if (kind === 0) live.set(`n${turn}`, { number: made.searcher.add({ id: `n${turn}`, source: 0, fields }), fields });
    if (kind === 1) made.searcher.retire(known?.number ?? 0);
    if (kind === 2)
      live.set(old, { number: made.searcher.replace(known?.number ?? 0, { id: old, source: 0, fields }), fields });
  }
  return { made, live, gone, random };
}

describe('Searcher that changes', () => {
  it.each(Array.from({ length: 12 }, (_, seed) => seed + 1))(
    'R8 finds what one made anew finds, after records came, changed and went: seed %s',
    (seed) => {
      const { made, live, gone, random } = played(seed);
      const { weights } = made.searcher;
      const records = [...live]
        .sort(([a], [b]) => byNumber(live)(a, b))
        .map(([id, { fields }]) => [id, fields] as const);
      const anew = searcherOf(records, { exactScript: false, weights });
      for (let i = 0; i < 20; i++) {
        const question = anyPerson(random);
        expect(hitsOf(made, question)).toEqual(hitsOf(anew, question));
      }
      for (const id of live.keys()) expect(partnersOf(made, id)).toEqual(partnersOf(anew, id));
      expect(gone.length).toBeGreaterThan(10);
      const bytes = bytesOf(made.store);
      expect(gone.filter((text) => bytes.includes(text))).toEqual([]);
      for (const { number, fields } of live.values()) expect(made.store.raw.get(number)).toEqual(fields);
    },
  );

  it('R8 hands to another thread what is there alone, under its numbers', () => {
    const { made, live } = played(3);
    const { records, numbers } = shareRecords(made.store);
    expect(Array.from(numbers, (number) => made.store.ids[number])).toEqual([...live.keys()].sort(byNumber(live)));
    expect(records.count).toBe(live.size);
    expect(records.rows.buffer).toBeInstanceOf(SharedArrayBuffer);
  });
});

const byNumber = (live: ReadonlyMap<string, { number: number }>) => (a: string, b: string) =>
  (live.get(a)?.number ?? 0) - (live.get(b)?.number ?? 0);
