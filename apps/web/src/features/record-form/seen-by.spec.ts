import { describe, expect, it } from '@jest/globals';
import { foreseen } from '../../case/audience/a-sender.testing.js';
import { seenBy } from './seen-by.js';

const LEAVES = { kind: 'leaves', standing: null } as const;
const WAITS = { kind: 'waits', grounds: ['sensitive'] } as const;
const members = ['bg', 'hu', 'ro'];
const order = ['name', 'phone', 'notes', 'name'];

const said = (effects: Parameters<typeof seenBy>[0]) =>
  seenBy(effects, { members, order }).map(({ property, cells }) =>
    [property, ...cells.map(({ member, effect }) => `${member} ${effect}`)].join(', '),
  );

describe('2 what each country will see', () => {
  it('2 is told of each property, in the order of the form, for every country', () => {
    const effects = foreseen({
      messages: [
        { recipients: ['hu', 'ro'], gives: ['name'], takes: [], fate: LEAVES },
        { recipients: ['hu'], gives: ['notes'], takes: [], fate: WAITS },
      ],
      untouched: [{ property: 'phone', members: ['ro'] }],
    });
    expect(said(effects)).toEqual([
      'name, bg nothing, hu gains, ro gains',
      'phone, bg nothing, hu nothing, ro keeps',
      'notes, bg nothing, hu waits, ro nothing',
    ]);
  });

  it('2 is the weakest of what happens to several values of a property', () => {
    const effects = foreseen({
      messages: [
        { recipients: ['hu'], gives: ['phone'], takes: [], fate: LEAVES },
        { recipients: ['hu'], gives: ['phone'], takes: [], fate: WAITS },
      ],
    });
    expect(said(effects)).toEqual(['phone, bg nothing, hu waits, ro nothing']);
  });

  it('2 is that a country may not have it, where that is refused, and nothing else is foreseen beside it', () => {
    const refusal = { reason: 'VICTIM_IDENTITY', clause: '8.1', values: [{ property: 'name', members: ['hu'] }] };
    expect(said(foreseen({ refusal }))).toEqual(['name, bg nothing, hu refused, ro nothing']);
  });
});
