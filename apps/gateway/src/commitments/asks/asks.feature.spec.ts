import { describe, expect, it } from '@jest/globals';
import type { OnceRequest } from '#libs/http';
import { type CaseMessage, HeldKinds, type SendToCase } from '#libs/member';
import { aCaseEntry, anOpenDoor, nothingHeld } from '#libs/member/testing';
import type { Person } from '#libs/people';
import type { Transaction } from '#libs/persistence';
import type { ReleaseStatements } from '../../case/records/release-statements.service.js';
import { AnswerAsk } from './answer-ask.service.js';
import { DrawAsk } from './draw-ask.service.js';
import { AskRelease } from './ask-release.service.js';
import type { AskedMessageRepository } from './asked-message.repository.js';
import { asksFeature } from './asks.feature.js';

const UUID = '018f0000-0000-7000-8000-0000000000dd';
const by: Person = { id: 'anna', name: 'Anna Voorbeeld', desk: 'Demo', roles: ['investigator'] };

const once = { id: UUID, run: (work: (tx: object) => unknown) => work({}) } as unknown as OnceRequest;
const transaction = { run: (work: (tx: object) => unknown) => work({}) } as unknown as Transaction;
const asks = {
  sealedRecord: async () => ({ member: 'hu', position: '7', identity: new Uint8Array(32) }),
  isOpen: async () => false,
  received: async () => ({ position: '9', asker: 'hu', recordId: null, answer: null }),
} as unknown as AskedMessageRepository;

/** Notes what comes to the gate, and as what. */
function sendingTo(seen: Record<string, string>): SendToCase {
  const send = async (_: unknown, __: unknown, messages: readonly CaseMessage[]) => {
    for (const { schema, disclosure } of messages) seen[schema.typeName] = disclosure.type;
    return messages.map(({ messageId }) => ({ messageId, state: 'accepted' }));
  };
  return { lock: async () => new Map(), admit: async () => undefined, send } as unknown as SendToCase;
}

describe('questions and answers', () => {
  it('come to the gate as what the descriptor names', async () => {
    const seen: Record<string, string> = {};
    const sending = sendingTo(seen);
    const door = anOpenDoor({ own: 'nl', others: ['hu'] });
    const entry = await aCaseEntry({ by, own: 'nl', others: ['hu'] });
    const ids = Object.assign(Object.create(DrawAsk.prototype), { draw: async () => UUID });
    await new AskRelease(door, asks, ids, sending).ask(once, entry, { position: '7', reason: 'a reason' });
    const kinds = new HeldKinds();
    const answering = new AnswerAsk(transaction, door, asks, sending, nothingHeld, {} as ReleaseStatements, kinds);
    await answering.answer(entry, UUID, { answer: 'later', reason: 'a reason' });
    expect(seen).toEqual(
      Object.fromEntries(Object.entries(asksFeature.messages).map(([type, { gate }]) => [type, gate])),
    );
  });
});
