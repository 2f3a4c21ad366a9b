import type { PhoneRules } from '../../phones/phone-rules.js';

/** Hungarian telephone numbers: codes and lengths. */
export const phones: PhoneRules = {
  callingCode: '36',
  trunk: '06',
  lengths: [8, 9],
  mobile: ['20', '30', '31', '50', '70'],
  source: '2/2011. (IX. 26.) NMHH rendelet, Azonosítók Nemzeti Felosztási Terve',
};
