import { describe, expect, it } from '@jest/globals';
import { Preparer } from '../prepare/preparer.js';
import { RecordStore } from '../records/record-store.js';
import type { RecordFields } from '../records/record.js';
import { SeededRandom } from '../weights/random.js';
import { resolveRecords } from './resolve.js';

const GIVEN = ['Anna', 'Bram', 'Мария', 'Иван', 'László', 'Éva', 'Ion', 'Elena', 'Jan', 'Petra'];
const FAMILY = ['Bakker', 'Иванов', 'Ivanov', 'Kovács', 'Kovacs', 'Popescu', 'de Boer', 'Желев', 'Zhelev', 'Nagy'];

/** Invented people of few names and dates, so that much is alike and ties are many. */
function people(count: number, random: SeededRandom): RecordFields[] {
  const pick = (list: readonly string[]): string => list[random.below(list.length)] ?? '';
  return Array.from({ length: count }, (_, i) => ({
    id: `r${i}`,
    name: `${pick(GIVEN)} ${pick(GIVEN)} ${pick(FAMILY)}`,
    birthDate: `19${60 + random.below(3)}-0${1 + random.below(9)}-1${random.below(9)}`,
    ...(random.below(2) === 0 ? { city: pick(['Breda', 'Eger', 'Iași']) } : {}),
    ...(random.below(3) === 0 ? { motherName: `${pick(FAMILY)} ${pick(GIVEN)}` } : {}),
  }));
}

async function groupsOf(rows: readonly RecordFields[]): Promise<string> {
  const store = new RecordStore();
  const preparer = new Preparer(store, { thisYear: 2026 });
  for (const fields of rows) preparer.add({ id: fields.id ?? '', source: 0, fields });
  const options = { exactScript: false, acrossSources: false, keepFrom: -600, threads: 1 };
  const { clusters } = await resolveRecords(store.view(), options);
  const groups = new Map<number, string[]>();
  clusters.forEach((group, i) => groups.set(group, [...(groups.get(group) ?? []), rows[i]?.id ?? '']));
  return [...groups.values()]
    .map((group) => group.toSorted().join(' '))
    .toSorted()
    .join('\n');
}

describe('F18 groups', () => {
  it.each([1, 2, 3])('are the same in any order of the rows: %i', async (seed) => {
    const random = new SeededRandom(seed);
    const rows = people(900, random);
    const shuffled = rows
      .map((row) => ({ row, at: random.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ row }) => row);
    const expected = await groupsOf(rows);
    expect(await groupsOf(shuffled)).toBe(expected);
    expect(await groupsOf(rows.toReversed())).toBe(expected);
  });
});
