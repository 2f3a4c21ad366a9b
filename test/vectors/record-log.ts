import { create } from '@bufbuild/protobuf';

import { type Charter, contractDigest, encode, OpenedSchema, RefusedSchema } from '#libs/contracts';
import { MAX_INT, MAX_TIME } from '#libs/protocol';
import { aMember, aSuccessorList, aUuid, flipped, TEST_EPOCH_MS, TestSpace, aTrustList } from '#libs/testing';
import { merkleTree, leafHash } from '#libs/tlog';
import { signer, type TrustList } from '#libs/trust';

/** A log with everything that a verifier needs to come to the same leaves. All bytes in hex, numbers of 64 bits as text. */
export interface RecordedLog {
  readonly about: string;
  readonly spaceId: string;
  /** SignedTrustList 1, known to the gateway. */
  readonly pinnedList: string;
  readonly contractDigest: string;
  /** A member whose private sealing key (PKCS#8, DER) opens every accepted message. */
  readonly reader: { readonly member: string; readonly sealingKey: string };
  readonly positions: readonly RecordedPosition[];
  readonly firstLeafHash: string;
  /** Root of the tree over all leaf data. */
  readonly root: string;
}

/** One position: what came, and what becomes of it. */
export interface RecordedPosition {
  readonly what: string;
  readonly value: string;
  readonly logAppendTimeMs: string;
  readonly code: string;
  readonly t: string;
  readonly leafData: string;
  /** Present where the message opens. */
  readonly opens?: { readonly typeName: string; readonly message: string };
}

const hex = (data: Uint8Array) => Buffer.from(data).toString('hex');
const emptyHash = () => new Uint8Array(32).fill(0xee);

/** Plays a space with real keys until every public verdict stands on its log. */
export async function recordLog(): Promise<RecordedLog> {
  const [bg, hu, nl, ro] = [aMember('bg'), aMember('hu', 2), aMember('nl'), aMember('ro')];
  const members = [bg, hu, nl, ro];
  const list = aTrustList(members);
  const space = new TestSpace(members);
  space.know(list);

  const positions: RecordedPosition[] = [];
  const leaves: Uint8Array[] = [];
  const add = (what: string, value: Uint8Array, opens?: RecordedPosition['opens']) => {
    const late = positions.length % 5 === 4 ? -40n : 0n;
    const logAppendTimeMs = TEST_EPOCH_MS + BigInt(positions.length) * 10n + late;
    const step = space.append(value, logAppendTimeMs);
    const { code, t, leafData } = step;
    leaves.push(leafData);
    positions.push({
      what,
      value: hex(value),
      logAppendTimeMs: String(logAppendTimeMs),
      code,
      t: String(t),
      leafData: hex(leafData),
      ...(opens && { opens }),
    });
    return step;
  };
  const say = (sender: string, what: string, size = 3) => {
    const message = encode(
      OpenedSchema,
      create(OpenedSchema, { positions: Array.from({ length: size }, (_, i) => BigInt(300_000_000 + i)) }),
    );
    const typeName = OpenedSchema.typeName;
    return add(what, space.message(sender, { typeName, message }).value, { typeName, message: hex(message) });
  };
  const share = async (sender: string, recipients = space.participants()) => {
    const { content, secret } = await space.newSenderKey(sender, recipients);
    space.keepKey(sender, add(`sender key of ${sender}`, space.record(sender, content).value), secret);
  };
  const vote = (member: string, charter: Charter) => space.record(member, space.charterContent(charter)).value;
  const refuse = (what: string, header: object) => add(what, space.message('nl', {}, { header }).value);

  add('noise before the opening', Buffer.from('noise'));
  add('an epoch before the opening', space.epoch('bg').value);
  add('another version before the opening', Buffer.from([0, 0x4a, 0x4e, 2, 9]));
  const charter = space.charter();
  const unknown = aTrustList(members, { issuedMs: 5n, expiresMs: 6n });
  add('an opening under another list 1', space.record('nl', space.charterContent(charter, unknown)).value);
  add('nl opens the space', space.record('nl', space.charterContent(charter, list)).value);
  for (const id of ['bg', 'hu', 'ro']) add(`${id} joins`, space.record(id, space.charterContent(charter)).value);
  for (const id of ['hu', 'nl', 'ro']) await share(id);
  say('nl', 'a message');
  say('hu', 'a message signed with P-256');
  say('nl', 'a long message, compressed', 1000);
  add('the same again', space.log.at(-1)!);

  add('nothing', Buffer.of());
  add('a cut envelope', space.message('nl').value.subarray(0, -1));
  add('a key of nobody', space.message('nl', {}, { signer: aMember('nl').recordSigner }).value);
  add('the checkpoint key', space.message('nl', {}, { signer: signer(nl!.keys.checkpoint) }).value);
  add('no signature', space.message('nl', {}, { signatures: () => [] }).value);
  add('a flipped bit in the header', flipped(space.message('nl').value, 40));
  refuse('another sender', { sender: 'hu' });
  refuse('another space', { spaceId: aUuid() });
  add('another body', space.message('nl', {}, { body: Buffer.from('body') }).value);
  add('a gap', space.message('nl', { place: space.place('nl', { sequence: 99 }) }).value);
  add('recipients without the sender', space.message('nl', { recipients: ['bg', 'hu'] }).value);
  refuse('a contract that is not admitted', { contractDigest: emptyHash() });
  add('a sender key for others', space.message('nl', { recipients: ['hu', 'nl'] }).value);
  const messageId = aUuid();
  const opened = encode(OpenedSchema, create(OpenedSchema, { positions: [0n] }));
  add('a message id', space.message('nl', { messageId }).value, {
    typeName: OpenedSchema.typeName,
    message: hex(opened),
  });
  add('the same message id', space.message('nl', { messageId }).value);
  const weak = aSuccessorList(list, [{ kind: 'renew' }], [nl!]);
  add('a list that one member signed', space.record('nl', space.trustView([weak])).value);
  add(
    'a charter that skips a revision',
    space.record('nl', space.charterContent(space.nextCharter({ revision: 3 }))).value,
  );

  const two = space.nextCharter({ members: ['bg', 'hu', 'ro'], unfrozen: ['ro'] });
  add('nl votes for a charter', space.record('nl', space.charterContent(two)).value);
  const revoked = nl!.keys.record;
  const later = space.message('nl').value;
  const next = aSuccessorList(
    list,
    [{ kind: 'revoke', keyIdHex: revoked.keyIdHex, compromisedSinceMs: TEST_EPOCH_MS }],
    members,
  );
  add('a list that revokes the record key of nl', space.record('hu', space.trustView([next])).value);
  add('a message under the revoked key', later);
  const other = aSuccessorList(list, [{ kind: 'renew' }], members);
  add('a second list of version 2', space.record('hu', space.trustView([other])).value);
  const revoke = { kind: 'revoke', keyIdHex: revoked.keyIdHex, compromisedSinceMs: TEST_EPOCH_MS } as const;
  const healing = aSuccessorList(other, [revoke, { kind: 'heal', other: next }], members);
  add('a list that names both', space.record('hu', space.trustView([next, healing])).value);
  add('lists that stand already', space.record('hu', space.trustView([list, healing])).value);
  add('one list twice', space.record('hu', space.trustView([healing, healing])).value);
  add('a message to nl, which takes part no more', space.message('ro', { recipients: ['bg', 'hu', 'nl', 'ro'] }).value);
  await share('ro');
  say('ro', 'a message under the new list', 70);
  add('a version that the list does not admit', Buffer.from([0, 0x4a, 0x4e, 2, 9]));
  add('another past: ro forks', space.message('ro', { place: space.place('ro', { previous: emptyHash() }) }).value);
  add('ro is frozen', space.epoch('ro').value);

  add('bg agrees to a charter without nl', space.record('bg', space.charterContent(two)).value);
  add('hu agrees, which is two of three: it acts', space.record('hu', space.charterContent(two)).value);
  add('ro returns by an epoch', space.epoch('ro').value);
  add('ro does not take part before it publishes the charter', space.record('ro', space.trustView([next])).value);
  add('ro publishes the charter', space.record('ro', space.charterContent(two)).value);
  await share('hu', ['bg', 'hu', 'ro']);
  const refused = encode(
    RefusedSchema,
    create(RefusedSchema, { position: 9n, identity: emptyHash(), code: 63, field: 'positions' }),
  );
  const typeName = RefusedSchema.typeName;
  add('a private refusal', space.message('hu', { typeName, message: refused }).value, {
    typeName,
    message: hex(refused),
  });

  const edge = (what: string, header: object) => add(what, space.epoch('bg', {}, { header }).value);
  edge('the last epoch, too far from the head', { epoch: 2 ** 31 - 1 });
  edge('an epoch beyond the last', { epoch: 2 ** 31 });
  edge('the largest epoch of the wire', { epoch: 2 ** 32 - 1 });
  edge('an epoch 17 above the head', { epoch: 18 });
  edge('the earliest time', { createdAt: 1n });
  edge('no time', { epoch: 3, createdAt: 0n });
  add('the latest time and size', space.epoch('bg', {}, { header: { createdAt: MAX_TIME, seenSize: MAX_INT } }).value);
  edge('a time beyond the last', { createdAt: MAX_TIME + 1n });
  edge('the largest time of the wire', { createdAt: 2n ** 64n - 1n });
  edge('a size beyond the largest', { seenSize: MAX_INT + 1n });
  add('an epoch 16 above the head', space.epoch('bg', { epoch: 19 }).value);
  const told = (recipients: readonly string[]) => ({ header: { recipients: [...recipients] } });
  add('a recipient that is no member id', space.message('hu', {}, told(['bg', 'hu', 'ro,nl'])).value);
  add('a recipient with a byte 0', space.message('hu', {}, told(['\0', 'hu'])).value);
  const many = Array.from({ length: 65 }, (_, i) => `hu-${String(i).padStart(13, '0')}`);
  add('as many recipients as a record may have', space.message('hu', {}, told(many.slice(1))).value);
  add('one recipient more', space.message('hu', {}, told(many)).value);
  const long = space.message('hu', {}, { headerBytes: (bytes) => Buffer.concat([bytes, Buffer.alloc(2048)]) });
  add('a header that is too long', long.value);

  const [ours, theirs] = [space.message('hu').value, space.message('hu').value];
  add('one story', ours, { typeName: OpenedSchema.typeName, message: hex(opened) });
  add('another story: hu forks', theirs);
  const open = (fields: Partial<Charter> = {}) => space.nextCharter(fields);
  const unfreezing = open({ unfrozen: ['bg', 'hu'] });
  add(
    'a charter that lets nl in, with all that are not frozen',
    vote('bg', open({ members: ['bg', 'hu', 'nl', 'ro'] })),
  );
  add('bg unfreezes hu, and names itself for nothing', vote('bg', unfreezing));
  add('hu returns too early', space.epoch('hu').value);
  add('ro unfreezes hu: two of two', vote('ro', unfreezing));
  add('the fork again, before hu is back', theirs);
  const third = open();
  for (const id of ['bg', 'ro']) add(`${id} votes for a charter that comes between`, vote(id, third));
  add('hu returns, forgiven still', space.epoch('hu').value);
  add('hu publishes the charter', vote('hu', third));
  add('the forgiven fork again', theirs);
  add('the first story again', ours);
  add('hu forks again', space.epoch('hu', { epoch: 2, previous: emptyHash() }).value);
  add('hu is not forgiven twice', space.epoch('hu').value);
  add('ro votes to leave hu out', vote('ro', open({ members: ['bg', 'ro'] })));
  add('bg does: it acts', vote('bg', open({ members: ['bg', 'ro'] })));
  const guest = open({ members: ['bg', 'nl', 'ro'] });
  for (const id of ['bg', 'ro']) add(`${id} lets nl in: two of three, as hu was dropped frozen`, vote(id, guest));

  const bring = (what: string, ...lists: readonly TrustList[]) =>
    add(what, space.record('bg', space.trustView(lists)).value);
  const others = [bg!, hu!, ro!];
  const removal = { kind: 'remove-member', member: 'nl' } as const;
  const returns = { kind: 'add-member', member: nl!.draft } as const;
  const { use, suite, spki } = nl!.keys.checkpoint;
  const taken = { kind: 'rotate', member: 'hu', key: { use, suite, spki } } as const;
  const counting = aSuccessorList(healing, [removal, returns], others);
  bring('a list by which the revoked key of nl counts again', counting);
  const withoutNl = aSuccessorList(healing, [removal], others);
  const renewed = aSuccessorList(withoutNl, [{ kind: 'renew' }], others);
  bring('two lists that do not hold nl and its keys', withoutNl, renewed);
  bring('a list that gives a key of nl to hu', aSuccessorList(renewed, [taken], others));
  bring(
    'a list by which the revoked key of nl counts after lists without it',
    aSuccessorList(renewed, [returns], others),
  );
  const keys = nl!.draft.keys.filter((key) => key.use !== 'record');
  const withoutRevoked = { kind: 'add-member', member: { ...nl!.draft, keys } } as const;
  bring('nl is back with the keys that were not revoked', aSuccessorList(renewed, [withoutRevoked], others));

  return {
    about: 'Recorded log of one space: see docs/protocol.md, Vectors. Invented members and keys.',
    spaceId: hex(space.spaceId),
    pinnedList: hex(list.signedBytes),
    contractDigest: hex(contractDigest),
    reader: { member: 'hu', sealingKey: hex(hu!.keys.sealing.privateKey.export({ type: 'pkcs8', format: 'der' })) },
    positions,
    firstLeafHash: hex(leafHash(leaves[0]!)),
    root: hex(merkleTree(leaves).root),
  };
}
