import { describe, expect, it } from '@jest/globals';
import { traceSpelling } from './trace-spelling.js';

describe('tracing how two spellings meet', () => {
  it.each([
    ['Димитър', 'Dimitar', 0, ['cyr.law:ъ>a']],
    ['Димитър', 'Dimitur', 1, ['cyr.en:ъ>u']],
    ['Жельо', 'Zjeljo', 2, ['cyr.nl:ж>zj', 'cyr.nl:ь>j']],
    ['Борисов', 'Boriszov', 1, ['cyr.hu:с>sz']],
    ['Борисов', 'Borissow', 2, ['cyr.de:с>ss', 'cyr.de:в>w']],
    ['Гущеров', 'Gouchterov', 2, ['cyr.fr:у>ou', 'cyr.fr:щ>cht']],
    ['Мария', 'Maria', 0, ['cyr.law:ия>ia']],
    ['Алекс', 'Alex', 1, ['latin.greek:кс>x']],
    ['Иван', 'Ivans', 1, ['cyr.lv:>s']],
    ['Chobanov', 'Csobanov', 1, ['cyr.hu:ч>cs']],
    ['Czeglédi', 'Ceglédi', 1, ['hu.old:cz>c']],
    ['Dijk', 'Dyk', 1, ['nl.ij:ij>y']],
    ['Иван', 'Иван', 0, []],
  ])('explains %s and %s', (left, right, cost, rules) => {
    expect(traceSpelling(left, right)).toMatchObject({ cost, rules, explained: true });
  });

  it.each([
    ['Horváth', 'Horvat'],
    ['Kovács', 'Kovats'],
    ['Kiss', 'Kis'],
    ['Papp', 'Pap'],
    ['Németh', 'Nemet'],
    ['Czeglédi', 'Ceglédi'],
    ['Győrffy', 'Győrfi'],
    ['Brâncuși', 'Brîncuşi'],
    ['Meijer', 'Meyer'],
    ['Müller', 'Mueller'],
    ['Vassilev', 'Василев'],
    ['Bojinov', 'Божинов'],
    ['Lubomir', 'Любомир'],
    ['Kymchev', 'Къмчев'],
    ['Stantcheva', 'Станчева'],
    ['Iordan', 'Jordan'],
  ])('leaves nothing unexplained between %s and %s', (left, right) => {
    expect(traceSpelling(left, right).explained).toBe(true);
  });

  it('leaves different names unexplained', () => {
    expect(traceSpelling('Иванов', 'Petrov').explained).toBe(false);
    expect(traceSpelling('Kovács', 'Szabó').cost).toBeGreaterThan(6);
  });

  it('reads the same from either side', () => {
    const there = traceSpelling('Жельо', 'Zjeljo');
    const back = traceSpelling('Zjeljo', 'Жельо');
    expect(back.cost).toBe(there.cost);
    expect(back.steps.map(({ from, to }) => [to, from])).toEqual(there.steps.map(({ from, to }) => [from, to]));
  });

  it('puts both texts together again from its steps', () => {
    const { steps } = traceSpelling('Tsjobanov', 'Tschobanow');
    expect(steps.map(({ from }) => from).join('')).toBe('tsjobanov');
    expect(steps.map(({ to }) => to).join('')).toBe('tschobanow');
  });

  it('bounds its work on long texts', () => {
    const started = performance.now();
    traceSpelling('щ'.repeat(100_000), 'sht'.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
