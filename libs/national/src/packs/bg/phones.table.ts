import type { PhoneRules } from '../../phones/phone-rules.js';

/** Bulgarian telephone numbers: codes and lengths. */
export const phones: PhoneRules = {
  callingCode: '359',
  trunk: '0',
  lengths: [7, 8, 9],
  mobile: ['87', '88', '89', '98', '99', '43', '48'],
  source: 'National Numbering Plan, Communications Regulation Commission',
};
