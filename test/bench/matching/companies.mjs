import { seeded } from './people.mjs';

/** Stems of invented families and firms, words of trades and legal forms in two ways of writing. */
const WORDS = {
  nl: {
    stems: 'Visbeek Molenkamp Duinzicht Hoekveld Zandwijk Kolenburg Rietmeer Waldhof'.split(' '),
    trades: 'Transport Bouw Handel Techniek Vastgoed Logistiek'.split(' '),
    forms: [
      ['B.V.', 'BV'],
      ['N.V.', 'NV'],
    ],
    and: ['en Zonen', '& Zonen'],
  },
  hu: {
    stems: 'Csikesi Morvádi Zelkó Nyirkai Bakonda Tarpali Holdas Erdvári'.split(' '),
    trades: 'Szállítás Építő Kereskedelmi Ingatlan Fuvar Gépgyár'.split(' '),
    forms: [
      ['Kft.', 'Korlátolt Felelősségű Társaság'],
      ['Zrt.', 'Zártkörűen Működő Részvénytársaság'],
    ],
    and: ['és Társa', 'és Társa'],
  },
  bg: {
    stems: 'Жабленов Карагьозов Велчинов Тошковски Дремов Хвойна Ковалин Зарев'.split(' '),
    trades: 'Транс Строй Трейд Инвест Логистик Агро'.split(' '),
    forms: [
      ['ООД', 'OOD'],
      ['АД', 'AD'],
      ['ЕООД', 'EOOD'],
    ],
    and: ['и син', 'и син'],
  },
  ro: {
    stems: 'Ciorbaru Văleanca Dropișan Mureșanca Sălcudeanca Bărăganca Lupșanca Olteanca'.split(' '),
    trades: 'Trans Construct Invest Agro Impex Logistic'.split(' '),
    forms: [
      ['S.R.L.', 'SRL'],
      ['S.A.', 'SA'],
    ],
    and: ['și Fiii', 'si Fiii'],
  },
};
const KINDS = ['number', 'family', 'trade', 'noNumber'];

/** As many pairs of one company in two ways of writing as of two that differ in a number, a near family, or a trade. */
export function companyPairs({ seed, pairs }) {
  return Object.entries(WORDS).flatMap(([country, words]) => {
    const random = seeded(seed + country.charCodeAt(1));
    return Array.from({ length: pairs }, (_, i) => {
      const one = company(words, random);
      const isSame = i % 2 === 0;
      const kind = isSame ? 'same' : KINDS[Math.floor(i / 2) % KINDS.length];
      const other = isSame
        ? one
        : otherOf(words, {
            one: kind === 'number' || kind === 'noNumber' ? withNumber(one, random) : one,
            kind,
            random,
          });
      const left = kind === 'number' || kind === 'noNumber' ? other.from : one;
      return {
        country,
        kind,
        isSame,
        entity: `${country}${i}`,
        left: fieldsOf(country, written(words, left, 0)),
        right: fieldsOf(country, written(words, isSame ? near(other, random) : other, random() < 0.7 ? 1 : 0)),
      };
    });
  });
}

const fieldsOf = (country, name) => ({ type: 'organisation', country, name });
const pick = (list, random) => list[Math.floor(random() * list.length)];

function company({ stems, trades, forms }, random) {
  const isFamily = random() < 0.4;
  return {
    stem: pick(stems, random),
    trade: isFamily ? null : pick(trades, random),
    number: random() < 0.2 ? 1 + Math.floor(random() * 9) : null,
    form: Math.floor(random() * forms.length),
  };
}

const withNumber = (one, random) => ({ ...one, number: one.number ?? 1 + Math.floor(random() * 9) });

function otherOf({ stems, trades }, { one, kind, random }) {
  if (kind === 'number') return { ...one, number: (one.number % 9) + 1, from: one };
  if (kind === 'noNumber') return { ...one, number: null, from: one };
  if (kind === 'trade' && one.trade !== null)
    return {
      ...one,
      trade: pick(
        trades.filter((trade) => trade !== one.trade),
        random,
      ),
    };
  return {
    ...one,
    stem:
      random() < 0.5
        ? pick(
            stems.filter((stem) => stem !== one.stem),
            random,
          )
        : nearFamily(
            one.stem,
            pick(
              stems.filter((stem) => stem !== one.stem),
              random,
            ),
          ),
  };
}

/** Another family that begins alike. */
function nearFamily(stem, other) {
  return stem.slice(0, 3) + other.slice(3);
}

/** A slip in one of ten. */
function near(one, random) {
  if (random() > 0.1) return one;
  const at = 1 + Math.floor(random() * (one.stem.length - 2));
  return { ...one, stem: one.stem.slice(0, at) + one.stem.slice(at + 1) };
}

function written({ forms, and }, { stem, trade, number, form }, way) {
  return [stem, trade ?? and[way], number, forms[form][way]].filter((part) => part !== null).join(' ');
}
