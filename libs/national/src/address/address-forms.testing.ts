import type { AddressForm } from './address-places.testing.js';
import { BULGARIAN } from './bulgarian-forms.testing.js';
import { DUTCH } from './dutch-forms.testing.js';
import { HUNGARIAN } from './hungarian-forms.testing.js';
import { ROMANIAN } from './romanian-forms.testing.js';

/** Ways in which post and registers of each country write an address. */
export const FORMS: Readonly<Record<string, readonly AddressForm[]>> = {
  nl: DUTCH,
  hu: HUNGARIAN,
  bg: BULGARIAN,
  ro: ROMANIAN,
};
