import { describe, expect, it } from '@jest/globals';
import { aStatement } from './a-form.testing.js';
import type { FormFacts } from './form-facts.js';
import { refusedChange, stateOfRefused } from './refused-start.js';
import { createBody } from './statement-body.js';

const facts: FormFacts = {
  spaceId: 's',
  title: null,
  isAgreed: true,
  types: [],
  view: { type: 'person', properties: [], namedBy: ['name'], describedBy: [] },
  own: 'xa',
  others: ['xb', 'xc'],
  personId: 'anna',
  defaults: { legalBasis: 'Demo agreement, 4.1', purpose: 'investigation', purposes: [], handling: 'H1' },
};

describe('a refused message', () => {
  it('is a form again only where it was about a record', () => {
    expect(refusedChange({ kind: 'ask', reason: 'Why?' })).toBeNull();
    expect(refusedChange(null)).toBeNull();
  });

  it('begins a new record that says the same, to the same members', () => {
    const name = aStatement('name', 'Minta Gábor', { release: ['xb', 'xc'] });
    const phone = aStatement('phone', '+36301234567', { release: ['xb'] });
    const state = stateOfRefused({ asserts: [name, phone] }, facts);
    expect(state.fields.every(({ of }) => of === null)).toBe(true);
    expect(createBody('person', state)).toMatchObject({
      release: ['xb', 'xc'],
      legalBasis: name.labels.legalBasis,
      statements: [
        { property: 'name', value: 'Minta Gábor', sensitivities: ['victim-identity'] },
        { property: 'phone', value: '+36301234567', release: ['xb'] },
      ],
    });
  });
});
