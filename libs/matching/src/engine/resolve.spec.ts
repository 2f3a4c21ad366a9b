import { describe, expect, it } from '@jest/globals';
import { Preparer } from '../prepare/preparer.js';
import { RecordStore } from '../records/record-store.js';
import type { RecordFields } from '../records/record.js';
import type { ResolveOptions } from './resolve-options.js';
import { resolveRecords } from './resolve.js';

const OPTIONS: ResolveOptions = { exactScript: false, acrossSources: false, keepFrom: 0 };
const GIVEN = [
  'Анна',
  'Борис',
  'Васил',
  'Галина',
  'Емил',
  'Захари',
  'Ирина',
  'Калин',
  'Лидия',
  'Мартин',
  'Нели',
  'Огнян',
];
const FAMILY = ['Ангелов', 'Бонев', 'Велков', 'Ганев', 'Дочев', 'Енев', 'Желев', 'Златев', 'Илков', 'Кирчев', 'Ленков'];

/** Invented people who have nothing to do with the records in question. */
function crowd(): RecordFields[] {
  return Array.from({ length: 300 }, (_, i) => ({
    country: 'bg',
    givenName: GIVEN[i % GIVEN.length] ?? '',
    familyName: FAMILY[i % FAMILY.length] ?? '',
    birthDate: `${1950 + (i % 50)}-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 27) + 1).padStart(2, '0')}`,
  }));
}

async function group(records: readonly RecordFields[], options = OPTIONS) {
  const store = new RecordStore();
  const preparer = new Preparer(store, { thisYear: 2026 });
  for (const [i, fields] of [...records, ...crowd()].entries()) preparer.add({ id: String(i), source: i % 2, fields });
  return resolveRecords(store.view(), { ...options, threads: 1 });
}

const namesake = (birthDate: string): RecordFields => ({ country: 'bg', name: 'Траян Вихров Щърбев', birthDate });

describe('resolveRecords', () => {
  it('groups one person written in two scripts', async () => {
    const person = { birthDate: '1974-02-11', country: 'bg' };
    const { clusters } = await group([
      { ...person, givenName: 'Цветомир', familyName: 'Жабленов' },
      { ...person, givenName: 'Tsvetomir', familyName: 'Zhablenov' },
    ]);
    expect(clusters[1]).toBe(clusters[0]);
  });

  it.each<[string, RecordFields, RecordFields]>([
    [
      'a name written without its vowels',
      { name: 'Faisal Siddiqui', birthDate: '1961-02-03' },
      { name: 'فيصل صديقي', birthDate: '1961-02-03' },
    ],
    [
      'a short form of a given name',
      { name: 'Howard Alden', birthDate: '1961-02-03' },
      { name: 'Alden, Howie', birthDate: '1961-02-03' },
    ],
  ])('groups %s', async (_, left, right) => {
    const { clusters } = await group([left, right]);
    expect(clusters[1]).toBe(clusters[0]);
  });

  it('keeps the scripts apart when asked to', async () => {
    const records = [
      { givenName: 'Цветомир', familyName: 'Жабленов', country: 'bg' },
      { givenName: 'Tsvetomir', familyName: 'Zhablenov', country: 'bg' },
    ];
    const { clusters } = await group(records, { ...OPTIONS, exactScript: true });
    expect(clusters[1]).not.toBe(clusters[0]);
  });

  it.each([
    ['1949-03-02', '1957-11-20'],
    ['1956', '1966'],
  ])('never groups namesakes born %s and %s', async (left, right) => {
    const { clusters } = await group([namesake(left), namesake(right)]);
    expect(clusters[1]).not.toBe(clusters[0]);
  });

  const household = { address: '12 Rowan Lane, Springwell', email: 'alden@example.org' };
  it.each<[string, RecordFields, RecordFields]>([
    ['father and son of one name', { name: 'Orrin Alden Sr', ...household }, { name: 'Orrin Alden Jr', ...household }],
    [
      'numbered namesakes born on one day',
      { givenName: 'Orrin I', familyName: 'Alden', birthDate: '1961-02-03' },
      { givenName: 'Orrin II', familyName: 'Alden', birthDate: '1961-02-03' },
    ],
    [
      'twins who share an address and an e-mail',
      { givenName: 'Ruth', familyName: 'Alden', birthDate: '1990-05-06', ...household },
      { givenName: 'Caspian', familyName: 'Alden', birthDate: '1990-05-06', ...household },
    ],
    [
      'namesakes whose dates share a month by chance',
      { name: 'Orrin Alden', birthDate: '1949-03-02' },
      { name: 'Orrin Alden', birthDate: '1957-03-20' },
    ],
    [
      'people who share two names in other places',
      { country: 'bg', givenName: 'Руен', patronymic: 'Иванов', familyName: 'Бойков', birthDate: '1990-05-04' },
      { country: 'bg', givenName: 'Руен', patronymic: 'Красимиров', familyName: 'Иванов', birthDate: '1981-05-04' },
    ],
    [
      'brother and sister born on one day',
      { givenName: 'Ruth', familyName: 'Alden', sex: 'f', birthDate: '1990-05-06' },
      { givenName: 'Caspian', familyName: 'Alden', sex: 'm', birthDate: '1990-05-06' },
    ],
  ])('never groups %s', async (_, left, right) => {
    const { clusters } = await group([left, right]);
    expect(clusters[1]).not.toBe(clusters[0]);
  });

  it('leaves a record alone that fits two namesakes equally well', async () => {
    const person = { givenName: 'Orrin', familyName: 'Alden', address: '12 Rowan Lane, Springwell' };
    const { clusters } = await group([
      { ...person, birthDate: '1961-02-03' },
      { ...person, birthDate: '1988-11-12' },
      person,
    ]);
    expect(new Set(clusters.slice(0, 3)).size).toBe(3);
  });

  it('gives the same on every run', async () => {
    const [first, second] = [await group([namesake('1971-01-05')]), await group([namesake('1971-01-05')])];
    expect(second.edges).toEqual(first.edges);
    expect(second.clusters).toEqual(first.clusters);
  });

  it('compares only across sources when asked to', async () => {
    const { edges } = await group([namesake('1971-01-05')], { ...OPTIONS, acrossSources: true });
    expect([...edges.left].every((left, i) => left % 2 !== (edges.right[i] ?? 0) % 2)).toBe(true);
  });
});
