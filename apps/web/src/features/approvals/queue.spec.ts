import { describe, expect, it } from '@jest/globals';
import { aRequest } from './a-request.testing.js';
import { alikeTo, decidedAlike, MOST_ALIKE, nextOf, queueOf } from './queue.js';

const at = (messageId: string, minute: number, more: Parameters<typeof aRequest>[0] = {}) =>
  aRequest({ messageId, requestedAt: `2026-11-25T08:${String(minute).padStart(2, '0')}:00Z`, ...more });

const WAITING = [
  at('urgent', 4, { urgency: 'urgent' }),
  at('new', 3, { urgency: 'new-recipient' }),
  at('answer', 2, { urgency: 'answers' }),
  at('older', 1),
  at('other', 9),
];

describe('40 the queue of a prosecutor', () => {
  it('stands in the groups and the order that the server gave it', () => {
    const named = queueOf(WAITING).map(({ name, requests }) => [name, requests.map(({ messageId }) => messageId)]);
    expect(named).toEqual([
      ['urgent', ['urgent']],
      ['new-recipient', ['new']],
      ['answers', ['answer']],
      ['others', ['older', 'other']],
    ]);
  });

  it.each([
    ['urgent', undefined, 'new'],
    ['other', undefined, 'urgent'],
    ['new', ['new', 'answer'], 'older'],
    ['new', ['urgent', 'new', 'answer', 'older', 'other'], null],
  ])('opens another one behind %s', (decided, gone, next) => {
    expect(nextOf(queueOf(WAITING), decided, gone)).toBe(next);
  });

  it.each<[string, Parameters<typeof aRequest>[0]]>([
    ['to another country', { recipients: ['xc'] }],
    ['of another kind', { type: 'vehicle' }],
    ['under another clause', { grounds: ['sensitive'] }],
    ['of another handling', { handling: 'H2' }],
    ['of another case', { spaceId: 'other' }],
    ['that answers a question', { inReplyTo: 'q' }],
    ['that is a text', { content: { kind: 'offer', text: 'Why?' } }],
    [
      'that takes something back',
      { content: { recordId: 'r', asserts: [], retracts: [{ messageId: 'm', index: 0 }] } },
    ],
  ])('takes none for alike %s', (_, more) => {
    const [one, two] = [at('one', 1), at('two', 2, more)];
    expect(alikeTo(one, queueOf([one, two]))).toEqual([one]);
    expect(alikeTo(two, queueOf([one, two]))).toEqual([two]);
  });

  it('lets at most 20 alike be decided by one word, the one that is open first', () => {
    const many = Array.from({ length: 30 }, (_, i) => at(`m${i}`, i));
    const alike = alikeTo(at('m7', 7), queueOf(many));
    expect(alike).toHaveLength(MOST_ALIKE);
    expect(alike[0]?.messageId).toBe('m7');
  });

  it('knows what was decided alike before', () => {
    const settled = [
      at('withdrawn', 1, { state: 'withdrawn' }),
      at('approved', 2, { state: 'approved', recipients: ['xb', 'xc'] }),
      at('elsewhere', 3, { state: 'approved', recipients: ['xc'] }),
      at('refused', 4, { state: 'refused' }),
    ];
    expect(decidedAlike(at('one', 9), settled).map(({ messageId }) => messageId)).toEqual(['approved', 'refused']);
  });
});
