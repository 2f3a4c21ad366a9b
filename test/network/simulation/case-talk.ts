import { create } from '@bufbuild/protobuf';
import {
  CommentPostedSchema,
  CommitmentKind,
  CommitmentMove,
  CommitmentMovedSchema,
  CommitmentOfferedSchema,
  CommitmentTerm,
  HandlingCode,
  Outcome,
  ProposalMadeSchema,
  ProposalSettledSchema,
  RemarkKind,
  RemarkMadeSchema,
  uuidBytes,
} from '#libs/contracts';
import type { Said } from '../cuts/random-log.js';
import { type CaseLog, type CaseTopic, holdersOf, membersOf, nameOf, readersOf, statementOf } from './case-log.js';

/** Begins about a value that somebody holds, for some who hold it; null where nobody has one yet. */
function begun(log: CaseLog, topics: CaseTopic[], isOwnersToo: boolean): CaseTopic | null {
  const { random } = log;
  const record = log.anyOf(log.records, ({ values }) => values.some(({ release }) => release.length > 0));
  if (!record) return null;
  const one = random.pick(record.values.filter(({ release }) => release.length > 0));
  const holders = holdersOf(record, one);
  const member = random.pick(isOwnersToo ? holders : one.release);
  const readers = membersOf(member, record.owner, ...log.some(holders));
  const topic = { member, id: random.bytes(16), record, value: one, revision: 1, readers, isOver: false };
  topics.push(topic);
  return topic;
}

/** Of one that stands, the next revision, for all who read the one before it: most often it is taken back. */
function goneOn(log: CaseLog, topics: readonly CaseTopic[]): CaseTopic | null {
  const topic = log.anyOf(topics, ({ isOver }) => !isOver);
  if (!topic) return null;
  topic.revision += 1;
  topic.isOver = log.random.chance(0.7);
  return topic;
}

/** A change that a holder suggests to the owner and others, or takes back. */
export function proposes(log: CaseLog): Said | null {
  const open = log.random.chance(0.25) ? goneOn(log, log.proposals) : null;
  const topic = open ?? begun(log, log.proposals, false);
  if (!topic) return null;
  const { id, member: sender, record, value: one, readers } = topic;
  const withdrawn = open !== null;
  topic.isOver ||= withdrawn;
  const message = create(ProposalMadeSchema, {
    proposalId: id,
    revision: topic.revision,
    owner: record.owner,
    recordId: uuidBytes(record.recordId),
    base: uuidBytes(one.messageId),
    ...(withdrawn
      ? {}
      : { asserts: [statementOf(log.text(), readers)], retracts: [nameOf(one)], reason: 'Seen in a register' }),
    withdrawn,
    author: 'Bela',
  });
  return { sender, recipients: readers, message };
}

/** The owner declines, or accepts by a change that all who read the suggestion got. */
export function answers(log: CaseLog): Said | null {
  const topic = log.anyOf(log.proposals, ({ isOver }) => !isOver || log.random.chance(0.2));
  if (!topic) return null;
  const { record, readers, id, member: proposer } = topic;
  topic.isOver = true;
  const change = record.said.findLast(({ recipients }) => readers.every((member) => recipients.includes(member)));
  const isAccepted = change !== undefined && log.random.chance(0.6);
  const said = isAccepted
    ? { outcome: Outcome.ACCEPTED, changes: [uuidBytes(change.messageId)] }
    : { outcome: Outcome.DECLINED, code: 'wrong', text: 'Seen in a register' };
  const message = create(ProposalSettledSchema, { proposer, proposalId: id, ...said, author: 'Anna' });
  return { sender: record.owner, recipients: readers, message };
}

export function remarks(log: CaseLog): Said | null {
  const topic = (log.random.chance(0.4) ? goneOn(log, log.remarks) : null) ?? begun(log, log.remarks, true);
  if (!topic) return null;
  const { id, revision, member: sender, record, value: one, readers, isOver: withdrawn } = topic;
  const message = create(RemarkMadeSchema, {
    remarkId: id,
    revision,
    kind: log.random.pick([RemarkKind.CORROBORATE, RemarkKind.DISPUTE]),
    about: { recordId: uuidBytes(record.recordId), statement: nameOf(one) },
    ...(withdrawn ? {} : { statement: statementOf(log.text(), readers) }),
    withdrawn,
    author: 'Bela',
  });
  return { sender, recipients: readers, message };
}

export function comments(log: CaseLog): Said | null {
  const topic = (log.random.chance(0.4) ? goneOn(log, log.comments) : null) ?? begun(log, log.comments, true);
  if (!topic) return null;
  const { id, revision, member: sender, record, value: one, readers, isOver: withdrawn } = topic;
  const about = { recordId: uuidBytes(record.recordId), statement: nameOf(one) };
  const message = create(CommentPostedSchema, {
    commentId: id,
    revision,
    subject: { of: { case: 'about', value: about } },
    text: withdrawn ? '' : `Seen by ${log.random.between(1, 9)}`,
    handling: HandlingCode.H1,
    withdrawn,
    author: 'Bela',
  });
  return { sender, recipients: readers, message };
}

/** What a country asks of another: words about a record that both hold, or the release of what it sees sealed. */
export function asks(log: CaseLog): Said | null {
  const { random } = log;
  const creditor = log.member();
  const sealed = log.anyOf(log.entries, ({ recipients, message }) =>
    message?.typeName.endsWith('RecordChanged') ? !recipients.includes(creditor) : false,
  );
  const record = log.anyOf(log.records, (one) => one.owner !== creditor && readersOf(one).includes(creditor));
  const isRelease = sealed !== null && random.chance(0.5);
  const debtor = isRelease ? sealed.sender : record?.owner;
  if (debtor === undefined) return null;
  const refs = isRelease
    ? [{ to: { case: 'message', value: { position: sealed.position, identity: sealed.identity } } } as const]
    : [{ to: { case: 'recordId', value: uuidBytes(record?.recordId ?? '') } } as const];
  const offer = { id: log.uuid(), creditor, debtor, at: log.entries.length };
  log.offers.push(offer);
  const message = create(CommitmentOfferedSchema, {
    commitmentId: uuidBytes(offer.id),
    kind: isRelease ? CommitmentKind.RELEASE : CommitmentKind.INFORMATION,
    debtor,
    term: CommitmentTerm.D7,
    text: 'Who lives there?',
    refs,
    author: 'Anna Voorbeeld',
  });
  return { sender: creditor, recipients: membersOf(creditor, debtor), message };
}

/** Any move of one of the two, also out of turn. */
export function moves(log: CaseLog): Said | null {
  const { random } = log;
  const offer = log.anyOf(log.offers, () => true);
  if (!offer) return null;
  const { id, creditor, debtor, at } = offer;
  const move = random.between(1, 10);
  const message = create(CommitmentMovedSchema, {
    creditor,
    commitmentId: uuidBytes(id),
    offer: log.entries[at]?.identity ?? new Uint8Array(32),
    move,
    code: 'other',
    text: 'Words',
    untilMs: move === CommitmentMove.EXTEND ? BigInt(random.between(1, 2_000) * 1_000_000) : 0n,
    author: 'Bela',
  });
  return { sender: random.pick([creditor, debtor]), recipients: membersOf(creditor, debtor), message };
}
