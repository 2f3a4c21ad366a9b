import { create } from '@bufbuild/protobuf';
import {
  DataRecalledSchema,
  IdentityJudgedSchema,
  RecallGround,
  RecordChangedSchema,
  RecordSnapshotSchema,
  RecordType,
  uuidBytes,
  Verdict,
} from '#libs/contracts';
import type { Said } from '../cuts/random-log.js';
import {
  type CaseLog,
  type CaseRecord,
  type CaseValue,
  isLive,
  membersOf,
  nameOf,
  readersOf,
  statementOf,
  type Turn,
} from './case-log.js';
import { answers, asks, comments, moves, proposes, remarks } from './case-talk.js';

/** A new value of a record, most often for those who hold others of it, often in the place of one. */
function changes(log: CaseLog, messageId: string): Said {
  const { random } = log;
  const sender = log.member();
  const record = log.recordOf(sender);
  const others = othersFor(log, record);
  const gone = record.values.filter((value) => isLive(value) && sameList(value.release, others)).slice(0, 1);
  const retracts = random.chance(0.6) ? gone : [];
  const texts = Array.from({ length: random.between(retracts.length > 0 ? 0 : 1, 2) }, () => log.text());
  const recipients = membersOf(sender, ...others);
  const base = record.said.findLast((said) => recipients.every((member) => said.recipients.includes(member)));
  record.version += 1;
  for (const one of retracts) one.isRetracted = true;
  record.said.push({ messageId, recipients });
  for (const [index, text] of texts.entries()) {
    record.values.push({ messageId, index, text, release: others, isRetracted: false, isRecalled: false });
  }
  const message = create(RecordChangedSchema, {
    ...aboutOf(record),
    base: base ? uuidBytes(base.messageId) : new Uint8Array(),
    asserts: texts.map((text) => statementOf(text, others)),
    retracts: retracts.map(nameOf),
  });
  return { sender, recipients, message };
}

function othersFor(log: CaseLog, { owner, values }: CaseRecord): readonly string[] {
  const known = values.filter(isLive);
  if (known.length > 0 && log.random.chance(0.7)) return log.random.pick(known).release;
  return log.some(log.members.filter((member) => member !== owner));
}

function aboutOf({ recordId, version }: CaseRecord) {
  return { recordId: uuidBytes(recordId), type: RecordType.PERSON, version };
}

/** More of a record for one who holds less: a release, and the history of who joins. */
function gives(log: CaseLog, messageId: string): Said | null {
  const { random } = log;
  const record = log.anyOf(log.records, ({ values }) => values.some(isLive));
  if (!record) return null;
  const member = random.pick(log.members.filter((one) => one !== record.owner));
  const held = record.values.filter(({ release, isRecalled }) => release.includes(member) && !isRecalled);
  const chosen = record.values.filter((one) => isLive(one) && !one.release.includes(member)).slice(0, 2);
  const standsFor = record.said.at(-1);
  if (chosen.length === 0 || !standsFor) return null;
  for (const one of chosen) one.release = membersOf(member, ...one.release);
  const statements = [...held.filter(isLive), ...chosen].map((one) => ({
    reference: nameOf(one),
    statement: statementOf(one.text, one.release),
  }));
  const recipients = membersOf(record.owner, member);
  record.said.push({ messageId, recipients });
  const message = create(RecordSnapshotSchema, {
    ...aboutOf(record),
    standsFor: uuidBytes(standsFor.messageId),
    statements,
    retracts: held.filter(({ isRetracted }) => isRetracted).map(nameOf),
  });
  return { sender: record.owner, recipients, message };
}

/** Values of one release list, most often from all who hold them. */
function recalls(log: CaseLog): Said | null {
  const { random } = log;
  const record = log.anyOf(log.records, ({ values }) => values.some(isRecallable));
  if (!record) return null;
  const one = random.pick(record.values.filter(isRecallable));
  const { release } = one;
  const wanted = record.values.filter((other) => isRecallable(other) && sameList(other.release, release));
  const values = random.chance(0.5) ? wanted : [one];
  const members = random.chance(0.7) ? [] : [random.pick(release)];
  for (const other of values) {
    other.isRecalled = members.length === 0;
    other.release = release.filter((member) => !members.includes(member));
  }
  record.version += 1;
  const message = create(DataRecalledSchema, {
    recallId: random.bytes(16),
    recordId: uuidBytes(record.recordId),
    version: record.version,
    ground: random.pick([RecallGround.SAFETY, RecallGround.WRONG]),
    statements: values.map(nameOf),
    whole: members.length === 0 && record.values.every(({ isRecalled }) => isRecalled),
    members,
    text: 'wrong-value',
    author: 'Anna',
  });
  return { sender: record.owner, recipients: membersOf(record.owner, ...release), message };
}

function isRecallable({ release, isRecalled }: CaseValue): boolean {
  return release.length > 0 && !isRecalled;
}

/** A word on two records that one holds, to all who hold both. */
function judges(log: CaseLog, messageId: string): Said | null {
  const { random } = log;
  const member = log.member();
  const held = log.records.filter((record) => record.said.length > 0 && readersOf(record).includes(member));
  if (held.length < 2) return null;
  const one = random.pick(held);
  const other = random.pick(held.filter((record) => record !== one));
  const [left, right] = one.recordId < other.recordId ? [one, other] : [other, one];
  const before = log.words.findIndex((word) => word.member === member && word.left === left && word.right === right);
  const known = before < 0 ? null : log.words.splice(before, 1)[0];
  const revision = (known?.revision ?? 0) + 1;
  const readers = membersOf(member, ...(known?.readers ?? []), ...inBoth(left, right));
  const verdict = random.pick([Verdict.SAME, Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE, Verdict.NONE]);
  const bases = { leftBase: baseOf(left), rightBase: baseOf(right) };
  const ids = { left: uuidBytes(left.recordId), right: uuidBytes(right.recordId) };
  const judgements = [{ ...ids, ...bases, revision, verdict, reasons: ['told'] }];
  const message = create(IdentityJudgedSchema, { judgements, author: 'Bela' });
  log.words.push({ member, left, right, revision, firstId: messageId, message, readers });
  return { sender: member, recipients: readers, message };
}

function baseOf({ said }: CaseRecord): Uint8Array {
  return uuidBytes(said.at(-1)?.messageId ?? '');
}

/** A word once more, as it was first said, also for those who hold the two records since. */
function repeats(log: CaseLog): Said | null {
  const word = log.anyOf(log.words, ({ left, right, readers }) =>
    inBoth(left, right).some((member) => !readers.includes(member)),
  );
  if (!word) return null;
  word.readers = membersOf(...word.readers, ...inBoth(word.left, word.right));
  const message = create(IdentityJudgedSchema, { ...(word.message as object), repeats: uuidBytes(word.firstId) });
  return { sender: word.member, recipients: word.readers, message };
}

function inBoth(left: CaseRecord, right: CaseRecord): readonly string[] {
  const readers = readersOf(right);
  return readersOf(left).filter((member) => readers.includes(member));
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.join() === other.join();
}

/** Those of records more often: all else rests on them. */
export const TURNS: readonly Turn[] = [
  ...Array.from({ length: 5 }, () => changes),
  ...Array.from({ length: 3 }, () => gives),
  ...Array.from({ length: 3 }, () => recalls),
  ...Array.from({ length: 4 }, () => judges),
  ...Array.from({ length: 3 }, () => repeats),
  proposes,
  proposes,
  answers,
  answers,
  remarks,
  remarks,
  comments,
  comments,
  asks,
  moves,
  moves,
];
