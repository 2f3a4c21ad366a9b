import { create } from '@bufbuild/protobuf';
import {
  AgreementCommentedSchema,
  AgreementDraftedSchema,
  AgreementSharedSchema,
  CommentPostedSchema,
  ContractSupportedSchema,
  DataRecalledSchema,
  HandlingCode,
  HoldersWidenedSchema,
  Nature,
  OpenedSchema,
  OperationsPostedSchema,
  PeopleNamedSchema,
  RecallGround,
  RecordChangedSchema,
  RecordSnapshotSchema,
  RecordType,
  RefusedSchema,
  SnapshotAskedSchema,
  uuidBytes,
} from '#libs/contracts';
import { earlier, type KnownRecord, type LogEntry, type Maker, type RandomLog, type Said } from './random-log.js';
import { checked } from './random-checks.js';
import { judged } from './random-judgements.js';
import { someDesks } from './random-desks.js';
import { proposalAnswered, proposed } from './random-proposals.js';
import { remarked } from './random-remarks.js';
import { answered, asked, moved, offered } from './random-requests.js';
import { passed, signalAnswered } from './random-signals.js';

const HOUR_MS = 3_600_000n;
const AGREEMENTS = ['018f0000-0000-7000-8000-0000000000a1', '018f0000-0000-7000-8000-0000000000a2'];

function changed(log: RandomLog, messageId: string): Said {
  const { random } = log;
  const record = log.record();
  const of = about(log, record);
  const base = random.chance(0.7) ? log.messageIdOf(record) : new Uint8Array(0);
  record.messageIds.push(messageId);
  const asserts = Array.from({ length: random.between(1, 2) }, () => statement(log, of.recipients));
  return {
    ...of,
    message: create(RecordChangedSchema, { ...of.said, base, asserts, retracts: retracts(log, record) }),
  };
}

function snapshot(log: RandomLog, messageId: string): Said {
  const record = log.record();
  const of = about(log, record);
  const statements = [{ reference: reference(log, record), statement: statement(log, of.recipients) }];
  const standsFor = log.messageIdOf(record);
  record.messageIds.push(messageId);
  const said = { ...of.said, standsFor, statements, retracts: retracts(log, record) };
  return { ...of, message: create(RecordSnapshotSchema, said) };
}

function about(log: RandomLog, { recordId, owner }: KnownRecord) {
  const sender = log.random.chance(0.9) ? owner : log.member();
  const said = { recordId: uuidBytes(recordId), type: RecordType.PERSON, version: log.random.between(1, 9) };
  return { sender, recipients: log.recipientsOf(sender), said };
}

function statement(log: RandomLog, recipients: readonly string[]) {
  const release = log.random.chance(0.95) ? [...recipients] : [];
  const labels = { nature: Nature.FACT, handling: { code: HandlingCode.H1 }, author: 'Anna Voorbeeld' };
  return { property: 'name', value: `Gabor ${log.random.between(1, 99)}`, release, ...labels };
}

function reference(log: RandomLog, record: KnownRecord) {
  return { messageId: log.messageIdOf(record), index: log.random.between(0, 1) };
}

function retracts(log: RandomLog, record: KnownRecord) {
  return log.random.chance(0.4) ? [reference(log, record)] : [];
}

/** Often of what is not there yet, as where it came in another order. */
function recalled(log: RandomLog): Said {
  const { random } = log;
  const record = log.record();
  const { sender, recipients, said } = about(log, record);
  const { recordId, version } = said;
  const statements = Array.from({ length: random.between(1, 2) }, () => reference(log, record));
  const members = random.chance(0.5) ? [] : [random.pick(recipients)];
  const more = { recallId: random.bytes(16), ground: RecallGround.SAFETY, text: 'person-at-risk', author: 'Anna' };
  return {
    sender,
    recipients,
    message: create(DataRecalledSchema, { recordId, version, statements, members, ...more }),
  };
}

/** Who holds a value now, sometimes of what is not there yet or of a record of another. */
function widened(log: RandomLog): Said {
  const record = log.record();
  const { sender, recipients, said } = about(log, record);
  const members = recipients.filter((member) => member !== sender);
  const statements = [reference(log, record)];
  return {
    sender,
    recipients,
    message: create(HoldersWidenedSchema, { recordId: said.recordId, statements, members }),
  };
}

function snapshotAsked(log: RandomLog): Said {
  const sender = log.member();
  const recordIds = [uuidBytes(log.record().recordId)];
  return { sender, recipients: log.recipientsOf(sender), message: create(SnapshotAskedSchema, { recordIds }) };
}

function drafted(log: RandomLog): Said {
  return fromAnybody(log, create(AgreementDraftedSchema, text(log)));
}

function shared(log: RandomLog): Said {
  return fromAnybody(log, create(AgreementSharedSchema, text(log)));
}

function text(log: RandomLog) {
  const agreement = { title: 'Demo case', purpose: `Draft ${log.random.between(1, 99)}` };
  return { agreementId: uuidBytes(log.random.pick(AGREEMENTS)), agreement, salt: log.random.bytes(32) };
}

function commented(log: RandomLog): Said {
  const draftPosition = BigInt(log.random.between(0, 9));
  const said = { agreementId: uuidBytes(log.random.pick(AGREEMENTS)), draftPosition, text: 'Why?', author: 'Bela' };
  return fromAnybody(log, create(AgreementCommentedSchema, said));
}

function named(log: RandomLog): Said {
  const people = Array.from({ length: log.random.between(1, 3) }, (_, i) => ({
    id: `p${log.random.between(1, 3)}`,
    name: `Person ${i}`,
    role: 'liaison',
    desk: 'Night',
    languages: ['nl'],
  }));
  return fromAnybody(log, create(PeopleNamedSchema, { people }));
}

function refused(log: RandomLog): Said {
  const sender = log.member();
  const [first, ...more] = answerable(log, sender);
  const identity = first && log.random.chance(0.9) ? first.identity : log.random.bytes(32);
  const morePositions = more.map(({ position }) => position);
  const said = { position: first?.position ?? 3n, morePositions, identity, code: log.random.between(1, 60), rule: 'r' };
  return { sender, recipients: log.recipientsOf(sender), message: create(RefusedSchema, said) };
}

function opened(log: RandomLog): Said {
  const sender = log.member();
  const positions = answerable(log, sender).map(({ position }) => position);
  return { sender, recipients: log.recipientsOf(sender), message: create(OpenedSchema, { positions }) };
}

/** One to three messages, most often those that went to the member. */
function answerable(log: RandomLog, member: string): readonly LogEntry[] {
  const isFor = ({ sender, recipients }: LogEntry): boolean =>
    (sender !== member && recipients.includes(member)) || log.random.chance(0.03);
  return Array.from({ length: log.random.between(1, 3) }, () => earlier(log, isFor)).flatMap((entry) => entry ?? []);
}

function supported(log: RandomLog): Said {
  const digest = (): Uint8Array => new Uint8Array(32).fill(log.random.between(1, 4));
  return fromAnybody(log, create(ContractSupportedSchema, { contractDigests: [digest(), digest()] }));
}

/** Windows that count, and some that last too long. */
function posted(log: RandomLog): Said {
  const { random } = log;
  const from = BigInt(Date.UTC(2026, 2, 1));
  const window = () => ({ from, until: from + BigInt(random.between(1, 80)) * HOUR_MS });
  const windows = Array.from({ length: random.between(0, 3) }, window);
  const phone = `+000${random.between(1000, 9999)}`;
  return fromAnybody(log, create(OperationsPostedSchema, { contact: 'Ops desk', phone, hours: '', windows }));
}

const desks = (log: RandomLog): Said => fromAnybody(log, someDesks(log.random));

function fromAnybody(log: RandomLog, message: Said['message']): Said {
  const sender = log.member();
  return { sender, recipients: log.recipientsOf(sender), message };
}

/** A revision of one of few comments, in any order: of equal ones another moment or id decides. */
function commentedOn(log: RandomLog): Said {
  const { random } = log;
  const record = log.record();
  const withdrawn = random.chance(0.3);
  const about = {
    recordId: uuidBytes(record.recordId),
    ...(random.chance(0.3) ? { statement: reference(log, record) } : {}),
  };
  const said = {
    commentId: new Uint8Array(16).fill(random.between(1, 3)),
    revision: random.between(1, 3),
    subject: { of: { case: 'about', value: about } } as const,
    text: withdrawn ? '' : `Seen by ${random.between(1, 9)}`,
    handling: HandlingCode.H1,
    withdrawn,
    author: 'Bela',
  };
  return fromAnybody(log, create(CommentPostedSchema, said));
}

/** Those of records more often: they rest on each other. */
export const MAKERS: readonly Maker[] = [
  changed,
  changed,
  changed,
  snapshot,
  widened,
  snapshotAsked,
  asked,
  asked,
  answered,
  answered,
  offered,
  moved,
  moved,
  moved,
  drafted,
  shared,
  commented,
  named,
  refused,
  opened,
  supported,
  posted,
  desks,
  commentedOn,
  commentedOn,
  remarked,
  remarked,
  proposed,
  proposed,
  proposed,
  proposalAnswered,
  proposalAnswered,
  proposalAnswered,
  judged,
  judged,
  judged,
  checked,
  passed,
  passed,
  signalAnswered,
  signalAnswered,
];

/** What comes behind all that: recalls and what they meet, and answers to suggestions, which need one before them. */
export const RECALLING: readonly Maker[] = [
  changed,
  snapshot,
  recalled,
  recalled,
  proposed,
  proposalAnswered,
  proposalAnswered,
];
