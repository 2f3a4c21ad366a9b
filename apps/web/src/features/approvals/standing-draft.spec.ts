import { describe, expect, it } from '@jest/globals';
import { beforeAgreement, draftGaps, standingDraft } from './standing-draft.js';
import { standingState } from './standing-state.js';

const TODAY = '2026-11-25';

describe('a new standing approval', () => {
  it.each([
    ['for three months', null, '2027-02-23'],
    ['no longer than the agreement', '2026-12-31', '2026-12-31'],
    ['for three months where the agreement holds longer', '2028-01-01', '2027-02-23'],
  ])('is offered %s', (_, agreementEnds, ends) => {
    expect(standingDraft({ types: ['person'] }, TODAY, agreementEnds)).toMatchObject({
      starts: TODAY,
      ends,
      types: ['person'],
    });
  });

  it('is about words on the way to an agreement alone, before there is one', () => {
    const like = { spaceId: 's', types: ['person', 'draft', 'question', 'comment'], highestHandling: 'H2' } as const;
    expect(beforeAgreement({ ...like, types: [...like.types] })).toEqual({
      spaceId: 's',
      types: ['draft', 'comment'],
      highestHandling: 'H0',
    });
  });

  it('says everything that it lacks, in the order of the form', () => {
    const blank = standingDraft({}, TODAY, null);
    expect(draftGaps(blank, TODAY)).toEqual(['missingTypes', 'missingRecipients', 'missingReason']);
    const whole = { ...blank, types: ['person'], recipients: ['xb'], reason: 'Daily work' };
    expect(draftGaps(whole, TODAY)).toEqual([]);
    expect(draftGaps({ ...whole, ends: '2026-11-24' }, TODAY)).toEqual(['missingPeriod']);
    expect(draftGaps({ ...whole, starts: '2027-03-01' }, TODAY)).toEqual(['missingPeriod']);
    expect(draftGaps({ ...whole, ends: '30-02-2027' }, TODAY)).toEqual(['wrongDay']);
    expect(draftGaps({ ...whole, starts: '' }, TODAY)).toEqual(['wrongDay']);
    expect(draftGaps({ ...whole, reason: '  ' }, TODAY)).toEqual(['missingReason']);
  });
});

describe('a standing approval', () => {
  const period = { starts: '2026-11-01', ends: TODAY, ended: null };
  it.each([
    ['inForce', period, TODAY],
    ['not-started', period, '2026-10-31'],
    ['over', period, '2026-11-26'],
    ['ended', { ...period, ended: { by: 'Anna', at: TODAY } }, TODAY],
  ])('is %s', (state, approval, today) => {
    expect(standingState(approval, today)).toBe(state);
  });
});
