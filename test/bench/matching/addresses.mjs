import { seeded } from './people.mjs';

/** Words of streets and towns of four countries; nothing here stands where it is said to be. */
const WORDS = {
  nl: {
    streets:
      'Eikenlaan Dorpsstraat Kerkweg Molenpad Havenkade Lindehof Schoolstraat Wilgenlaan Stationsweg Torenstraat'.split(
        ' ',
      ),
    towns: 'Utrecht Breda Zwolle Arnhem Tilburg Haarlem'.split(' '),
    code: (n) => `${1000 + n} ${'ABCDEFGHJK'[n % 10]}${'LMNPRSTVWX'[(n >> 3) % 10]}`,
  },
  hu: {
    streets: 'Tölgyfa Rózsa Malom Iskola Templom Akácfa Szőlő Patak Nyárfa Kertész'.split(' '),
    towns: 'Szeged Debrecen Győr Pécs Eger Sopron'.split(' '),
    code: (n) => String(4000 + n),
  },
  bg: {
    streets: 'Липа Роза Тополница Здравец Воденица Училищна Гургулят Явор Изгрев Бреза'.split(' '),
    towns: 'Варна Бургас Плевен Видин Шумен Русе'.split(' '),
    code: (n) => String(5000 + n),
  },
  ro: {
    streets: 'Teiului Morii Stejarului Salcâmilor Viilor Crinului Livezii Plopilor Fântânii Izvorului'.split(' '),
    towns: 'Brașov Oradea Galați Iași Timișoara Constanța'.split(' '),
    code: (n) => String(300_000 + n),
  },
};
const LETTERS = 'ABCDE';
const CYRILLIC = { A: 'А', B: 'Б', C: 'Г', D: 'Д', E: 'Е' };

/** Ways in which each country writes a home: of a house, or with block, entrance, floor and flat. */
const WRITTEN = {
  nl: [
    (at) => `${at.street} ${at.number}${at.letter}, ${at.code} ${at.town}`,
    (at) =>
      `${at.street.toUpperCase()} ${at.number}-${at.letter}, ${at.code.replace(' ', '')} ${at.town.toUpperCase()}`,
    (at) => `${at.street} ${at.number} ${at.letter.toLowerCase()}, ${at.town}`,
  ],
  hu: [
    (at) => `${at.code} ${at.town}, ${at.street} utca ${at.number}. ${at.floor}. em. ${at.flat}. a.`,
    (at) => `${at.town}, ${at.street} u. ${at.number}. ${at.floor}. emelet ${at.flat}. ajtó`,
    (at) => `${at.code} ${at.town} ${at.street} u. ${at.number}. ${at.floor}. em. ${at.flat}.`,
  ],
  bg: [
    (at) =>
      `гр. ${at.town} ${at.code}, ул. ${at.street} № ${at.number}, вх. ${CYRILLIC[at.letter]}, ет. ${at.floor}, ап. ${at.flat}`,
    (at) =>
      `${at.town}, ул. „${at.street}“ ${at.number}, вход ${CYRILLIC[at.letter]}, етаж ${at.floor}, апартамент ${at.flat}`,
    (at) => `ул. ${at.street} ${at.number}, вх.${CYRILLIC[at.letter]}, ап.${at.flat}, гр. ${at.town}`,
  ],
  ro: [
    (at) =>
      `Str. ${at.street} nr. ${at.number}, bl. ${at.letter}${at.floor}, sc. ${at.letter}, et. ${at.floor}, ap. ${at.flat}, ${at.town}, ${at.code}`,
    (at) =>
      `${at.town}, Strada ${at.street} ${at.number}, bloc ${at.letter}${at.floor}, scara ${at.letter}, ap. ${at.flat}`,
    (at) =>
      `str. ${at.street} nr. ${at.number} bl. ${at.letter}${at.floor} sc. ${at.letter} et. ${at.floor} ap. ${at.flat}, ${at.town}`,
  ],
};
/** Parts of which one differs between two addresses that look alike. */
const PARTS = {
  nl: ['number', 'letter', 'street', 'town'],
  hu: ['number', 'flat', 'street', 'town'],
  bg: ['number', 'letter', 'flat', 'street', 'town'],
  ro: ['number', 'letter', 'flat', 'street', 'town'],
};

/** As many pairs of one address written in two ways, with a slip now and then, as of two that differ in one part. */
export function addressPairs({ seed, pairs }) {
  return Object.keys(WORDS).flatMap((country) => {
    const random = seeded(seed + country.charCodeAt(0));
    return Array.from({ length: pairs }, (_, i) => {
      const one = home(country, random);
      const isSame = i % 2 === 0;
      const other = isSame ? one : otherHome(country, { one, random });
      const [left, right] = [one, other].map((at) => pick(WRITTEN[country], random)(at));
      return {
        country,
        left: fieldsOf(country, left),
        right: fieldsOf(country, isSame && random() < 0.15 ? slip(right, random) : right),
        isSame,
        entity: `${country}${i}`,
      };
    });
  });
}

const fieldsOf = (country, address) => ({ type: 'address', country, address });
const pick = (list, random) => list[Math.floor(random() * list.length)];

function home(country, random) {
  const { streets, towns, code } = WORDS[country];
  const town = Math.floor(random() * towns.length);
  return {
    street: pick(streets, random),
    town: towns[town],
    code: code(town * 150 + Math.floor(random() * 99)),
    number: 1 + Math.floor(random() * 140),
    floor: 1 + Math.floor(random() * 8),
    flat: 1 + Math.floor(random() * 60),
    letter: pick(LETTERS, random),
  };
}

/** Another home: one part differs, and the postcode where street or town do. */
function otherHome(country, { one, random }) {
  const part = pick(PARTS[country], random);
  for (;;) {
    const other = home(country, random);
    if (other[part] === one[part]) continue;
    return part === 'town' || part === 'street'
      ? { ...one, [part]: other[part], code: other.code }
      : { ...one, [part]: other[part] };
  }
}

/** One letter of the street left out or doubled. */
function slip(text, random) {
  const letters = [...text.matchAll(/\p{Ll}(?=\p{Ll}{3})/gu)];
  const { index } = letters[Math.floor(random() * letters.length)] ?? { index: 0 };
  return random() < 0.5
    ? text.slice(0, index) + text.slice(index + 1)
    : text.slice(0, index) + text[index] + text.slice(index);
}
