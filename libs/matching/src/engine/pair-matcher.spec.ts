import { describe, expect, it } from '@jest/globals';
import { renderExplanation } from '../explain/render.js';
import { PairMatcher } from './pair-matcher.js';

const matcher = new PairMatcher({ exactScript: false, thisYear: 2026 });

describe('PairMatcher', () => {
  it('proposes nothing of two records that state no field in common, and says so in five languages', () => {
    const { explanation } = matcher.judge({ name: 'Ivan Petrov' }, { phone: '0888123456' });
    expect(explanation).toMatchObject({ band: 'not-compared', fields: [] });
    const texts = (['en', 'nl', 'hu', 'bg', 'ro'] as const).map((language) => renderExplanation(explanation, language));
    expect(texts[0]).toBe('nothing compared: no field is stated by both');
    expect(new Set(texts).size).toBe(5);
  });

  it('tells on which side something is odd', () => {
    const { issues } = matcher.judge({ name: 'Anna' }, { name: 'Anna', birthDate: '1990-02-30' });
    expect(issues).toEqual({ left: [], right: [{ code: 'DATE_IMPOSSIBLE', field: 'birthDate' }] });
  });
});
