import { expect, it } from '@jest/globals';
import { aRequest } from './a-request.testing.js';
import { approvalEffects, otherValues } from './approval-effects.js';

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
  const answer = { messageId: 'w', type: 'question', recipients: ['xb'], content: { kind: 'move' } };
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

it('40 approving another value in the place of one says that it is gained, and that the others are kept', () => {
  const known = [value(0, 'number', ['xb', 'xc']), value(1, 'country', ['xb', 'xc'])].map((one) => ({
    ...one,
    value: 'old',
  }));
  const said = (text: string) => ({
    recordId: 'r',
    asserts: [{ property: 'number', value: text }],
    retracts: [{ messageId: 'm', index: 0 }],
  });
  const changed = aRequest({ recipients: ['xb', 'xc'], content: said('new') });
  const effects = (request: typeof changed) =>
    approvalEffects(request, known, ['xb', 'xc']).map(({ effect, values }) => [
      effect,
      ...values.map(({ property }) => property),
    ]);
  expect(effects(changed)).toEqual([
    ['gains', 'number'],
    ['keeps', 'country'],
  ]);
  const other = [{ property: 'number', before: 'old', after: 'new' }];
  expect(otherValues(changed, known, ['xb', 'xc'])).toEqual(other);
  const again = aRequest({ recipients: ['xb', 'xc'], content: said('old') });
  expect([effects(again), otherValues(again, known, ['xb', 'xc'])]).toEqual([[['keeps', 'country', 'number']], []]);
});

it('40 approving another value for one of two countries says that the other one loses what it had', () => {
  const known = [{ ...value(0, 'number', ['xb', 'xc']), value: 'old' }];
  const taken = {
    messageId: 'w',
    type: 'person',
    recipients: ['xb', 'xc'],
    content: { recordId: 'r', asserts: [], retracts: [{ messageId: 'm', index: 0 }] },
  };
  const given = { recordId: 'r', asserts: [{ property: 'number', value: 'new' }], retracts: [] };
  const request = aRequest({ recipients: ['xb'], content: given, together: [taken] });
  expect(approvalEffects(request, known, ['xb', 'xc']).map(({ effect, members }) => [effect, members])).toEqual([
    ['loses', ['xc']],
    ['gains', ['xb']],
  ]);
  expect(otherValues(request, known, ['xb'])).toEqual([{ property: 'number', before: 'old', after: 'new' }]);
});

it.each([
  { title: 'by one message', apart: false },
  { title: 'by another one', apart: true },
])('40 approving another value in the place of one of two keeps the one that is said anew: $title', ({ apart }) => {
  const known = ['stays', 'goes'].map((text, index) => ({ ...value(index, 'phone', ['xb']), value: text }));
  const retracts = known.map(({ messageId, index }) => ({ messageId, index }));
  const phone = (text: string) => ({ property: 'phone', value: text });
  const anew = { recordId: 'r', asserts: [phone('stays')], retracts: [] };
  const asserts = apart ? [phone('new')] : [phone('new'), phone('stays')];
  const request = aRequest({
    recipients: ['xb'],
    content: { recordId: 'r', asserts, retracts },
    together: apart ? [{ messageId: 'w', type: 'person', recipients: ['xb'], content: anew }] : [],
  });
  expect(otherValues(request, known, ['xb'])).toEqual([{ property: 'phone', before: 'goes', after: 'new' }]);
  expect(approvalEffects(request, known, ['xb']).map(({ effect, values }) => [effect, values[0]?.count])).toEqual([
    ['gains', 1],
    ['keeps', 1],
  ]);
});

it('40 approving another value in the place of one that stood twice says that it is gained', () => {
  const known = [0, 1].map((index) => ({ ...value(index, 'phone', ['xb']), value: 'twice' }));
  const retracts = known.map(({ messageId, index }) => ({ messageId, index }));
  const asserts = ['twice', 'new'].map((text) => ({ property: 'phone', value: text }));
  const request = aRequest({ recipients: ['xb'], content: { recordId: 'r', asserts, retracts } });
  expect(approvalEffects(request, known, ['xb']).map(({ effect, values }) => [effect, values[0]?.count])).toEqual([
    ['gains', 1],
    ['keeps', 1],
  ]);
});
