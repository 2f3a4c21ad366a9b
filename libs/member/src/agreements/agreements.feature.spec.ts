import { describe, expect, it } from '@jest/globals';
import type { OnceRequest } from '#libs/http';
import type { Person } from '#libs/people';
import type { Transaction } from '#libs/persistence';
import { aCaseEntry } from '../door/case-entry.testing.js';
import type { CaseMessage, Sent } from '../send/case-message.js';
import { HeldKinds } from '../send/held-kinds.js';
import { nothingHeld } from '../send/holding.testing.js';
import type { SendToCase } from '../send/send-to-case.service.js';
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
class Seen implements Pick<SendToCase, 'admit' | 'sendOne'> {
  readonly types: Record<string, string> = {};

  /** Nothing was shown before, so nothing can differ from it. */
  async admit(): Promise<void> {}

  async sendOne(_: unknown, __: unknown, { schema, disclosure, messageId }: CaseMessage): Promise<Sent> {
    this.types[schema.typeName] = disclosure.type;
    return Promise.resolve({ messageId, state: 'accepted' });
  }
}

const once = { id: UUID, run: (work: (tx: object) => unknown) => work({}) } as unknown as OnceRequest;
const transaction = { run: (work: (tx: object) => unknown) => work({}) } as unknown as Transaction;
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
    const seen = new Seen();
    const sending = seen as unknown as SendToCase;
    const agreement = { title: 't', purpose: 'p', offences: [], starts: '2026-01-01', ends: '2026-12-31' };
    const entry = await aCaseEntry({ by, own: 'nl', others: ['hu'] });
    const text = { ...agreement, members: [], persons: [], switches: [], clauses: [] } as never;
    await new DraftAgreement(sending).draft(once, entry, text);
    const clock = { now: () => new Date(0) };
    const remark = { position: '7', clause: '1', text: 'a remark' };
    const kinds = new HeldKinds();
    const commenting = new CommentOnDraft(transaction, sending, drafts, comments, clock, nothingHeld, kinds);
    await commenting.comment(entry, remark);
    await new NamePeople(sending).name(once, entry, { people: [] });
    const gated = Object.entries(agreementsFeature.messages).filter(([, { gate: named }]) => typeof named === 'string');
    expect(seen.types).toEqual(Object.fromEntries(gated.map(([type, { gate: named }]) => [type, named])));
  });
});
