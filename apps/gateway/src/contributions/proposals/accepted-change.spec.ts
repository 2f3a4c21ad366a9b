import { describe, expect, it } from '@jest/globals';
import { HandlingCode, Nature, Sensitivity } from '#libs/contracts';
import { asPartners, brings, changeAsSuggested, type LiveValue, outcomeOf } from './accepted-change.js';
import type { ProposedStatement } from './proposal-view.js';

const S1 = { messageId: 'm100', index: 0 };
const READERS = ['hu', 'nl', 'ro'];

function suggests(
  value: string,
  code = HandlingCode.H1,
  sensitivities: readonly Sensitivity[] = [],
): ProposedStatement {
  const nothing = { original: '', language: '', validFrom: '', validTo: '', reviewDate: '' };
  const labels = {
    ...nothing,
    origin: null,
    evaluation: { source: 'A', information: 1 },
    nature: Nature.FACT,
    handling: { code, text: '' },
    purpose: 'investigation',
    legalBasis: 'Demo code, art. 5',
    sensitivities: [...sensitivities],
    evidence: [],
    restsOn: null,
    author: 'Anna Voorbeeld',
  };
  return { property: 'birthPlace', value, labels };
}

const live = (value: string, name = S1, release = ['hu', 'ro']): LiveValue => ({
  ...name,
  property: 'birthPlace',
  value,
  release,
});

const gyula = { asserts: [suggests('Gyula')], retracts: [S1], readers: READERS };

describe('15 the change that brings what is suggested', () => {
  it('15 says it to all who hold what it takes the place of, as it was evaluated', () => {
    expect(changeAsSuggested(gyula, [live('Győr')])).toEqual({
      assert: [
        {
          property: 'birthPlace',
          value: 'Gyula',
          evaluation: { source: 'A', information: 1 },
          handling: { code: 'H1' },
          sensitivities: [],
          release: ['hu', 'ro'],
        },
      ],
      retract: [S1],
    });
  });

  it('15 leaves out what is gone, and what holds already', () => {
    expect(changeAsSuggested(gyula, [])).toMatchObject({ assert: [{ value: 'Gyula' }], retract: [] });
    const both = [live('Győr'), live('Gyula', { messageId: 'm104', index: 0 })];
    expect(changeAsSuggested(gyula, both)).toEqual({ assert: [], retract: [S1] });
  });

  it('15 gives what is restricted to those alone who read it', () => {
    const narrow = { ...gyula, asserts: [suggests('Gyula', HandlingCode.H2)], readers: ['hu', 'nl'] };
    expect(changeAsSuggested(narrow, [live('Győr')]).assert).toMatchObject([{ release: ['hu'] }]);
    const adding = { ...narrow, retracts: [] };
    expect(changeAsSuggested(adding, [live('Győr')]).assert).toMatchObject([{ release: ['hu'] }]);
  });
});

describe('15 what a person makes of it', () => {
  const said = { property: 'birthPlace', value: 'Gyula' };
  const to = { member: 'hu', release: ['hu', 'ro'] };

  it('15 is a word of the partner, under no lower restriction and with its marks', () => {
    const of = { ...gyula, asserts: [suggests('Gyula', HandlingCode.H2, [Sensitivity.MINOR])] };
    expect(asPartners([said], of, to)).toEqual([
      { ...said, origin: { kind: 'partner', detail: 'HU' }, handling: { code: 'H2' }, sensitivities: ['minor'] },
    ]);
    const higher = { ...said, handling: { code: 'H3' as const, text: 'Ask us' } };
    expect(asPartners([higher], of, to)).toMatchObject([{ handling: { code: 'H3', text: 'Ask us' } }]);
  });

  it('15 is refused where it goes beyond the readers of what was restricted', () => {
    const of = { ...gyula, asserts: [suggests('Gyula', HandlingCode.H2)], readers: ['hu', 'nl'] };
    const refusedFor = (dto: typeof said & { release?: string[] }, at: string): void =>
      expect(() => asPartners([dto], of, to)).toThrow(
        expect.objectContaining({ code: 'RELEASE_BEYOND_ORIGIN', violations: [expect.objectContaining({ path: at })] }),
      );
    refusedFor(said, 'release');
    refusedFor({ ...said, release: ['ro'] }, 'assert[0].release');
    expect(asPartners([{ ...said, release: ['hu'] }], of, to)).toHaveLength(1);
  });

  it('15 is an acceptance where it brings all of it and no more, and else one with change', () => {
    const now = [live('Győr')];
    expect(outcomeOf({ assert: [said], retract: [S1] }, gyula, now)).toBe('accepted');
    expect(outcomeOf({ assert: [{ ...said, value: 'Gyula (HU)' }], retract: [S1] }, gyula, now)).toBe(
      'accepted-changed',
    );
    expect(outcomeOf({ assert: [said], retract: [] }, gyula, now)).toBe('accepted-changed');
    const other = { messageId: 'm102', index: 0 };
    expect(outcomeOf({ assert: [said], retract: [other] }, gyula, [live('Győr (register)', other)])).toBe(
      'accepted-changed',
    );
    expect(outcomeOf({ assert: [said, { ...said, property: 'alias' }], retract: [S1] }, gyula, now)).toBe(
      'accepted-changed',
    );
    expect(outcomeOf({ assert: [], retract: [S1] }, gyula, [...now, live('Gyula', other)])).toBe('accepted');
  });

  it('15 brings another proposal where it says all of that, and takes back all of that that still holds', () => {
    const change = { assert: [said], retract: [S1] };
    expect(brings(change, gyula, [live('Győr')])).toBe(true);
    expect(brings(change, { ...gyula, asserts: [suggests('Pécs')] }, [live('Győr')])).toBe(false);
    const two = { ...gyula, retracts: [S1, { messageId: 'm102', index: 0 }] };
    expect(brings(change, two, [live('Győr'), live('Győr 2', { messageId: 'm102', index: 0 })])).toBe(false);
    expect(brings(change, two, [live('Győr')])).toBe(true);
  });
});
