import { create, type MessageInitShape } from '@bufbuild/protobuf';
import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { AgreementSchema, CharterSchema, decodeCanonical, encode, SwitchName, uuidBytes } from '#libs/contracts';
import type { CharterRepository, CharterRow, ExchangeIdentity, SpaceOpening } from '#libs/exchange';
import type { Person } from '#libs/people';
import type { Transaction } from '#libs/persistence';
import { agreementCommitment, encodeCharter } from '#libs/protocol';
import { aCaseEntry } from '../door/case-entry.testing.js';
import type { AgreementRepository, DraftRow } from './agreement.repository.js';
import { PublishCharter } from './publish-charter.service.js';
import { type ShownDraft, SignCharter } from './sign-charter.service.js';

const SPACE = '018f0000-0000-7000-8000-0000000000aa';
const DRAFT = '018f0000-0000-7000-8000-0000000000dd';
const SALT = Buffer.alloc(32, 5);

const charterHash = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

const named = (...members: string[]) => members.map((member) => ({ member, authority: `Demo authority ${member}` }));

function draftOf(more: MessageInitShape<typeof AgreementSchema> = {}): DraftRow {
  const agreement = create(AgreementSchema, {
    title: 'JIT Voorbeeld',
    purpose: 'trafficking',
    offences: ['trafficking in human beings'],
    starts: '2026-01-01',
    ends: '2026-12-31',
    members: named('xa', 'xb'),
    ...more,
  });
  const document = encode(AgreementSchema, agreement);
  return {
    spaceNo: 1,
    position: '1',
    identity: Buffer.alloc(32, 7),
    messageId: DRAFT,
    agreementId: DRAFT,
    spaceId: SPACE,
    sender: 'xa',
    at: new Date(0),
    document,
    salt: SALT,
    commitment: agreementCommitment(SALT, document),
  };
}

function charterOf(more: MessageInitShape<typeof CharterSchema> = {}): CharterRow {
  const charter = create(CharterSchema, { spaceId: uuidBytes(SPACE), revision: 1, members: ['xa', 'xb'], ...more });
  const bytes = encodeCharter(charter);
  return { hash: charterHash(bytes), bytes, charter };
}

interface Known {
  readonly draft: DraftRow | null;
  readonly inForce: CharterRow | null;
  readonly votes: readonly { readonly member: string; readonly hash: Uint8Array }[];
  readonly signing: boolean;
  /** What was shown to the signer. */
  readonly shown: ShownDraft;
}

const by: Person = { id: 'anna', name: 'Anna Voorbeeld', desk: 'Demo', roles: ['prosecutor'] };

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const shownOf = ({ position, identity, commitment }: DraftRow): ShownDraft => ({
  space: SPACE,
  position,
  identity: hex(identity),
  commitment: hex(commitment),
});

/** Signs at a member that knows this, and returns the bytes that it publishes. */
async function signAt(member: string, more: Partial<Known> = {}): Promise<Uint8Array | undefined> {
  const draft = more.draft ?? draftOf();
  const shown = shownOf(draft);
  const known: Known = { draft, shown, inForce: charterOf(), votes: [], signing: false, ...more };
  let published: Uint8Array | undefined;
  const agreements = { draftAt: async () => known.draft } as unknown as AgreementRepository;
  const charters = {
    charterInForce: async () => known.inForce,
    votes: async () => known.votes,
    isSigning: async () => known.signing,
    lockSigning: async () => undefined,
  } as unknown as CharterRepository;
  const opening = {
    publish: async (_tx: unknown, _spaceNo: number, bytes: Uint8Array) => {
      published = bytes;
    },
  } as unknown as SpaceOpening;
  const transaction = { run: (work: (tx: object) => unknown) => work({}) } as unknown as Transaction;
  const identity = { member } as ExchangeIdentity;
  const publishing = new PublishCharter(transaction, identity, opening, charters);
  const signing = new SignCharter(identity, agreements, charters, publishing);
  await signing.sign(await aCaseEntry({ by, spaceId: SPACE, own: member }), known.shown);
  return published;
}

const read = (bytes: Uint8Array | undefined) => decodeCanonical(CharterSchema, bytes ?? new Uint8Array(0));

describe('the charter that a draft calls for', () => {
  it('has the same bytes at all members', async () => {
    const [atA, atB] = [await signAt('xa'), await signAt('xb')];
    expect(atA).toEqual(atB);
    expect(read(atA)).toMatchObject({ revision: 2, members: ['xa', 'xb'], sharedHistory: false });
    expect(read(atA)?.agreementCommitment).toEqual(new Uint8Array(draftOf().commitment));
    expect(read(atA)?.previous).toEqual(new Uint8Array(charterOf().hash));
  });

  it('names its members ascending and once, whatever the order of the text', async () => {
    const draft = draftOf({ members: named('xc', 'xa', 'xb', 'xa') });
    expect(read(await signAt('xa', { draft }))?.members).toEqual(['xa', 'xb', 'xc']);
  });

  it.each<[string[], boolean]>([
    [['yes'], true],
    [['no'], false],
    [['yes', 'no'], false],
    [[], false],
  ])('shares history where the text says %j: %s', async (values, expected) => {
    const draft = draftOf({ switches: [{ name: SwitchName.HISTORY_FOR_JOINERS, values, clause: '6' }] });
    expect(read(await signAt('xa', { draft }))?.sharedHistory).toBe(expected);
  });

  it('is the one in force, as it is, for whoever joins under it', async () => {
    const draft = draftOf();
    const previous = Buffer.alloc(32, 9);
    const inForce = charterOf({ revision: 4, previous, agreementCommitment: draft.commitment });
    expect(await signAt('xb', { draft, inForce })).toEqual(inForce.bytes);
  });
});

describe('a signature is refused', () => {
  it.each<[string, string, Partial<Known>]>([
    ['TEXT_CHANGED', 'xa', { draft: null }],
    ['TEXT_CHANGED', 'xa', { draft: { ...draftOf(), identity: Buffer.alloc(32, 8) }, shown: shownOf(draftOf()) }],
    ['TEXT_CHANGED', 'xa', { draft: draftOf({ purpose: 'another' }), shown: shownOf(draftOf()) }],
    ['TEXT_CHANGED', 'xa', { draft: { ...draftOf(), document: draftOf({ purpose: 'another' }).document } }],
    ['CHARTER_MISSING', 'xa', { inForce: null }],
    ['DRAFT_LEAVES_US_OUT', 'xd', {}],
    ['CHARTER_ALREADY_SIGNED', 'xa', { signing: true }],
  ])('with %s at %s', async (code, member, known) => {
    await expect(signAt(member, known)).rejects.toMatchObject({ code });
  });

  it('with CHARTER_ALREADY_SIGNED where the log has it, and not for the vote of another', async () => {
    const bytes = await signAt('xa');
    const hash = charterHash(bytes ?? new Uint8Array(0));
    await expect(signAt('xa', { votes: [{ member: 'xa', hash }] })).rejects.toMatchObject({
      code: 'CHARTER_ALREADY_SIGNED',
    });
    expect(await signAt('xa', { votes: [{ member: 'xb', hash }] })).toEqual(bytes);
  });
});
