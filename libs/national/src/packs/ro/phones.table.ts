import type { PhoneRules } from '../../phones/phone-rules.js';

/** Romanian telephone numbers: codes and lengths. */
export const phones: PhoneRules = {
  callingCode: '40',
  trunk: '0',
  lengths: [9],
  mobile: ['7'],
  source: 'Planul Național de Numerotație, ANCOM',
};
