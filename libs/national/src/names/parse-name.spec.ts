import { describe, expect, it } from '@jest/globals';
import { parseName } from './parse-name.js';
import type { NameHints } from './parsed-name.js';

/** Writes a parse as `raw:role` words, so that a row of a table is one line. */
function roles(raw: string, hints: NameHints = {}): string {
  return parseName(raw, hints)
    .tokens.map(({ raw: word, role }) => `${word}:${role}`)
    .join(' ');
}

describe('Dutch names', () => {
  it.each([
    ['Berg, J.W. van der', 'Berg:family J:initial W:initial van:particle der:particle'],
    ['Jan Willem van der Berg', 'Jan:given Willem:given van:particle der:particle Berg:family'],
    ['Manon Fokke', 'Manon:given Fokke:family'],
    ['Fokke, H.', 'Fokke:family H:initial'],
    ["van 't Hoff, Piet", "van:particle 't:particle Hoff:family Piet:given"],
    ["Sophie in 't Veld", "Sophie:given in:particle 't:particle Veld:family"],
    ['Carla Dik-Faber', 'Carla:given Dik:family Faber:family'],
    ['Vries, de, Jan', 'Vries:family de:particle Jan:given'],
    ['VAN DEN BERG Jan', 'VAN:particle DEN:particle BERG:family Jan:given'],
    ['Zohair El Yassini', 'Zohair:given El:particle Yassini:family'],
    [
      'drs. J.W. (Jan) de Vries-Bakker',
      'drs:title J:initial W:initial de:particle Vries:family Bakker:family Jan:given',
    ],
    ['mr. dr. A. de Boer MSc', 'mr:title dr:title A:initial de:particle Boer:family MSc:title'],
    ['Th.J. Jansen', 'Th:initial J:initial Jansen:family'],
    ['JW van der Berg', 'JW:initial van:particle der:particle Berg:family'],
    ['Jansen geb. de Vries, M.', 'Jansen:family geb:title de:particle Vries:birth M:initial'],
    ["d'Hondt, Victor", "d':particle Hondt:family Victor:given"],
    ['Ben Bot', 'Ben:given Bot:family'],
    ['Graaf, J. de', 'Graaf:family J:initial de:particle'],
    ['Jan de Ridder', 'Jan:given de:particle Ridder:family'],
  ])('reads %s', (raw, expected) => {
    expect(roles(raw, { country: 'nl' })).toBe(expected);
  });
});

describe('a Dutch prefix written together with the name', () => {
  it.each([
    ['Vanderberg', 'berg'],
    ['Vandenheuvel', 'heuvel'],
    ['VandeVelde', 'velde'],
  ])('%s is also %s', (raw, text) => {
    expect(parseName(`Jan ${raw}`).tokens[1]?.forms).toContainEqual({ text, rule: 'nl.joined' });
  });
});

describe('Hungarian names', () => {
  it.each([
    ['Kovács Éva', 'Kovács:family Éva:given'],
    ['Kovács Anna Mária', 'Kovács:family Anna:given Mária:given'],
    ['Kovács-Nagy Éva', 'Kovács:family Nagy:family Éva:given'],
    ['Kovács Jánosné', 'Kovács:family Jánosné:married-suffix'],
    ['Kovácsné Nagy Éva', 'Kovácsné:family Nagy:birth Éva:given'],
    ['Kovács Jánosné Nagy Éva', 'Kovács:family Jánosné:married-suffix Nagy:birth Éva:given'],
    ['Kovacsne Nagy Eva', 'Kovacsne:family Nagy:birth Eva:given'],
    [
      'özv. Kovács Jánosné dr. Nagy Éva',
      'özv:title Kovács:family Jánosné:married-suffix dr:title Nagy:birth Éva:given',
    ],
    ['V. Németh Zsolt', 'V:initial Németh:family Zsolt:given'],
    ['B. Nagy László', 'B:initial Nagy:family László:given'],
    ['Dr. Kovács József', 'Dr:title Kovács:family József:given'],
    ['ifj. Szabó István', 'ifj:title Szabó:family István:given'],
    ['Simon Gábor', 'Simon:family Gábor:given'],
    ['Anna Kovács', 'Anna:given Kovács:family'],
    ['Kovács, János', 'Kovács:family János:given'],
    ['Renée René', 'Renée:family René:given'],
  ])('reads %s', (raw, expected) => {
    expect(roles(raw, { country: 'hu' })).toBe(expected);
  });

  it('knows a wife by -né, and keeps the husband name as another form', () => {
    const parsed = parseName('Kovács Jánosné', { country: 'hu' });
    expect(parsed.sex).toBe('f');
    expect(parseName('Kovacsne Nagy Eva', { country: 'hu' }).sex).toBe('f');
    expect(parseName('Kovács János', { country: 'hu' }).sex).toBeNull();
    expect(parsed.tokens[1]?.forms).toContainEqual({ text: 'janos', rule: 'hu.ne' });
    expect(parseName('Kovácsné Nagy Éva', { country: 'hu' }).tokens[0]?.forms).toContainEqual({
      text: 'kovacs',
      rule: 'hu.ne',
    });
  });

  it('reads the married form inside a family field', () => {
    expect(roles('', { country: 'hu', family: 'Kovács Jánosné' })).toBe('Kovács:family Jánosné:married-suffix');
  });
});

describe('Romanian names', () => {
  it.each([
    ['Popescu I. Ion', 'Popescu:family I:initial Ion:given'],
    ['POPESCU Ion-Marian', 'POPESCU:family Ion:given Marian:given'],
    ['Ion Marian POPESCU', 'Ion:given Marian:given POPESCU:family'],
    ['Popescu Ion', 'Popescu:family Ion:given'],
    ['Ion Popescu', 'Ion:given Popescu:family'],
    ['Călin Popescu-Tăriceanu', 'Călin:given Popescu:family Tăriceanu:family'],
    ['Radu Ion', 'Radu:family Ion:given'],
    ['ŞTEFĂNESCU Ana', 'ŞTEFĂNESCU:family Ana:given'],
    ['Kelemen Árpád Francisc', 'Kelemen:family Árpád:given Francisc:given'],
  ])('reads %s', (raw, expected) => {
    expect(roles(raw, { country: 'ro' })).toBe(expected);
  });

  it('makes comma and cedilla one letter and lets â and î meet', () => {
    const [comma, cedilla] = ['Brâncuși', 'Brîncuşi'].map((raw) => parseName(raw, { country: 'ro' }).tokens[0]);
    expect(comma?.folded).toBe('brancusi');
    expect(cedilla?.forms.map(({ text }) => text)).toContain('brancusi');
    expect(parseName('Țepeș').tokens[0]?.folded).toBe(parseName('Ţepeş').tokens[0]?.folded);
  });
});

describe('Bulgarian names', () => {
  it.each([
    ['Иван Георгиев Иванов', 'bg', 'Иван:given Георгиев:patronymic Иванов:family'],
    ['Иванов Иван Георгиев', 'bg', 'Иванов:family Иван:given Георгиев:patronymic'],
    ['Иванов, Иван Георгиев', 'bg', 'Иванов:family Иван:given Георгиев:patronymic'],
    ['АХМЕД ДЕМИР ДОГАН', 'bg', 'АХМЕД:given ДЕМИР:patronymic ДОГАН:family'],
    ['Мария Петрова', 'bg', 'Мария:given Петрова:family'],
    ['г-н Иван Петров', 'bg', 'г:title н:title Иван:given Петров:family'],
    [
      'Д-р Мария Петрова Иванова-Стоянова',
      'bg',
      'Д:title р:title Мария:given Петрова:patronymic Иванова:family Стоянова:family',
    ],
    ['Ivan Petrov Ivanov', 'nl', 'Ivan:given Petrov:patronymic Ivanov:family'],
    ['Ivanova, Maria Petrova', 'nl', 'Ivanova:family Maria:given Petrova:patronymic'],
  ])('reads %s in a record of %s', (raw, country, expected) => {
    expect(roles(raw, { country })).toBe(expected);
  });

  it('takes a father name out of the given field of a foreign record', () => {
    expect(roles('', { country: 'nl', given: 'Ivan Petrov', family: 'Ivanov' })).toBe(
      'Ivan:given Petrov:patronymic Ivanov:family',
    );
    expect(roles('', { country: 'nl', given: 'Jan Pieter', family: 'Ivanov' })).toBe(
      'Jan:given Pieter:given Ivanov:family',
    );
  });

  it.each([
    ['Иван Георгиев Иванов', 'bg', 'm'],
    ['Мария Петрова', 'bg', 'f'],
    ['Maria Petrova', 'nl', 'f'],
    ['Ivan Petrov', 'nl', null],
    ['Ivan Petrov Ivanov', 'nl', 'm'],
  ])('tells the sex of %s in a record of %s: %s', (raw, country, sex) => {
    expect(parseName(raw, { country }).sex).toBe(sex);
  });
});

describe('any name', () => {
  it.each([
    ['', 'NO_LETTERS'],
    ['\u0000\u0000', 'CONTROL_CHARACTERS'],
    ['x'.repeat(1_000_000), 'TOO_LONG'],
    ['Jan \u202eIvanov', 'CONTROL_CHARACTERS'],
    ['Ивaн Петров', 'MIXED_SCRIPT'],
    ['Radu Ion', 'ORDER_ASSUMED'],
  ])('flags %j with %s', (raw, flag) => {
    expect(parseName(raw, { country: 'ro' }).flags).toContain(flag);
  });

  it('reads look-alike letters of the other script as their twins', () => {
    expect(parseName('Cтоянoв').tokens[0]?.folded).toBe('stoyanov');
    expect(parseName('Jаnsen').tokens[0]?.folded).toBe('jansen');
  });

  it('gives equal words one object in one role', () => {
    expect(parseName('Jan Jansen').tokens[0]).toBe(parseName('Jan de Boer').tokens[0]);
  });

  it('puts a Chinese family name first', () => {
    expect(parseName('习近平').tokens.map(({ folded, role }) => `${folded}:${role}`)).toEqual([
      'xi:family',
      'jinping:given',
    ]);
  });

  it('stays quick on a hostile text', () => {
    const started = performance.now();
    for (const piece of ['-', "'", '.', ',', '(', 'né ', 'a-', 'd’'])
      parseName(piece.repeat(500_000), { country: 'hu' });
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
