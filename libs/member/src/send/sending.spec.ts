import type { Fate } from '#libs/approval';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { create, isMessage } from '@bufbuild/protobuf';
import {
  AgreementCommentedSchema,
  ReleaseAnsweredSchema,
  ReleaseAskedSchema,
  SnapshotAskedSchema,
} from '#libs/contracts';
import type { ExchangeIdentity } from '#libs/exchange';
import type { Exchange, OutgoingMessage, SendingRight } from '#libs/exchange/sending';
import type { Duties } from '#libs/inbox';
import type { IdentityOptions, Person } from '#libs/people';
import type { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import type { MessageGate } from '../member-feature.js';
import type { CaseEntry } from '../door/case-door.js';
import { aCaseEntry } from '../door/case-entry.testing.js';
import { worksIn } from '../door/unattended.js';
import { Audience } from './audience.service.js';
import { AudienceTokens } from './audience-tokens.service.js';
import { type CaseMessage, outgoingOf, type Sent } from './case-message.js';
import { type Decider, Gate } from './gate.js';
import { MessageGates } from './message-gates.js';
import { MessageRules } from './message-rules.js';
import { SendToCase } from './send-to-case.service.js';
import { SubjectLocks } from './subject-locks.repository.js';
import { SystemSending } from './system-sending.service.js';

const SPACE = '018f0000-0000-7000-8000-0000000000aa';
const by: Person = { id: 'anna', name: 'Anna Voorbeeld', desk: 'Demo', roles: ['investigator'] };
const COVERED: SendingRight = { author: 'gateway', basis: 'standing', approvalId: SPACE };

const gates = new MessageGates(
  new Map<string, MessageGate>([
    [AgreementCommentedSchema.typeName, 'comment'],
    [ReleaseAskedSchema.typeName, { reason: 'a rule sends them', otherwise: 'question' }],
    [SnapshotAskedSchema.typeName, { reason: 'ids that their owner sent' }],
    [
      ReleaseAnsweredSchema.typeName,
      {
        reason: 'says nothing',
        otherwise: 'question',
        when: (said) => isMessage(said, ReleaseAnsweredSchema) && said.reason === '',
      },
    ],
  ]),
);

let submitted: OutgoingMessage[];
let passed: CaseMessage[];
let lookedThrough: CaseMessage[];
let right: SendingRight | null;
let answered: object[];
let now = Date.UTC(2026, 2, 2);

/** Holds all that comes, and covers what the test says. */
class HoldingGate extends Gate {
  override async pass(_: EntityManager, __: CaseEntry, messages: readonly CaseMessage[]): Promise<readonly Sent[]> {
    passed.push(...messages);
    return Promise.resolve(messages.map(({ messageId }) => ({ messageId, state: 'waiting-for-approval' })));
  }

  override async covers(): Promise<SendingRight | null> {
    return Promise.resolve(right);
  }

  override async foresee(_: EntityManager, __: CaseEntry, messages: readonly CaseMessage[]): Promise<readonly Fate[]> {
    return Promise.resolve(messages.map(() => ({ kind: 'waits', grounds: [] })));
  }

  override async requireNameless(_: EntityManager, __: CaseEntry, messages: readonly CaseMessage[]): Promise<void> {
    await Promise.resolve(lookedThrough.push(...messages));
  }

  override async deciders(): Promise<readonly Decider[]> {
    return Promise.resolve([]);
  }
}

const exchange = {
  submit: async (_: unknown, ...outgoing: readonly OutgoingMessage[]) => void submitted.push(...outgoing),
} as unknown as Exchange;
/** Knows the space alone. */
const tx = { query: async () => Promise.resolve([{ space_id: SPACE }]) } as unknown as EntityManager;
const duties = {
  hold: async (_: unknown, held: readonly object[]) => void answered.push(...held),
} as unknown as Duties;
const clock = { now: () => new Date(now) } as Clock;
const tokens = new AudienceTokens({ clientSecret: 'a secret of the service' } as IdentityOptions, clock);
const rules = new MessageRules();
const people = new SendToCase(
  new SubjectLocks(),
  gates,
  new HoldingGate(),
  exchange,
  duties,
  new Audience({ member: 'nl' } as ExchangeIdentity, gates, new HoldingGate(), tokens),
  rules,
);
const system = new SystemSending(new SubjectLocks(), gates, new HoldingGate(), exchange);

beforeEach(() => {
  submitted = [];
  passed = [];
  lookedThrough = [];
  right = null;
  answered = [];
});

const about = { recipients: ['hu'], subject: 's', overlay: {}, texts: new Map<string, string>() };
const comment: CaseMessage<typeof AgreementCommentedSchema> = {
  ...about,
  messageId: 'comment',
  schema: AgreementCommentedSchema,
  message: create(AgreementCommentedSchema, { text: 'a remark' }),
  disclosure: { type: 'comment', handling: 0, sensitive: false },
};
const question: CaseMessage<typeof ReleaseAskedSchema> = {
  ...about,
  messageId: 'question',
  schema: ReleaseAskedSchema,
  message: create(ReleaseAskedSchema, { reason: 'needed' }),
  disclosure: { type: 'question', handling: 1, sensitive: false },
};
const free: CaseMessage<typeof SnapshotAskedSchema> = {
  ...about,
  messageId: 'free',
  schema: SnapshotAskedSchema,
  message: create(SnapshotAskedSchema),
  disclosure: { type: 'person', handling: 0, sensitive: false },
};
const outgoing = (message: CaseMessage): OutgoingMessage => outgoingOf(SPACE, message, COVERED);

describe('what people say', () => {
  it('passes the gate, but for types that leave freely whoever says them', async () => {
    const sent = await people.send(tx, await aCaseEntry({ by, spaceId: SPACE }), [comment, free, question]);
    expect(sent).toEqual([
      { messageId: 'comment', state: 'waiting-for-approval' },
      { messageId: 'free', state: 'accepted' },
      { messageId: 'question', state: 'waiting-for-approval' },
    ]);
    expect(passed).toEqual([comment, question]);
    const ungated = { author: 'anna', basis: 'ungated', approvalId: null } as const;
    expect(submitted).toEqual([outgoingOf(SPACE, free, ungated)]);
  });

  it('N06 has the words of a message looked through that leaves freely, before it leaves', async () => {
    const said = { ...free, messageId: 'said', texts: new Map([['name', 'Front desk']]) };
    await people.send(tx, await aCaseEntry({ by, spaceId: SPACE }), [free, said]);
    expect(lookedThrough).toEqual([said]);
    expect(submitted).toHaveLength(2);
  });

  it('is refused as anything but what its feature names, and nothing of the work leaves', async () => {
    const wrong = { ...comment, disclosure: { ...comment.disclosure, type: 'question' } } as const;
    await expect(people.send(tx, await aCaseEntry({ by, spaceId: SPACE }), [free, wrong])).rejects.toThrow(
      `${AgreementCommentedSchema.typeName} came to the gate as question; its feature names comment`,
    );
    expect([...submitted, ...passed]).toEqual([]);
  });
});

describe('what answers a duty', () => {
  it('hides it while it is on its way or waits', async () => {
    const entry = await aCaseEntry({ by, spaceId: SPACE });
    await people.send(tx, entry, [comment, { ...question, holds: 'question.1' }]);
    expect(answered).toEqual([{ key: 'question.1', messageId: 'question' }]);
  });
});

describe('what a gateway says by itself', () => {
  it('leaves where its descriptor gives a reason, also where people are asked about the same type', async () => {
    await system.send(tx, outgoing(free), outgoing(question));
    expect(submitted.map(({ messageId }) => messageId)).toEqual(['free', 'question']);
  });

  it('S19 is no comment: free text is asked about', async () => {
    await expect(system.send(tx, outgoing(free), outgoing(comment))).rejects.toThrow(
      `${AgreementCommentedSchema.typeName} is not called ungated by its feature`,
    );
    expect(submitted).toEqual([]);
  });

  it('leaves without one where it says nothing, and only then', () => {
    const answer = (reason: string) => ({
      schema: ReleaseAnsweredSchema,
      message: create(ReleaseAnsweredSchema, { reason }),
    });
    expect([gates.isFree(answer('')), gates.isFree(answer('Ours'))]).toEqual([true, false]);
    expect(() => gates.requireUngated(answer(''))).not.toThrow();
    expect(() => gates.requireUngated(answer('Ours'))).toThrow('is not called ungated by its feature');
  });

  it('leaves under a standing approval that covers it, and else is neither sent nor held', async () => {
    await expect(system.underStanding(tx, worksIn(1), comment)).resolves.toBeNull();
    expect([...submitted, ...passed]).toEqual([]);
    right = COVERED;
    await expect(system.underStanding(tx, worksIn(1), comment)).resolves.toEqual({
      messageId: 'comment',
      state: 'accepted',
    });
    expect(submitted).toEqual([outgoing(comment)]);
  });
});
