import type { PhoneRules } from '../../phones/phone-rules.js';

/** Dutch telephone numbers: codes and lengths. */
export const phones: PhoneRules = {
  callingCode: '31',
  trunk: '0',
  lengths: [9],
  mobile: ['6'],
  source: 'Besluit Nummerplan telefoon- en ISDN-diensten',
};
