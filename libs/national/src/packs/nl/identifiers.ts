import { isDigits, mod97, weightedSum } from '../../identifiers/checksum.js';
import { found, unreadable } from '../../identifiers/finding.js';
import type { Finding, IdentifierRule } from '../../identifiers/identifier-rule.js';

/** The eleven-test: the last digit counts negative. */
const ELEVEN_TEST = [9, 8, 7, 6, 5, 4, 3, 2, -1];

function passesElevenTest(digits: string): boolean {
  return weightedSum(digits, ELEVEN_TEST) % 11 === 0;
}

/** Eight digits are a number whose leading zero was lost in a spreadsheet. */
function checkEleven(compact: string): Finding {
  const problem = unreadable(compact, [8, 9]);
  if (problem) return problem;
  const normal = compact.padStart(9, '0');
  return found(normal, {
    CHECK_DIGIT: !passesElevenTest(normal),
    RANGE: normal === '000000000',
    PADDED: compact.length === 8,
  });
}

function checkPlain(compact: string, length: number | readonly number[]): Finding {
  return unreadable(compact, length) ?? found(compact, { NO_CHECK_DIGIT: true });
}

/** Old numbers carry the eleven-test, those of sole traders since 2020 ISO 7064 mod 97-10 over `NL…B…`. */
function checkVat(compact: string): Finding {
  const bare = compact.startsWith('NL') ? compact.slice(2) : compact;
  const normal = `NL${bare}`;
  if (bare.length !== 12) return { normal: compact, flags: ['LENGTH'] };
  if (bare.charAt(9) !== 'B' || !isDigits(bare.slice(0, 9) + bare.slice(10)))
    return { normal: compact, flags: ['CHARACTERS'] };
  const isOld = passesElevenTest(bare.slice(0, 9)) && !bare.startsWith('000000000');
  return found(normal, { CHECK_DIGIT: !isOld && mod97(normal) !== 1, RANGE: bare.endsWith('B00') });
}

/** Dutch numbers of people, organisations and vehicles with their check digits. */
export const identifiers: readonly IdentifierRule[] = [
  {
    type: 'nl.bsn',
    holder: 'person',
    names: ['BSN', 'burgerservicenummer', 'sofinummer'],
    exclusive: true,
    stable: true,
    source: 'Logisch Ontwerp BSN, eleven-test; vectors of python-stdnum nl.bsn',
    check: checkEleven,
  },
  {
    type: 'nl.rsin',
    holder: 'organisation',
    names: ['RSIN', 'fiscaal nummer'],
    exclusive: true,
    stable: true,
    source: 'KVK, RSIN: same number range and test as the BSN',
    check: checkEleven,
  },
  {
    type: 'nl.vnumber',
    holder: 'person',
    names: ['V-nummer', 'vreemdelingennummer'],
    exclusive: true,
    stable: true,
    source: 'Protocol Identificatie en Labeling: ten digits, no published check digit',
    check: (compact) => checkPlain(compact.startsWith('V') ? compact.slice(1) : compact, 10),
  },
  {
    type: 'nl.kvk',
    holder: 'organisation',
    names: ['KvK-nummer', 'KvK'],
    exclusive: true,
    stable: true,
    source: 'Handelsregisterbesluit 2008: eight digits, no check digit',
    check: (compact) => checkPlain(compact.startsWith('KVK') ? compact.slice(3) : compact, 8),
  },
  {
    type: 'nl.branch',
    holder: 'organisation',
    names: ['vestigingsnummer'],
    exclusive: true,
    stable: true,
    source: 'Handelsregisterbesluit 2008: twelve digits, no check digit',
    check: (compact) => checkPlain(compact, 12),
  },
  {
    type: 'nl.vat',
    holder: 'organisation',
    names: ['btw-id', 'btw-nummer'],
    exclusive: true,
    stable: false,
    source: 'Belastingdienst, btw-identificatienummer 2020; vectors of python-stdnum nl.btw',
    check: checkVat,
  },
];
