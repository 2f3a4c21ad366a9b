import { type AdminKeys, createAdminKey } from '#libs/trust';
import { listInForce } from '#libs/protocol';

import { aMember, type TestMember } from './a-member.js';
import { aSuccessorList, aTrustList } from './a-trust-list.js';
import { ProofSpace, type ProvenMessage } from './proof-space.js';
import { TestSpace } from './test-space.js';

/**
 * Makes a proof of a space in which members forked: RO with a message, and once more after it was forgiven, HU after the proven message.
 * Two charters end what RO did, the second by a pure unfreezing. Of the lists before the space and of those within it one follows by an
 * admin key that the list before it brought, without which too few signed.
 */
export async function aForkedProof(): Promise<ProvenMessage> {
  const members = ['bg', 'hu', 'nl', 'ro'].map((id) => aMember(id));
  const [bg, hu] = [createAdminKey('bg'), createAdminKey('hu')];
  const first = aTrustList(members);
  const second = aSuccessorList(first, [rotated(bg)], members);
  const third = aSuccessorList(second, [{ kind: 'renew' }], signers(members, { bg }, ['bg', 'hu', 'nl']));
  const lists = [first, second, third];
  const space = new TestSpace(members);
  for (const list of lists) space.know(list);
  const charter = space.charter();
  space.accept(space.record('nl', space.charterContent(charter, third)));
  for (const id of ['bg', 'hu', 'ro']) space.accept(space.record(id, space.charterContent(charter)));

  await space.shareKey('ro');
  forkMessage(space, 'ro');
  const fourth = aSuccessorList(third, [rotated(hu)], signers(members, { bg }, ['bg', 'hu', 'nl', 'ro']));
  space.accept(space.record('hu', space.trustView([fourth])));
  unfreeze(space, { voters: ['bg', 'hu', 'nl'], agreementCommitment: new Uint8Array(32).fill(7) });
  const fifth = aSuccessorList(fourth, [{ kind: 'renew' }], signers(members, { bg, hu }, ['bg', 'hu', 'nl']));
  space.accept(space.record('bg', space.trustView([fifth])));
  forkView(space, 'ro');
  unfreeze(space, { voters: ['bg', 'hu'] });
  await space.shareKey('nl');

  const made = ProofSpace.copyOf(space, lists);
  const message = made.message('nl', { batch: true });
  const early = made.cosigned('bg');
  const { keyIdHex } = made.space.member('ro').keys.checkpoint;
  const sixth = aSuccessorList(
    fifth,
    [{ kind: 'revoke', keyIdHex, compromisedSinceMs: null }],
    signers(members, { bg, hu }, ['bg', 'hu', 'nl']),
  );
  made.append(made.space.record('nl', made.space.trustView([sixth])).value);
  for (const value of twoViews(made.space, 'hu')) made.append(value);
  const proof = await made.prove(message, { cosigners: ['hu', 'nl'], cosigned: [early] });
  return { proof, pin: made.pin, cosigners: ['bg', 'hu', 'nl'] };
}

function rotated({ member, admin }: AdminKeys) {
  return { kind: 'rotate', member, key: admin } as const;
}

/** Members that sign a list, some with the admin key that replaced their first. */
function signers(
  members: readonly TestMember[],
  replaced: Readonly<Record<string, AdminKeys>>,
  ids: readonly string[],
): TestMember[] {
  return members
    .filter(({ id }) => ids.includes(id))
    .map((member) => ({ ...member, admin: replaced[member.id] ?? member.admin }));
}

/** Appends a message, and another at the same place. */
function forkMessage(space: TestSpace, sender: string): void {
  const place = space.place(sender);
  space.accept(space.message(sender, { place }));
  space.append(space.message(sender, { place: { ...place, createdAt: place.createdAt + 1n } }).value);
}

function forkView(space: TestSpace, sender: string): void {
  for (const value of twoViews(space, sender)) space.append(value);
}

function twoViews(space: TestSpace, sender: string): readonly Uint8Array[] {
  const place = space.place(sender);
  const content = space.trustView([listInForce(space.state)]);
  return [place, { ...place, createdAt: place.createdAt + 1n }].map((at) => space.recordAt(at, content).value);
}

/** Lets RO go on: the voters publish the charter that forgives it, and it begins a new epoch and takes part again. */
function unfreeze(
  space: TestSpace,
  { voters, ...changes }: { readonly voters: readonly string[]; readonly agreementCommitment?: Uint8Array },
): void {
  const inForce = space.state.charter?.charter.agreementCommitment ?? new Uint8Array();
  const charter = space.nextCharter({ agreementCommitment: inForce, unfrozen: ['ro'], ...changes });
  for (const id of voters) space.accept(space.record(id, space.charterContent(charter)));
  space.accept(space.epoch('ro'));
  if (!space.state.takesPart.has('ro')) space.accept(space.record('ro', space.charterContent(charter)));
}
