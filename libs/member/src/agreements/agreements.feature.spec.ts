import { describe, expect, it } from '@jest/globals';
import type { Disclosure } from '#libs/approval';
import type { ExchangeIdentity } from '#libs/exchange';
import type { OutgoingMessage } from '#libs/exchange/sending';
import type { Person } from '#libs/people';
import type { Transaction } from '#libs/persistence';
import { Gate, type Sent } from '../send/gate.js';
import type { SpaceMembers } from '../spaces/space-members.service.js';
import { agreementsFeature } from './agreements.feature.js';
import type { DraftRow } from './agreement.repository.js';
import { CommentOnDraft } from './comment-on-draft.service.js';
import type { CommentRepository } from './comment.repository.js';
import { DraftAgreement } from './draft-agreement.service.js';
import { NamePeople } from './name-people.service.js';
import type { OpenDrafts } from './open-drafts.service.js';

const UUID = '018f0000-0000-7000-8000-0000000000dd';
const by: Person = { id: 'anna', name: 'Anna Voorbeeld', desk: 'Demo', roles: ['prosecutor'] };

/** Notes what comes to it, and as what. */
class Seen extends Gate {
  readonly types: Record<string, string> = {};

  override async send(_: unknown, outgoing: OutgoingMessage, __: Person, { type }: Disclosure): Promise<Sent> {
    this.types[outgoing.schema.typeName] = type;
    return Promise.resolve({ messageId: outgoing.messageId, state: 'accepted' });
  }
}

const transaction = { run: (work: (tx: object) => unknown) => work({}) } as unknown as Transaction;
const identity = { member: 'nl' } as ExchangeIdentity;
const members = { takingPart: async () => ({ spaceNo: 1, members: ['hu', 'nl'] }) } as unknown as SpaceMembers;
const draft = { spaceId: UUID, spaceNo: 1, agreementId: UUID, messageId: UUID, position: '7' } as DraftRow;
const drafts = { require: async () => draft } as unknown as OpenDrafts;
const comments = {
  lock: async () => undefined,
  lastOf: async () => null,
  sentAbout: async () => 0,
  note: async () => undefined,
} as unknown as CommentRepository;

describe('what leads to an agreement', () => {
  it('comes to the gate as what the descriptor names', async () => {
    const gate = new Seen();
    const agreement = { title: 't', purpose: 'p', offences: [], starts: '2026-01-01', ends: '2026-12-31' };
    await new DraftAgreement(transaction, gate, identity, members).draft(
      UUID,
      { ...agreement, members: [], persons: [], switches: [], clauses: [] } as never,
      { messageId: UUID, by },
    );
    const clock = { now: () => new Date(0) };
    const remark = { position: '7', clause: '1', text: 'a remark' };
    const commenting = new CommentOnDraft(transaction, gate, drafts, comments, identity, members, clock);
    await commenting.comment(UUID, remark, by);
    await new NamePeople(transaction, gate, identity, members).name(UUID, { people: [] }, { messageId: UUID, by });
    const gated = Object.entries(agreementsFeature.messages).filter(([, { gate: named }]) => typeof named === 'string');
    expect(gate.types).toEqual(Object.fromEntries(gated.map(([type, { gate: named }]) => [type, named])));
  });
});
