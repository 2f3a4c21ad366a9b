import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packOf } from '#libs/national';
import { NameIndex, type PersonNames } from './name-index.js';

const NOBODY: PersonNames = { whole: [], given: [], family: [] };
const isNamed = (text: string, names: Partial<PersonNames>) =>
  NameIndex.of([{ ...NOBODY, ...names }])!.saidIn(text) !== null;

describe('N06 a protected name in a text', () => {
  it.each([
    ['as it is written', 'She is called Violeta Primerova there.', true],
    ['with an ending', 'They keep Violetát Primerovának.', true],
    ['in another order', 'Primerova, the young Violeta, sleeps there.', true],
    ['in Cyrillic', 'Там е Виолета Примерова.', true],
    ['with a sign in it that nobody sees', 'She is Vio\u200Bleta Prime\u00ADrova.', true],
    ['one word of it alone', 'Violeta sleeps there.', false],
    ['its words far from each other', 'Violeta told us of a house of the old and rich Primerova.', false],
    ['nothing of it', 'A woman, about 20, sleeps there.', false],
  ])('is found %s', (_, text, found) => {
    expect(isNamed(text, { given: ['Violeta'], family: ['Primerova'] })).toBe(found);
    expect(isNamed(text, { whole: ['Violeta Primerova'], given: ['Violeta'] })).toBe(found);
  });

  const named = (...whole: string[]) => ({ whole });
  it.each<[what: string, names: Partial<PersonNames>, text: string, found: boolean]>([
    ['of short words', named('Li Na'), 'They call her li na there.', true],
    ['of short words, family name last', named('Wu Xiu'), 'Xiu Wu sleeps there.', true],
    ['of short words that stand apart', named('Li Na'), 'Li, de vrouw, ging na het eten.', false],
    ['of short parts', { given: ['Na'], family: ['Li'] }, 'They call her Li Na.', true],
    ['of two letters that need no space', named('李娜'), '她叫李娜，住在那里。', true],
    ['whose letters stand apart', named('李娜'), '她叫 李·娜 。', true],
    ['of such letters in parts', { given: ['娜'], family: ['李'] }, '她叫李娜。', true],
    ['of one such letter', named('李'), '李子很好吃。', false],
    ['of one word', named('Madonna'), 'They call her Madonna.', true],
    ['of one word in another script', named('Madonna'), 'Наричат я Мадонна.', true],
    ['that is one word of another', named('Madonna'), 'Madonnas hang there.', false],
    ['of two letters', named('Bo'), 'Bo sleeps there.', false],
    ['that is an alias of one word', named('Anna Kis', 'Cukorka'), 'Cukorka sleeps there.', true],
    ['that is all that is known', { given: ['Violeta'] }, 'Violeta sleeps there.', true],
    ['whose alias is a part of it', named('Anna Kis', 'Anna'), 'Anna sleeps there.', false],
    ['of which one word comes twice', { ...named('Anna Kis'), given: ['Anna'] }, 'Anna saw Anna.', false],
    ['of which one word comes twice, spelt otherwise', named('Anna Kis', 'Ana'), 'Anna saw Anna.', false],
    ['whose family name of before is a word', { ...named('Anna Kis'), family: ['Nagy'] }, 'Egy nagy autó.', false],
    ['with the family name of before', { ...named('Anna Kis'), family: ['Nagy'] }, 'Nagy Anna alszik ott.', true],
  ])('%s: %j in %s', (_, names, text, found) => expect(isNamed(text, names)).toBe(found));

  it.each([
    ['with an ending, and a vowel that gave way to it', 'Vidziałem Anny Toth.', true],
    ['in Cyrillic', 'Анна Тот спи там.', true],
    ['in words that only sound so', 'Each anew is one that nobody saw.', false],
  ])('of short words is found %s', (_, text, found) =>
    expect(isNamed(text, { given: ['Anna'], family: ['Toth'] })).toBe(found),
  );

  it('of four hundred people is found in no paragraph of the guides, which name nobody', () => {
    const countries = ['nl', 'hu', 'ro', 'bg'] as const;
    const lists = countries
      .map((country) => packOf(country)!.names)
      .map(({ givenNames: { f, m }, familyNames }) => [`${f} ${m}`, familyNames].map((names) => names.split(/\s+/u)));
    const names = Array.from({ length: 400 }, (_, at) => {
      const parts = lists[at % lists.length]!.map((list, of) => list[(at * (31 + of * 6)) % list.length]);
      return { ...NOBODY, whole: [parts.join(' ')] };
    });
    const index = NameIndex.of(names)!;
    const guides = join(import.meta.dirname, '../../../../../../docs/guide');
    const paragraphs = readdirSync(guides)
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) => readFileSync(join(guides, file), 'utf8').split('\n'));
    expect(paragraphs.length).toBeGreaterThan(400);
    expect(paragraphs.filter((text) => index.saidIn(text) !== null)).toEqual([]);
  });

  it('is looked for in a time that grows with names and text, not with their product', () => {
    const many = NameIndex.of(people(20_000));
    const few = NameIndex.of(people(200));
    const text = 'Violetanak Primerova tegnap este Exemplu utca '.repeat(44).slice(0, 2000);
    const timeOf = (index: NameIndex | null) => {
      const times = Array.from({ length: 5 }, () => {
        const started = performance.now();
        index?.saidIn(text);
        return performance.now() - started;
      });
      return Math.min(...times);
    };
    timeOf(few);
    expect(timeOf(many) / timeOf(few)).toBeLessThan(20);
  });

  it('is not made into an index without end', () => {
    const words = Array.from({ length: 3000 }, (_, i) => wordOf(i));
    const one = { ...NOBODY, given: words, family: words };
    expect(NameIndex.of(Array.from({ length: 3000 }, () => one))).toBeNull();
    const index = NameIndex.of([one, { ...NOBODY, whole: words }, { ...NOBODY, whole: ['Violeta Primerova'] }]);
    expect(index?.saidIn('Violeta Primerova sleeps there.')).toEqual(expect.any(String));
  });
});

const SYLLABLES = ['ba', 'de', 'fi', 'go', 'lu', 'ma', 'ne', 'pi', 'ro', 'su', 'ta', 'ze'];

/** A word for each number. */
function wordOf(at: number): string {
  let word = '';
  for (let rest = at + 12 ** 3; rest > 0; rest = Math.floor(rest / 12)) word += SYLLABLES[rest % 12];
  return word;
}

function people(count: number): readonly PersonNames[] {
  return Array.from({ length: count }, (_, i) => ({
    whole: [`${wordOf(i)} ${wordOf(i * 7)}`],
    given: [wordOf(i)],
    family: [wordOf(i * 7)],
  }));
}
