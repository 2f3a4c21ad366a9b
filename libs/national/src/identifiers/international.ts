import { isDigits, mod97 } from './checksum.js';
import { found } from './finding.js';
import type { Finding, IdentifierRule } from './identifier-rule.js';
import { passesLuhn } from './luhn.js';

const LEI_LENGTH = 20;
const IMEI_LENGTH = 15;
/** IMEI with a software version in place of the check digit. */
const IMEISV_LENGTH = 16;
const IMSI_LENGTHS = [14, 15];

function checkLei(compact: string): Finding {
  if (compact.length !== LEI_LENGTH) return { normal: compact, flags: ['LENGTH'] };
  if (!isDigits(compact.slice(-2))) return { normal: compact, flags: ['CHARACTERS'] };
  return found(compact, { CHECK_DIGIT: mod97(compact) !== 1 });
}

/** Normal is the fourteen digits that name the device, whatever follows them. */
function checkImei(compact: string): Finding {
  if (!isDigits(compact)) return { normal: compact, flags: ['CHARACTERS'] };
  const normal = compact.slice(0, IMEI_LENGTH - 1);
  if (compact.length === IMEI_LENGTH) return found(normal, { CHECK_DIGIT: !passesLuhn(compact) });
  const isBare = compact.length === IMEI_LENGTH - 1 || compact.length === IMEISV_LENGTH;
  return isBare ? found(normal, { NO_CHECK_DIGIT: true }) : { normal: compact, flags: ['LENGTH'] };
}

function checkImsi(compact: string): Finding {
  if (!isDigits(compact)) return { normal: compact, flags: ['CHARACTERS'] };
  return found(compact, { LENGTH: !IMSI_LENGTHS.includes(compact.length), NO_CHECK_DIGIT: true });
}

/** Numbers that belong to no country. */
export const INTERNATIONAL: readonly IdentifierRule[] = [
  {
    type: 'int.lei',
    holder: 'organisation',
    names: ['LEI'],
    exclusive: true,
    stable: true,
    source: 'ISO 17442: mod 97-10 over all twenty characters',
    check: checkLei,
  },
  {
    type: 'int.imei',
    holder: 'device',
    names: ['IMEI'],
    exclusive: true,
    stable: true,
    source: '3GPP TS 23.003 section 6: Luhn digit',
    check: checkImei,
  },
  {
    type: 'int.imsi',
    holder: 'device',
    names: ['IMSI'],
    exclusive: true,
    stable: true,
    source: '3GPP TS 23.003 section 2: at most fifteen digits, no check digit',
    check: checkImsi,
  },
];
