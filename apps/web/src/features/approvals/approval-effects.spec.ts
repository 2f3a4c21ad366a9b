import { expect, it } from '@jest/globals';
import { aRequest } from './a-request.testing.js';
import { approvalEffects } from './approval-effects.js';

type Known = Parameters<typeof approvalEffects>[1][number];

const value = (index: number, property: string, held: readonly string[]): Known =>
  ({
    messageId: 'm',
    index,
    property,
    retractedIn: null,
    pending: false,
    holders: [
      { member: 'xa', state: 'owner', at: null },
      ...held.map((member) => ({ member, state: 'read', at: null })),
    ],
  }) as unknown as Known;

const content = {
  recordId: 'r',
  asserts: [{ property: 'phone', value: '1' }],
  retracts: [{ messageId: 'm', index: 0 }],
} as unknown as Parameters<typeof aRequest>[0];

it('40 approving says who loses, gains and keeps what, and who sees no more than that there is something', () => {
  const request = aRequest({ recipients: ['xb'], content: content as object });
  const known = [value(0, 'name', ['xb']), value(1, 'address', ['xb', 'xc']), value(2, 'note', [])];
  expect(approvalEffects(request, known, ['xb', 'xc'])).toEqual([
    { effect: 'loses', members: ['xb'], values: [{ change: 0, property: 'name', count: 1 }] },
    { effect: 'gains', members: ['xb'], values: [{ change: 0, property: 'phone', count: 1 }] },
    { effect: 'keeps', members: ['xb'], values: [{ change: 0, property: 'address', count: 1 }] },
    { effect: 'nothing', members: ['xc'], values: [] },
  ]);
});

it('40 approving says that something is lost also where nobody knows here what it was', () => {
  const unknown = { recordId: 'r', asserts: [], retracts: [{ messageId: 'other', index: 0 }] };
  expect(approvalEffects(aRequest({ recipients: ['xb'], content: unknown }), [], ['xb'])).toEqual([
    { effect: 'loses', members: ['xb'], values: [{ change: 0, property: null, count: 1 }] },
  ]);
});

it('40 approving an answer gives its words together with the values', () => {
  const answer = { messageId: 'w', type: 'question', recipients: ['xb'], content: { kind: 'answer' } };
  const released = { recordId: 'r', asserts: [{ property: 'phone' }], retracts: [] };
  const request = aRequest({ recipients: ['xb'], content: released, together: [answer] });
  expect(approvalEffects(request, [], ['xb'])).toEqual([
    {
      effect: 'gains',
      members: ['xb'],
      values: [
        { change: 0, property: null, count: 1 },
        { change: 0, property: 'phone', count: 1 },
      ],
    },
  ]);
});
