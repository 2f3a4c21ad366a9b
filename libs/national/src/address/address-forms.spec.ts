import { describe, expect, it } from '@jest/globals';
import { fold } from '../script/fold.js';
import { FORMS } from './address-forms.testing.js';
import { PLACES } from './address-places.testing.js';
import { parseAddress } from './parse-address.js';

/** A street without words that only say what kind it is. */
const isStreet = (found: string | null, written: string): boolean => (found ?? '').includes(fold(written));

describe.each(Object.keys(FORMS))('row 5: addresses of %s', (country) => {
  const forms = (FORMS[country] ?? []).flatMap((form) => (PLACES[country] ?? []).map((place) => ({ place, form })));

  it('has two hundred forms', () => {
    expect(forms.length).toBeGreaterThanOrEqual(200);
  });

  it.each(forms.map(({ place, form }) => [form(place)[0], { place, form }] as const))(
    'reads %s',
    (text, { place, form }) => {
      const [, parts] = form(place);
      const isEstate = parts.number === null;
      const found = parseAddress(text, { country });
      expect(found).toMatchObject(parts);
      if (!isEstate) expect([found.street, isStreet(found.street, place.street)]).toEqual([found.street, true]);
      if (!text.startsWith('с. ')) expect(found.city).toBe(fold(place.city));
    },
  );
});
