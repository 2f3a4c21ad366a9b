import { describe, expect, it } from '@jest/globals';
import { type ApprovalFacts, decideApproval } from './approval-decision.js';
import { type CoverGap, coverGaps, type StandingApproval } from './cover-gaps.js';
import type { Disclosure } from './disclosure.js';
import { forecast } from './forecast.js';

const OWN = 'xa';
const [B, C] = ['xb', 'xc'];

const standing = (more: Partial<StandingApproval> = {}): StandingApproval => ({
  approvalId: 'first',
  types: ['person', 'vehicle'],
  recipients: [B, C],
  highestHandling: 1,
  starts: '2026-01-01',
  ends: '2026-06-30',
  givenBy: 'prosecutor',
  ...more,
});

const facts = (more: Partial<ApprovalFacts> = {}): ApprovalFacts => ({
  own: OWN,
  author: 'investigator',
  today: '2026-03-31',
  known: new Set([B, C]),
  standing: [standing()],
  ...more,
});

const disclosure = (more: Partial<Disclosure> = {}): Disclosure => ({
  type: 'person',
  recipients: [B],
  handling: 1,
  sensitive: false,
  ...more,
});

describe('the decision whether a message may leave', () => {
  it.each<[string, Partial<Disclosure>, Partial<ApprovalFacts>]>([
    ['within all limits', {}, {}],
    ['to everybody named', { recipients: [B, C] }, {}],
    ['below the highest handling', { handling: 0 }, {}],
    ['on the first day', {}, { today: '2026-01-01' }],
    ['on the last day', {}, { today: '2026-06-30' }],
    [
      'with restricted data of its own',
      { handling: 2, owners: [OWN] },
      { standing: [standing({ highestHandling: 2 })] },
    ],
    ['with open data of another', { handling: 1, owners: [OWN, B] }, {}],
  ])('lets a message go %s', (_, what, known) => {
    expect(decideApproval(disclosure(what), facts(known))).toEqual({ kind: 'standing', approvalId: 'first' });
  });

  it.each<[string, Partial<Disclosure>, Partial<ApprovalFacts>, readonly string[]]>([
    ['a type that is not named', { type: 'note' }, {}, ['no-standing-approval']],
    [
      'a recipient that is not named',
      { recipients: [B, C] },
      { standing: [standing({ recipients: [B] })] },
      ['no-standing-approval'],
    ],
    ['more than the highest handling', { handling: 2 }, {}, ['no-standing-approval']],
    ['the day before', {}, { today: '2025-12-31' }, ['no-standing-approval']],
    ['the day after', {}, { today: '2026-07-01' }, ['no-standing-approval']],
    ['no approval at all', {}, { standing: [] }, ['no-standing-approval']],
    ['an approval that the author gave', {}, { author: 'prosecutor' }, ['no-standing-approval']],
    ['sensitive content', { sensitive: true }, {}, ['sensitive']],
    ['a recipient never sent to', {}, { known: new Set([C]) }, ['new-recipient']],
    ['one new recipient among known ones', { recipients: [B, C] }, { known: new Set([B]) }, ['new-recipient']],
    [
      'restricted data of another',
      { handling: 2, owners: [OWN, B] },
      { standing: [standing({ highestHandling: 3 })] },
      ['handling-of-others'],
    ],
    [
      'more than restricted data of another',
      { handling: 3, owners: [C] },
      { standing: [standing({ highestHandling: 3 })] },
      ['handling-of-others'],
    ],
    [
      'all of it at once',
      { handling: 2, sensitive: true, owners: [C] },
      { standing: [], known: new Set() },
      ['sensitive', 'new-recipient', 'handling-of-others', 'no-standing-approval'],
    ],
  ])('lets %s wait', (_, what, known, grounds) => {
    expect(decideApproval(disclosure(what), facts(known))).toEqual({ kind: 'by-hand', grounds });
  });

  it('does not put two halves together', () => {
    const halves = [standing({ recipients: [B] }), standing({ approvalId: 'second', recipients: [C] })];
    expect(decideApproval(disclosure({ recipients: [B, C] }), facts({ standing: halves }))).toEqual({
      kind: 'by-hand',
      grounds: ['no-standing-approval'],
    });
  });

  it('goes by the first approval that covers the message', () => {
    const both = [
      standing({ types: ['vehicle'] }),
      standing({ approvalId: 'second' }),
      standing({ approvalId: 'third' }),
    ];
    expect(decideApproval(disclosure(), facts({ standing: both }))).toEqual({ kind: 'standing', approvalId: 'second' });
  });

  it('asks nobody about what stays at home', () => {
    const secret = disclosure({ recipients: [], sensitive: true, handling: 3 });
    expect(decideApproval(secret, facts({ standing: [], known: new Set() }))).toEqual({ kind: 'stays-home' });
  });
});

describe('why a standing approval does not cover a message', () => {
  it.each<[CoverGap, Partial<Disclosure>, Partial<ApprovalFacts>]>([
    ['not-started', {}, { today: '2025-12-31' }],
    ['over', {}, { today: '2026-07-01' }],
    ['own', {}, { author: 'prosecutor' }],
    ['type', { type: 'note' }, {}],
    ['recipients', { recipients: [B, 'xd'] }, {}],
    ['handling', { handling: 2 }, {}],
  ])('is said: %s', (gap, what, known) => {
    expect(coverGaps(standing(), disclosure(what), facts(known))).toEqual([gap]);
  });

  it('is said in whole', () => {
    const far = disclosure({ type: 'note', recipients: ['xd'], handling: 3 });
    expect(coverGaps(standing(), far, facts({ today: '2027-01-01', author: 'prosecutor' }))).toEqual([
      'over',
      'own',
      'type',
      'recipients',
      'handling',
    ]);
  });
});

describe('the forecast of an act', () => {
  it('knows what belongs to others', () => {
    const ofOthers = disclosure({ handling: 2, owners: [OWN, B] });
    expect(forecast([disclosure(), ofOthers], facts({ standing: [standing({ highestHandling: 3 })] }))).toEqual({
      kind: 'by-hand',
      grounds: ['handling-of-others'],
      newRecipients: [],
      ends: null,
    });
  });

  it('names each ground and each new recipient once', () => {
    const both = disclosure({ recipients: [B, C] });
    expect(forecast([both, both], facts({ known: new Set([B]), standing: [] }))).toMatchObject({
      grounds: ['new-recipient', 'no-standing-approval'],
      newRecipients: [C],
    });
  });

  it('ends with the first of the approvals that cover it', () => {
    const two = [standing({ types: ['person'] }), standing({ approvalId: 'second', ends: '2026-04-30' })];
    const act = [disclosure(), disclosure({ type: 'vehicle' })];
    expect(forecast(act, facts({ standing: two }))).toMatchObject({ kind: 'standing', ends: '2026-04-30' });
  });

  it('stays at home where nobody gets it', () => {
    expect(forecast([disclosure({ recipients: [] })], facts())).toMatchObject({ kind: 'home', ends: null });
  });
});
