import { create } from '@bufbuild/protobuf';
import {
  AgreementCommentedSchema,
  AgreementDraftedSchema,
  AgreementSharedSchema,
  CommentPostedSchema,
  CommitmentKind,
  CommitmentMove,
  CommitmentMovedSchema,
  CommitmentOfferedSchema,
  CommitmentTerm,
  ContractSupportedSchema,
  HandlingCode,
  Nature,
  OpenedSchema,
  OperationsPostedSchema,
  PeopleNamedSchema,
  RecordChangedSchema,
  RecordSnapshotSchema,
  RecordType,
  RefusedSchema,
  ReleaseAnsweredSchema,
  ReleaseAskedSchema,
  SnapshotAskedSchema,
  uuidBytes,
} from '#libs/contracts';
import { type KnownRecord, type LogEntry, type Maker, MEMBERS, OWN, type RandomLog, type Said } from './random-log.js';
import { someDesks } from './random-desks.js';
import { between } from './random-pair.js';
import { remarked } from './random-remarks.js';
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

function snapshotAsked(log: RandomLog): Said {
  const sender = log.member();
  const recordIds = [uuidBytes(log.record().recordId)];
  return { sender, recipients: log.recipientsOf(sender), message: create(SnapshotAskedSchema, { recordIds }) };
}

/** A question, most often of somebody who sees the message sealed. */
function asked(log: RandomLog, messageId: string): Said {
  const { random } = log;
  const entry = earlier(log, ({ recipients }) => recipients.length === 2);
  const blind = ['xa', 'xb', 'xc'].filter((member) => !entry?.recipients.includes(member));
  const asker = random.chance(0.9) ? (blind[0] ?? log.member()) : log.member();
  const owner = entry?.sender ?? log.member();
  log.asks.push({ messageId, asker, owner });
  const identity = entry && random.chance(0.95) ? entry.identity : random.bytes(32);
  const said = { position: entry?.position ?? 7n, identity, reason: 'Perhaps ours', author: 'Anna Voorbeeld' };
  return { ...between(log, asker, owner), message: create(ReleaseAskedSchema, said) };
}

function answered(log: RandomLog): Said {
  const { random } = log;
  const ask = log.asks.length > 0 ? random.pick(log.asks) : { messageId: log.uuid(), asker: 'xa', owner: 'xb' };
  const sender = random.chance(0.9) ? ask.owner : log.member();
  const said = { question: uuidBytes(ask.messageId), answer: random.between(1, 4), reason: 'Ours', author: 'Bela' };
  return { ...between(log, sender, ask.asker), message: create(ReleaseAnsweredSchema, said) };
}

/** Some repeat an id, of their own or of another, and some ask themselves; most often it is the one that is looked at who asks. */
function offered(log: RandomLog): Said {
  const { random } = log;
  const known = log.offers.length > 0 && random.chance(0.2) ? random.pick(log.offers) : null;
  const creditor = known && random.chance(0.5) ? known.creditor : random.pick([OWN, log.member()]);
  const others = MEMBERS.filter((member) => member !== creditor);
  const debtor = random.chance(0.9) ? random.pick(others) : creditor;
  const offer = { id: known?.id ?? log.uuid(), creditor, debtor, at: log.entries.length };
  log.offers.push(offer);
  const message = create(CommitmentOfferedSchema, {
    commitmentId: uuidBytes(offer.id),
    kind: CommitmentKind.INFORMATION,
    debtor: offer.debtor,
    term: CommitmentTerm.D7,
    text: 'Who lives there?',
    refs: random.chance(0.5) ? [{ to: { case: 'recordId', value: uuidBytes(log.record().recordId) } }] : [],
    author: 'Anna Voorbeeld',
  });
  return { ...between(log, creditor, offer.debtor), message };
}

const UNKNOWN_OFFER = (log: RandomLog) => ({ id: log.uuid(), creditor: 'xa', debtor: 'xb', at: -1 });

/** Of anybody, most often of one of the two; some of what nobody offered. */
function moved(log: RandomLog): Said {
  const { random } = log;
  const isKnown = log.offers.length > 0 && random.chance(0.9);
  const { id, creditor, debtor, at } = isKnown ? random.pick(log.offers) : UNKNOWN_OFFER(log);
  const move = random.between(1, 10);
  const sender = random.chance(0.1) ? log.member() : random.pick([debtor, debtor, creditor]);
  const message = create(CommitmentMovedSchema, {
    creditor,
    commitmentId: uuidBytes(id),
    offer: (random.chance(0.95) && log.entries[at]?.identity) || random.bytes(32),
    move,
    code: random.chance(0.8) ? 'other' : '',
    text: random.chance(0.8) ? 'Words' : '',
    untilMs: move === CommitmentMove.EXTEND ? BigInt(random.between(1, 2_000) * 1_000_000) : 0n,
    author: 'Bela',
  });
  return { ...between(log, sender, sender === debtor ? creditor : debtor), message };
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

function earlier(log: RandomLog, wanted: (entry: LogEntry) => boolean): LogEntry | null {
  const found = log.entries.filter(wanted);
  return found.length > 0 ? log.random.pick(found) : null;
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
  passed,
  passed,
  signalAnswered,
  signalAnswered,
];
