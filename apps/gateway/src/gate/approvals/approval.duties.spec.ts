import { describe, expect, it } from '@jest/globals';
import { settledStates, waitingState } from './approval.duties.js';

const AT = new Date('2026-03-01T10:00:00Z');
const RECORD_ID = '018f0000-0000-7000-8000-0000000000aa';
const WAITING = {
  spaceNo: 7,
  messageId: 'm',
  type: 'vehicle',
  recipients: ['hu'],
  grounds: ['new-recipient'],
  author: { id: 'sanne', name: 'Sanne Voorbeeld' },
  subject: 'record:r',
  urgent: true,
  at: AT,
} as const;

describe('a message that waits for a decision', () => {
  it('waits for who decides approvals, and not for its author', () => {
    expect(waitingState(WAITING)).toEqual({
      key: 'approval.m',
      duty: {
        kind: 'approval',
        spaceNo: 7,
        for: { kind: 'action', action: 'approval.decide', desk: null, except: 'sanne' },
        about: { kind: 'record', id: 'r' },
        at: AT,
        dueAt: null,
        harm: 0,
        urgent: true,
        matter: {
          kind: 'approval',
          messageId: 'm',
          type: 'vehicle',
          author: 'Sanne Voorbeeld',
          recipients: ['hu'],
          grounds: ['new-recipient'],
        },
      },
    });
  });

  it.each([
    ['thread', RECORD_ID, { kind: 'record', id: RECORD_ID }],
    ['ask', RECORD_ID, { kind: 'record', id: RECORD_ID }],
    // Of what is sealed only its position is known.
    ['ask', '12', null],
    ['answer', RECORD_ID, null],
  ])('is about the record that a comment or a question is about: %s:%s', (kind, id, about) => {
    expect(waitingState({ ...WAITING, subject: `${kind}:${id}` }).duty).toMatchObject({ about });
  });

  it.each(['comment', 'draft', 'people'])('waits for who signs where it is a %s', (type) => {
    const { duty } = waitingState({ ...WAITING, type, subject: null });
    expect(duty).toMatchObject({ for: { action: 'agreement.sign' }, about: null });
  });

  it('waits no more once it is decided, and goes back to its author where it was refused', () => {
    const settled = { spaceNo: 7, messageId: 'm', author: 'sanne', subject: 'record:r' };
    expect(settledStates({ ...settled, refused: null })).toEqual([{ key: 'approval.m', duty: null }]);
    expect(settledStates({ ...settled, refused: { reason: 'Too early', at: AT } })).toMatchObject([
      { key: 'approval.m', duty: null },
      {
        key: 'refused.m.approval',
        duty: {
          for: { kind: 'person', id: 'sanne' },
          about: { kind: 'record', id: 'r' },
          at: AT,
          matter: { kind: 'refused', by: 'approval', member: null, code: null, reason: 'Too early' },
        },
      },
    ]);
  });
});
