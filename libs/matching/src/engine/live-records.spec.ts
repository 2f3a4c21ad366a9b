import { describe, expect, it } from '@jest/globals';
import { resolveRecords } from './resolve.js';
import { LiveRecords } from './live-records.js';

const OPTIONS = { exactScript: false, thisYear: 2026 };
const ZHELYO = { type: 'person', name: 'Жельо Карагьозов', birthDate: '1970-05-14', country: 'bg' };
const JELIU = { type: 'person', name: 'Jeliu Caraghiozov', birthDate: '1970-05-14', country: 'ro' };

/** A word of its own for each number. */
function wordOf(no: number): string {
  return Array.from(no.toString(26), (sign) => String.fromCharCode(97 + Number.parseInt(sign, 26))).join('');
}

function someRecords(): LiveRecords {
  const records = new LiveRecords(OPTIONS);
  records.put('a', ZHELYO);
  for (const [i, name] of ['Иван Тонев', 'Петър Жеков', 'Щерю Цонев', 'Ангел Попов'].entries())
    records.put(`other${i}`, { type: 'person', name, birthDate: `196${i}-03-0${i + 1}`, country: 'bg' });
  return records;
}

describe('LiveRecords', () => {
  it('R8 finds by another script what came, what it says now, and nothing of what went', () => {
    const records = someRecords();
    expect(records.search(JELIU, 3)[0]).toMatchObject({ id: 'a', band: 'very-likely' });
    records.put('b', JELIU);
    expect(records.partners('b', { top: 20, from: -600 }).map(({ id }) => id)).toEqual(['a']);
    records.put('a', { type: 'person', name: 'Иванка Златарева', birthDate: '1999-01-02' });
    expect(records.partners('b', { top: 20, from: -600 })).toEqual([]);
    records.put('a', ZHELYO);
    records.drop('b');
    expect(records.search(JELIU, 3).map(({ id }) => id)).toEqual(['a']);
    expect([records.explain('a', 'b'), records.count]).toEqual([null, 5]);
  });

  it('R8 says the same of a pair from either side, and in its own words', () => {
    const records = someRecords();
    records.put('b', JELIU);
    const [partner] = records.partners('b', { top: 20, from: -600 });
    expect(records.explain('a', 'b')).toEqual(partner?.explanation);
    const name = partner?.explanation.fields.find(({ field }) => field === 'familyName');
    expect([name?.left, name?.right]).toEqual(['Жельо Карагьозов', 'Jeliu Caraghiozov']);
  });

  it('R8 is made anew where a fifth went or came, and finds the same', () => {
    const records = someRecords();
    records.search(JELIU, 1);
    expect(records.generation).toBe(1);
    for (let i = 0; i < 40; i++) records.put('b', { ...JELIU, phone: `+35988812345${i % 10}` });
    expect(records.search(ZHELYO, 3).map(({ id }) => id)).toEqual(expect.arrayContaining(['a', 'b']));
    expect(records.generation).toBe(2);
    for (let i = 0; i < 60; i++) records.put(`more${i}`, { type: 'person', name: `Boris Ovcharov${i}` });
    expect(records.partners('b', { top: 20, from: -600 })[0]?.id).toBe('a');
    expect(records.generation).toBe(3);
  });

  it('D3 words that were only asked for do not stay for ever, and what is found stays the same', () => {
    const records = someRecords();
    const before = records.search(JELIU, 1);
    for (let i = 0; i < 1500; i++) {
      const alias = Array.from({ length: 50 }, (_, no) => `word${wordOf(i * 50 + no)}`).join('|');
      records.search({ type: 'person', name: 'Nobody', alias }, 1);
    }
    expect(records.generation).toBe(2);
    expect(records.search(JELIU, 1)).toEqual(before);
  });

  it('R8 scores pairs by what comparing all with all learned', async () => {
    const records = someRecords();
    records.put('b', JELIU);
    const { records: shared, ids } = records.share();
    const found = await resolveRecords(shared, {
      exactScript: false,
      acrossSources: false,
      keepFrom: -600,
      threads: 1,
    });
    expect(Array.from(found.edges.left, (left, i) => [ids[left], ids[found.edges.right[i] ?? 0]])).toEqual([
      ['a', 'b'],
    ]);
    records.learn(found.weights);
    expect(Math.round((records.explain('a', 'b')?.score ?? 0) * 100)).toBe(found.edges.score[0]);
  });
});
