import { describe, expect, it } from '@jest/globals';
import type { SpaceDirectory } from '#libs/exchange';
import type { Person } from '#libs/people';
import type { Transaction } from '#libs/persistence';
import type { ReleaseStatements } from '../../case/records/release-statements.service.js';
import type { ApprovedSending, Leaving } from '../../gate/approvals/approved-sending.service.js';
import { AnswerAsk } from './answer-ask.service.js';
import { AskRelease } from './ask-release.service.js';
import { AskSending } from './ask-sending.service.js';
import type { AskRepository } from './ask.repository.js';
import { asksFeature } from './asks.feature.js';

const UUID = '018f0000-0000-7000-8000-0000000000dd';
const by: Person = { id: 'anna', name: 'Anna Voorbeeld', desk: 'Demo', roles: ['investigator'] };

const transaction = { run: (work: (tx: object) => unknown) => work({}) } as unknown as Transaction;
const spaces = { require: async () => 1 } as unknown as SpaceDirectory;
const asks = {
  sealedRecord: async () => ({ sender: 'hu', identity: new Uint8Array(32) }),
  lockPending: async () => null,
  openAsk: async () => null,
  received: async () => ({ asker: 'hu', recordId: null, answer: null }),
} as unknown as AskRepository;

/** Notes what comes to the gate, and as what. */
function sendingTo(seen: Record<string, string>): AskSending {
  const gate = {
    sendAct: async (_: unknown, act: readonly Leaving[]) => {
      for (const { outgoing, disclosure } of act) seen[outgoing.schema.typeName] = disclosure.type;
      return act.map(({ outgoing }) => ({ messageId: outgoing.messageId, state: 'accepted' }));
    },
  } as unknown as ApprovedSending;
  const members = { takingPart: async () => ({ spaceNo: 1, members: ['hu', 'nl'] }) };
  return new AskSending(
    { member: 'nl' } as never,
    members as never,
    { require: async () => undefined } as never,
    { of: async () => ({ handling: 'H1' }) } as never,
    gate,
  );
}

describe('questions and answers', () => {
  it('come to the gate as what the descriptor names', async () => {
    const seen: Record<string, string> = {};
    const sending = sendingTo(seen);
    await new AskRelease(transaction, spaces, asks, sending).ask(
      { spaceId: UUID, askId: UUID },
      { position: '7', reason: 'a reason' },
      by,
    );
    await new AnswerAsk(transaction, spaces, asks, sending, {} as ReleaseStatements).answer(
      { spaceId: UUID, askId: UUID },
      { answer: 'later', reason: 'a reason' },
      by,
    );
    expect(seen).toEqual(
      Object.fromEntries(Object.entries(asksFeature.messages).map(([type, { gate }]) => [type, gate])),
    );
  });
});
