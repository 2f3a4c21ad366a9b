import examples from 'libphonenumber-js/mobile/examples';
import { getCountryCallingCode, parsePhoneNumber } from 'libphonenumber-js/max';
import { seeded } from './people.mjs';

const HOME = ['nl', 'hu', 'bg', 'ro'];
const OTHER = ['de', 'be', 'fr', 'gb', 'it', 'es', 'at', 'pl', 'sk', 'cz', 'hr', 'si', 'rs', 'ua', 'md', 'tr', 'gr'];

/** Numbers of each state. */
const NUMBERS = 60;

/** Ways in which people write one number: with its state's code, or as it is dialled within the state. */
const WAYS = [
  (number) => number.number,
  (number) => number.formatInternational(),
  (number) => number.formatInternational().replaceAll(' ', '-'),
  (number) => `00${number.number.slice(1)}`,
  (number) => number.number.slice(1),
  (number) => number.formatNational(),
  (number) => number.formatNational().replaceAll(/[\s-]/g, ''),
  (number) => number.formatNational().replaceAll(' ', '/'),
];

/** Share of written forms that come to the number that was meant, of the home states and of others; `normalise` reads one. */
export function phoneFigures(normalise, seed) {
  return {
    home: shareOf(normalise, { states: HOME, seed }),
    others: shareOf(normalise, { states: OTHER, seed: seed + 1 }),
  };
}

function shareOf(normalise, { states, seed }) {
  const random = seeded(seed);
  const numbers = states.flatMap((state) =>
    Array.from({ length: NUMBERS }, () => ({ state, number: numberOf(state.toUpperCase(), random) })),
  );
  const forms = numbers.flatMap(({ state, number }) =>
    number === null ? [] : WAYS.map((way) => normalise(way(number), state).e164 === number.number),
  );
  return Math.round((forms.filter(Boolean).length / forms.length) * 10_000) / 10_000;
}

/** An invented mobile number: the example of its state with other last digits. */
function numberOf(state, random) {
  const national = String(examples[state]);
  const digits = national.slice(0, -4) + String(Math.floor(random() * 10_000)).padStart(4, '0');
  const number = parsePhoneNumber(`+${getCountryCallingCode(state)}${digits}`);
  return number.isValid() ? number : null;
}
