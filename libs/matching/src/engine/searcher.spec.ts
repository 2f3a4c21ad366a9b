import { describe, expect, it } from '@jest/globals';
import { Preparer } from '../prepare/preparer.js';
import { RecordStore } from '../records/record-store.js';
import type { SourceRecord } from '../records/record.js';
import type { Hit } from './searcher-hits.js';
import { Searcher } from './searcher.js';

const ask = (name: string) => ({ id: 'question', source: 1, fields: { name } });

function searcher(): { store: RecordStore; search: Searcher } {
  const store = new RecordStore();
  const preparer = new Preparer(store, { thisYear: 2026 });
  for (const [i, name] of ['Жельо Карагьозов', 'Иван Тонев', 'Петър Жеков', 'Щерю Цонев'].entries()) {
    preparer.add({ id: String(i), source: 0, fields: { name, country: 'bg' } });
  }
  return { store, search: new Searcher(store, preparer, { exactScript: false }) };
}

function first(search: Searcher, question: SourceRecord): Hit {
  const [hit] = search.search(question, 5);
  if (hit === undefined) throw new Error('nothing found');
  return hit;
}

describe('Searcher', () => {
  it.each(['Zhelyo Karagyozov', 'Zjeljo Karagjozov', 'Jeliu Caraghiozov', 'Zseljo Karagjozov'])(
    'finds %s by its sound',
    (name) => {
      expect(searcher().search.search(ask(name), 1)[0]?.record).toBe(0);
    },
  );

  it('finds a record added later', () => {
    const { search } = searcher();
    expect(search.search(ask('Ralitsa Mihova'), 1)).toEqual([]);
    const added = search.add({ id: 'new', source: 0, fields: { name: 'Ралица Михова', country: 'bg' } });
    expect(search.search(ask('Ralitsa Mihova'), 1)[0]?.record).toBe(added);
  });

  it('leaves no question among the records', () => {
    const { store, search } = searcher();
    search.search(ask('Zhelyo Karagyozov'), 1);
    expect(store.count).toBe(4);
  });

  it('tells what is odd about a question', () => {
    const { store, search } = searcher();
    expect(search.issues(ask('Ивaн Тонев'))).toEqual([{ code: 'MIXED_SCRIPT', field: 'name' }]);
    expect(store.issues.size).toBe(0);
  });

  it('explains by the rule that leads from one spelling to the other', () => {
    const { search } = searcher();
    const question = ask('Zjeljo Karagjozov');
    const explanation = search.explain(question, first(search, question));
    const rules = explanation.fields.flatMap((evidence) => evidence.rules);
    expect(rules.some((rule) => rule.includes('ж>zj'))).toBe(true);
    const sum = explanation.fields.reduce((bits, evidence) => bits + evidence.bits, explanation.prior);
    expect(sum).toBeCloseTo(explanation.score, 5);
  });

  it('says in an explanation what it says in the list', () => {
    const { search } = searcher();
    const question = ask('Zjeljo Karagjozov');
    const { score, probability } = first(search, question);
    const explanation = search.explain(question, first(search, question));
    expect(explanation).toMatchObject({ score: score / 100, probability });
    expect(first(searcher().search, question).probability).toBe(probability);
  });

  it('takes a namesake for a rival, and a person who stands there twice for one', () => {
    const question = ask('Zjeljo Karagjozov');
    const believedBeside = (birthDate: string) => {
      const name = 'Жельо Карагьозов';
      return first(
        crowd([
          { name, birthDate: '1970-05-14' },
          { name, birthDate },
        ]),
        question,
      ).probability;
    };
    expect(believedBeside('1985-11-23')).toBeLessThanOrEqual(0.5);
    expect(believedBeside('1970-05-14')).toBeGreaterThan(0.9);
  });
});

const GIVEN = 'Иван Петър Георги Димитър Стоян Никола Тодор Васил Христо Ангел Кирил Борис'.split(' ');
const FAMILY =
  'Тонев Жеков Цонев Попов Ковачев Златарев Желев Шишков Якимов Вълков Кръстев Овчаров Урумов Чакъров Янев'.split(' ');

/** Some records among many others. */
function crowd(some: readonly SourceRecord['fields'][]): Searcher {
  const store = new RecordStore();
  const preparer = new Preparer(store, { thisYear: 2026 });
  const others = GIVEN.flatMap((given, i) =>
    FAMILY.map((family, j) => ({ name: `${given} ${family}`, birthDate: `${1940 + i * 5}-0${1 + (j % 9)}-1${i % 9}` })),
  );
  for (const [i, fields] of [...some, ...others].entries()) {
    preparer.add({ id: String(i), source: 0, fields: { ...fields, country: 'bg' } });
  }
  return new Searcher(store, preparer, { exactScript: false });
}
