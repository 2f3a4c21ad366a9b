import { isoDate } from '../../identifiers/calendar.js';
import { digitAt, weightedSum } from '../../identifiers/checksum.js';
import { birth, found, unreadable } from '../../identifiers/finding.js';
import type { Finding, IdentifierRule } from '../../identifiers/identifier-rule.js';
import { districtOf } from './districts.table.js';

const EGN_WEIGHTS = [2, 4, 8, 5, 10, 9, 7, 3, 6];
const LNCH_WEIGHTS = [21, 19, 17, 13, 11, 9, 7, 3, 1];
const EIK_FIRST = [1, 2, 3, 4, 5, 6, 7, 8];
const EIK_SECOND = [3, 4, 5, 6, 7, 8, 9, 10];
const BRANCH_FIRST = [2, 7, 3, 5];
const BRANCH_SECOND = [4, 9, 5, 7];

/** Month plus 20 is the 1800s, plus 40 the 2000s; an even ninth digit is a man. */
function checkEgn(compact: string, asOf: string): Finding {
  const problem = unreadable(compact, 10);
  if (problem) return problem;
  const written = Number(compact.slice(2, 4));
  const century = written > 40 ? 2000 : written > 20 ? 1800 : 1900;
  const month = written > 40 ? written - 40 : written > 20 ? written - 20 : written;
  const date = isoDate(century + Number(compact.slice(0, 2)), month, Number(compact.slice(4, 6)));
  const { flags, birthDate } = birth(date, asOf);
  const isWrong = (weightedSum(compact, EGN_WEIGHTS) % 11) % 10 !== digitAt(compact, 9);
  return found(
    compact,
    { ...flags, CHECK_DIGIT: isWrong },
    {
      ...(birthDate && { birthDate }),
      sex: digitAt(compact, 8) % 2 === 0 ? 'm' : 'f',
      region: districtOf(Number(compact.slice(6, 9))),
    },
  );
}

function checkLnch(compact: string): Finding {
  const problem = unreadable(compact, 10);
  if (problem) return problem;
  return found(compact, { CHECK_DIGIT: weightedSum(compact, LNCH_WEIGHTS) % 10 !== digitAt(compact, 9) });
}

/** Two tries: a remainder of 10 is computed again with the second weights, and counts as 0 when it stays 10. */
function twoTries(digits: string, first: readonly number[], second: readonly number[]): number {
  const remainder = weightedSum(digits, first) % 11;
  return remainder < 10 ? remainder : (weightedSum(digits, second) % 11) % 10;
}

/** Nine digits name the company, thirteen one of its branches. */
function checkEik(compact: string): Finding {
  const digits = compact.startsWith('BG') ? compact.slice(2) : compact;
  const problem = unreadable(digits, [9, 13]);
  if (problem) return { ...problem, normal: compact };
  const isCompanyWrong = twoTries(digits, EIK_FIRST, EIK_SECOND) !== digitAt(digits, 8);
  const branch = digits.slice(8);
  const isBranchWrong = branch.length === 5 && twoTries(branch, BRANCH_FIRST, BRANCH_SECOND) !== digitAt(branch, 4);
  return found(digits, { CHECK_DIGIT: isCompanyWrong || isBranchWrong });
}

/** A company's VAT number is BG and its EIK, a person's BG and the EGN or LNCh. */
function checkVat(compact: string, asOf: string): Finding {
  const digits = compact.startsWith('BG') ? compact.slice(2) : compact;
  if (digits.length !== 10) return prefixed(checkEik(digits));
  const asPerson = checkEgn(digits, asOf);
  return prefixed(asPerson.flags.length === 0 ? asPerson : checkLnch(digits));
}

function prefixed(finding: Finding): Finding {
  return { ...finding, normal: `BG${finding.normal}` };
}

/** Bulgarian numbers of people, organisations and vehicles with their check digits. */
export const identifiers: readonly IdentifierRule[] = [
  {
    type: 'bg.egn',
    holder: 'person',
    names: ['ЕГН', 'EGN', 'единен граждански номер'],
    exclusive: true,
    stable: true,
    source: 'Ordinance on the uniform civil number, ESGRAON; vectors of python-stdnum bg.egn',
    check: checkEgn,
  },
  {
    type: 'bg.lnch',
    holder: 'person',
    names: ['ЛНЧ', 'LNCh', 'личен номер на чужденец'],
    exclusive: true,
    stable: true,
    source: 'Personal number of a foreigner; vectors of python-stdnum bg.pnf',
    check: checkLnch,
  },
  {
    type: 'bg.eik',
    holder: 'organisation',
    names: ['ЕИК', 'EIK', 'БУЛСТАТ', 'BULSTAT'],
    exclusive: true,
    stable: true,
    source: 'BULSTAT Register Act; check digits as in python-stdnum bg.vat and the 13-digit rule of the register',
    check: checkEik,
  },
  {
    type: 'bg.vat',
    holder: 'organisation',
    names: ['ИН по ДДС', 'ДДС номер', 'VAT'],
    exclusive: true,
    stable: true,
    source: 'VAT Act art. 94; vectors of python-stdnum bg.vat',
    check: checkVat,
  },
];
