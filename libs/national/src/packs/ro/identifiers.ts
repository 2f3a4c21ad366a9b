import { isoDate } from '../../identifiers/calendar.js';
import { digitAt, isDigits, weightedSum } from '../../identifiers/checksum.js';
import { birth, found, unreadable } from '../../identifiers/finding.js';
import type { Decoded, Finding, IdentifierRule } from '../../identifiers/identifier-rule.js';
import { CODES_WITHOUT_COUNTY, COUNTIES } from './counties.table.js';

const CNP_WEIGHTS = [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9];
const CUI_WEIGHTS = [7, 5, 3, 2, 1, 7, 5, 3, 2];
const CENTURIES: readonly number[] = [0, 1900, 1900, 1800, 1800, 2000, 2000];
const FIRST_REGISTER_YEAR = 1990;
/** Numbers with slashes were given until July of this year, those without since then. */
const LAST_OLD_YEAR = '2024';

function checkCnp(compact: string, asOf: string): Finding {
  const problem = unreadable(compact, 13);
  if (problem) return problem;
  const first = digitAt(compact, 0);
  const code = compact.slice(7, 9);
  const { flags, birthDate } = birth(birthDateOf(compact, first, asOf), asOf);
  const remainder = weightedSum(compact, CNP_WEIGHTS) % 11;
  const decoded: Decoded = {
    ...(birthDate && { birthDate }),
    ...(first >= 1 && first <= 8 && { sex: first % 2 === 1 ? ('m' as const) : ('f' as const) }),
    ...(COUNTIES[code] !== undefined && { region: COUNTIES[code] }),
  };
  const holds = {
    ...flags,
    RANGE: first === 0,
    CENTURY_UNKNOWN: first >= 7,
    REGION_UNKNOWN: COUNTIES[code] === undefined && !CODES_WITHOUT_COUNTY.has(code),
    CHECK_DIGIT: (remainder === 10 ? 1 : remainder) !== digitAt(compact, 12),
  };
  return found(compact, holds, decoded);
}

/** Foreign residents (7, 8) and others (9) carry no century: the latest that is not in the future is taken. */
function birthDateOf(compact: string, first: number, asOf: string): string | null {
  const [year, month, day] = [compact.slice(1, 3), compact.slice(3, 5), compact.slice(5, 7)].map(Number);
  const century = CENTURIES[first];
  if (century !== undefined) return isoDate(century + (year ?? 0), month ?? 0, day ?? 0);
  const latest = isoDate(2000 + (year ?? 0), month ?? 0, day ?? 0);
  return latest !== null && latest <= asOf ? latest : isoDate(1900 + (year ?? 0), month ?? 0, day ?? 0);
}

function checkCui(compact: string): Finding {
  const digits = compact.startsWith('RO') ? compact.slice(2) : compact;
  const problem = unreadable(digits, [2, 3, 4, 5, 6, 7, 8, 9, 10]);
  if (problem) return { ...problem, normal: compact };
  const padded = digits.padStart(10, '0');
  const isWrong = ((weightedSum(padded, CUI_WEIGHTS) * 10) % 11) % 10 !== digitAt(padded, 9);
  return found(digits.replace(/^0+/, ''), { CHECK_DIGIT: isWrong, RANGE: Number(digits) === 0 });
}

/** `J52/750/2012`, also with a full date at the end, or since 2024 `J2012000750528`. */
function checkRegister(written: string, asOf: string): Finding {
  const compact = written.charAt(1) === '/' ? written.charAt(0) + written.slice(2) : written;
  return compact.includes('/') ? checkOldRegister(compact) : checkNewRegister(compact, asOf);
}

function checkOldRegister(compact: string): Finding {
  const [head = '', serial = '', tail = '', ...more] = compact.split('/');
  const county = head.slice(1).padStart(2, '0');
  const year = tail.slice(-4);
  if (more.length > 0 || !isDigits(serial) || !isDigits(year) || !isDigits(county))
    return { normal: compact, flags: ['CHARACTERS'] };
  const isCounty = (Number(county) >= 1 && Number(county) <= 40) || county === '51' || county === '52';
  const holds = {
    RANGE: !isRegisterLetter(compact) || !isRegisterYear(year, LAST_OLD_YEAR) || Number(serial) === 0,
    LENGTH: serial.length > 5,
    REGION_UNKNOWN: !isCounty,
    NO_CHECK_DIGIT: true,
  };
  const region = isCounty ? COUNTIES[county] : undefined;
  return found(`${head.charAt(0)}${Number(county)}/${Number(serial)}/${year}`, holds, {
    year: Number(year),
    ...(region && { region }),
  });
}

/** The check digit is the digit sum; a letter counts as its code, J as 4, F as 0, C as 7. County 00 since 2024. */
function checkNewRegister(compact: string, asOf: string): Finding {
  if (compact.length !== 14) return { normal: compact, flags: ['LENGTH'] };
  if (!isDigits(compact.slice(1))) return { normal: compact, flags: ['CHARACTERS'] };
  const year = compact.slice(1, 5);
  const county = compact.slice(11, 13);
  let sum = compact.charCodeAt(0) % 10;
  for (let i = 1; i < 13; i++) sum += digitAt(compact, i);
  const region = COUNTIES[county];
  const isUnknown = region === undefined && !(county === '00' && year >= LAST_OLD_YEAR);
  const holds = {
    RANGE: !isRegisterLetter(compact) || !isRegisterYear(year, asOf),
    REGION_UNKNOWN: isUnknown,
    CHECK_DIGIT: sum % 10 !== digitAt(compact, 13),
  };
  return found(compact, holds, { year: Number(year), ...(region && { region }) });
}

function isRegisterLetter(compact: string): boolean {
  return 'JFC'.includes(compact.charAt(0));
}

function isRegisterYear(year: string, asOf: string): boolean {
  return Number(year) >= FIRST_REGISTER_YEAR && year <= asOf.slice(0, 4);
}

/** Romanian numbers of people, organisations and vehicles with their check digits. */
export const identifiers: readonly IdentifierRule[] = [
  {
    type: 'ro.cnp',
    holder: 'person',
    names: ['CNP', 'cod numeric personal', 'NIF'],
    exclusive: true,
    stable: true,
    source: 'HG 64/2011 and OUG 97/2005; vectors of python-stdnum ro.cnp; codes without county: vimishor/cnp-spec FAQ',
    check: checkCnp,
  },
  {
    type: 'ro.cui',
    holder: 'organisation',
    names: ['CUI', 'CIF', 'cod unic de înregistrare', 'cod de identificare fiscală'],
    exclusive: true,
    stable: true,
    source: 'Cod fiscal; vectors of python-stdnum ro.cui',
    check: checkCui,
  },
  {
    type: 'ro.register',
    holder: 'organisation',
    names: ['nr. registrul comerțului', 'nr. reg. com.', 'ONRC'],
    exclusive: true,
    stable: false,
    source:
      'Legea 265/2022, new form of 2024-07-26: letter, year, six-digit serial, county, digit sum; vectors of python-stdnum ro.onrc',
    keepsSlashes: true,
    check: checkRegister,
  },
];
