import { addDays, isoDate } from '../../identifiers/calendar.js';
import { digitAt, weightedSum } from '../../identifiers/checksum.js';
import { birth, found, unreadable } from '../../identifiers/finding.js';
import type { Decoded, Finding, IdentifierRule } from '../../identifiers/identifier-rule.js';
import { COUNTIES, REGISTER_FORMS, TAX_DISTRICTS } from './regions.table.js';

const RISING = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const FALLING = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
const TAX_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const HEALTH_WEIGHTS = [3, 7, 3, 7, 3, 7, 3, 7];
const COMPANY_TAX_WEIGHTS = [9, 7, 3, 1, 9, 7, 3];
/** First birth date whose numbers are weighted 10 to 1. */
const FALLING_SINCE = '1997-01-01';
const TAX_EPOCH = '1867-01-01';

/** First digit 1 to 4: sex and century; 5 to 8 were given to settled foreigners in the same pattern. */
function checkPersonalNumber(compact: string, asOf: string): Finding {
  const problem = unreadable(compact, 11);
  if (problem) return problem;
  const first = digitAt(compact, 0);
  const date = birthDateOf(compact, first, asOf);
  const { flags, birthDate } = birth(date, asOf);
  const sum = weightedSum(compact, date !== null && date >= FALLING_SINCE ? FALLING : RISING);
  const decoded: Decoded = { ...(birthDate && { birthDate }), ...(first > 0 && { sex: first % 2 === 1 ? 'm' : 'f' }) };
  return found(
    compact,
    { ...flags, RANGE: first < 1 || first > 8, CHECK_DIGIT: sum % 11 !== digitAt(compact, 10) },
    decoded,
  );
}

/** 3 and 4 mean 2000 and later, and meant the 1800s for the oldest when numbers began in 1975. */
function birthDateOf(compact: string, first: number, asOf: string): string | null {
  const [year, month, day] = [compact.slice(1, 3), compact.slice(3, 5), compact.slice(5, 7)].map(Number);
  const isLater = first === 3 || first === 4 || first === 7 || first === 8;
  const date = isoDate((isLater ? 2000 : 1900) + (year ?? 0), month ?? 0, day ?? 0);
  const isOldest = (first === 3 || first === 4) && date !== null && date > asOf;
  return isOldest ? (isoDate(1800 + (year ?? 0), month ?? 0, day ?? 0) ?? date) : date;
}

function checkHealthNumber(compact: string): Finding {
  const problem = unreadable(compact, 9);
  if (problem) return problem;
  const isWrong = weightedSum(compact, HEALTH_WEIGHTS) % 10 !== digitAt(compact, 8);
  return found(compact, { CHECK_DIGIT: isWrong, RANGE: compact === '000000000' });
}

/** An 8, days from 1867-01-01 to the birth, a serial and a check digit. */
function checkTaxId(compact: string, asOf: string): Finding {
  const problem = unreadable(compact, 10);
  if (problem) return problem;
  const isPerson = compact.startsWith('8');
  const { flags, birthDate } = birth(addDays(TAX_EPOCH, Number(compact.slice(1, 6))), asOf);
  const isWrong = weightedSum(compact, TAX_WEIGHTS) % 11 !== digitAt(compact, 9);
  return found(
    compact,
    { ...(isPerson && flags), RANGE: !isPerson, CHECK_DIGIT: isWrong },
    isPerson && birthDate !== undefined ? { birthDate } : undefined,
  );
}

/** Eight digits, or eleven with VAT code and tax district; normal is the eight, which name the company. */
function checkCompanyTax(compact: string): Finding {
  const digits = compact.startsWith('HU') ? compact.slice(2) : compact;
  const problem = unreadable(digits, [8, 11]);
  if (problem) return { ...problem, normal: compact };
  const normal = digits.slice(0, 8);
  const isWrong = (10 - (weightedSum(normal, COMPANY_TAX_WEIGHTS) % 10)) % 10 !== digitAt(normal, 7);
  if (digits.length === 8) return found(normal, { CHECK_DIGIT: isWrong });
  const vatCode = digitAt(digits, 8);
  const region = taxDistrict(digits.slice(9));
  return found(
    normal,
    { CHECK_DIGIT: isWrong, RANGE: vatCode < 1 || vatCode > 5, REGION_UNKNOWN: region === undefined },
    region === undefined ? undefined : { region },
  );
}

/** Counties have two codes twenty apart: 02 and 22 are both Baranya. */
function taxDistrict(code: string): string | undefined {
  const number = Number(code);
  return TAX_DISTRICTS[code] ?? COUNTIES[number > 20 && number <= 40 ? String(number - 20).padStart(2, '0') : code];
}

function checkRegister(compact: string): Finding {
  const problem = unreadable(compact, 10);
  if (problem) return problem;
  const region = COUNTIES[compact.slice(0, 2)];
  const legalForm = REGISTER_FORMS[compact.slice(2, 4)];
  return found(
    compact,
    {
      REGION_UNKNOWN: region === undefined,
      RANGE: region === undefined || legalForm === undefined,
      NO_CHECK_DIGIT: true,
    },
    { ...(region && { region }), ...(legalForm && { legalForm }) },
  );
}

const LAW_1996 = '1996. évi XX. törvény, annexes 1 to 3 (fazekas.hu, Ellenőrző jegyek, repeats the rules)';

/** Hungarian numbers of people, organisations and vehicles with their check digits. */
export const identifiers: readonly IdentifierRule[] = [
  {
    type: 'hu.personal',
    holder: 'person',
    names: ['személyi azonosító', 'személyi szám', 'személyazonosító jel'],
    exclusive: true,
    stable: true,
    source: `${LAW_1996}: weights 1 to 10 for births to 1996, 10 to 1 from 1997, remainder 10 not issued`,
    check: checkPersonalNumber,
  },
  {
    type: 'hu.taj',
    holder: 'person',
    names: ['TAJ', 'TAJ szám', 'társadalombiztosítási azonosító jel'],
    exclusive: true,
    stable: true,
    source: LAW_1996,
    check: checkHealthNumber,
  },
  {
    type: 'hu.tax',
    holder: 'person',
    names: ['adóazonosító jel', 'adóazonosító'],
    exclusive: true,
    stable: true,
    source: `${LAW_1996}: example 8365670003 at muzso.hu`,
    check: checkTaxId,
  },
  {
    type: 'hu.vat',
    holder: 'organisation',
    names: ['adószám', 'közösségi adószám'],
    exclusive: true,
    stable: true,
    source: '2017. évi CL. törvény 25. §; vectors of python-stdnum hu.anum',
    check: checkCompanyTax,
  },
  {
    type: 'hu.register',
    holder: 'organisation',
    names: ['cégjegyzékszám'],
    exclusive: true,
    stable: false,
    source:
      '21/2006. (V. 18.) IM rendelet; court and form codes in the guide of the Cégközlöny (cegkozlony.hu/utmutato); no check digit',
    check: checkRegister,
  },
];
