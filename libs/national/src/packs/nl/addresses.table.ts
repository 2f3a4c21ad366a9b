import type { AddressRules } from '../../address/address-rules.js';

/** Dutch addresses: the words for their parts and the order they stand in. */
export const addresses: AddressRules = {
  postcode: '9999AA',
  postcodeCovers: 'street',
  streetTypeLast: false,
  streetTypes: [
    ['str', 'straat'],
    ['ln', 'laan'],
    ['wg', 'weg'],
    ['pl', 'plein'],
    ['kd', 'kade'],
    ['dk', 'dijk'],
    ['gr', 'gracht'],
    ['sngl', 'singel'],
  ],
  markers: [
    ['nr', 'number'],
    ['no', 'number'],
    ['huisnummer', 'number'],
    ['huisnr', 'number'],
    ['toevoeging', 'flat'],
    ['app', 'flat'],
    ['appartement', 'flat'],
    ['kamer', 'flat'],
    ['etage', 'floor'],
    ['verdieping', 'floor'],
  ],
  source: 'NEN 5825; BAG catalogus',
};
