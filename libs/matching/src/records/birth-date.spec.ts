import { describe, expect, it } from '@jest/globals';
import { parseBirthDate, plainDate } from './birth-date.js';

const CUSTOM = { thisYear: 2026, isDayFirst: false };
const at = (text: string, isDayFirst = true) => parseBirthDate(text, { ...CUSTOM, isDayFirst });

/** Names of the months as each language writes them, long and short. */
const MONTHS: Readonly<Record<string, readonly [long: string, short: string]>> = {
  en: [
    'January February March April May June July August September October November December',
    'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec',
  ],
  nl: [
    'januari februari maart april mei juni juli augustus september oktober november december',
    'jan feb mrt apr mei jun jul aug sep okt nov dec',
  ],
  hu: [
    'január február március április május június július augusztus szeptember október november december',
    'jan. febr. márc. ápr. máj. jún. júl. aug. szept. okt. nov. dec.',
  ],
  bg: [
    'януари февруари март април май юни юли август септември октомври ноември декември',
    'ян. фев. март апр. май юни юли авг. септ. окт. ноем. дек.',
  ],
  ro: [
    'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
    'ian. feb. mar. apr. mai iun. iul. aug. sept. oct. noi. dec.',
  ],
};
const written = Object.entries(MONTHS).flatMap(([language, names]) =>
  names.flatMap((list) => list.split(' ').map((name, i) => [language, name, i + 1] as const)),
);

describe('F4 row 7 parseBirthDate', () => {
  it.each(written)('reads the month of %s %s', (language, name, month) => {
    const date = 19_850_007 + month * 100;
    const forms =
      language === 'hu'
        ? [`1985. ${name} 7.`, `1985 ${name} 7-én`, `1985.${name}7`]
        : [`7 ${name} 1985`, `07-${name}-1985`, `7 ${name} 1985 г.`, `7-${name}-85`];
    for (const form of forms) expect([form, at(form)]).toEqual([form, { date, issue: null }]);
  });

  it.each('I II III IV V VI VII VIII IX X XI XII'.split(' ').map((name, i) => [name, i + 1] as const))(
    'reads the Roman month %s',
    (name, month) => {
      const date = 19_850_012 + month * 100;
      for (const form of [`12.${name}.1985`, `12/${name}/85`, `12 ${name.toLowerCase()} 1985`, `1985. ${name}. 12.`])
        expect([form, at(form)]).toEqual([form, { date, issue: null }]);
    },
  );

  it.each([
    ['1956-04-09', 19560409, null],
    ['1956-04-09T00:00:00.000Z', 19560409, null],
    ['09.04.1956 00:00', 19560409, null],
    ['19560409', 19560409, null],
    ['12031985', 19850312, null],
    ['850312', 19850312, null],
    ['310385', 19850331, null],
    ['010203', 20010203, 'DATE_ORDER_ASSUMED'],
    ['09.04.1956', 19560409, null],
    ['9-4-1956', 19560409, null],
    ['85.03.12', 19850312, null],
    ['20/8/1991', 19910820, null],
    ['8/20/91', 19910820, null],
    ['24-May-11', 20110524, null],
    ['Mar 1 1970', 19700301, null],
    ['donderdag 7 maart 1985', 19850307, null],
    ['род. на 7 март 1985 г.', 19850307, 'DATE_UNREADABLE'],
    ['роден на 7 март 1985 г.', 19850307, null],
    ["12-mrt-'85", 19850312, null],
    ['1956', 19560000, null],
    ['ca. 1956', 19560000, null],
    ['1956-04', 19560400, null],
    ['04/1956', 19560400, null],
    ['maart 1956', 19560300, null],
    ['1956-02-30', 19560000, 'DATE_IMPOSSIBLE'],
    ['2085-03-12', 0, 'DATE_IMPOSSIBLE'],
    ['2085', 0, 'DATE_IMPOSSIBLE'],
    ['7 blok 1985', 0, 'DATE_UNREADABLE'],
    ['yesterday', 0, 'DATE_UNREADABLE'],
    ['', 0, null],
  ])('reads %s', (text, date, issue) => {
    const found = at(text);
    if (issue !== 'DATE_UNREADABLE') expect(found).toEqual({ date, issue });
    else expect(found.issue).toBe(issue);
  });

  it('F18: remarks an assumed order only where nothing tells it', () => {
    expect(at('05/03/1980').issue).toBeNull();
    expect(at('05/03/1980', false)).toEqual({ date: 19800305, issue: 'DATE_ORDER_ASSUMED' });
    expect(at('05.03.1980', false).issue).toBeNull();
  });

  it('reads a plain date at a glance as it is read in full, and no other text', () => {
    const two = (number: number) => String(number).padStart(2, '0');
    for (let day = 0; day < 3200; day++) {
      const text = `${990 + (day % 1050)}-${two(day % 14)}-${two(day % 33)}`;
      const plain = plainDate(text, CUSTOM.thisYear);
      if (plain !== 0) expect(at(text)).toEqual({ date: plain, issue: null });
    }
    expect(plainDate('1985-03-12', CUSTOM.thisYear)).toBe(19850312);
    for (const text of ['2027-03-12', '1985-3-12', '1985-03-1x', '19850312', '12-03-1985', '１985-03-12', ''])
      expect(plainDate(text, CUSTOM.thisYear)).toBe(0);
  });
});
