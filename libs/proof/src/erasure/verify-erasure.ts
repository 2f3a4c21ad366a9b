import {
  CommitmentKind,
  CommitmentMove,
  CommitmentMovedSchema,
  CommitmentOfferedSchema,
  type DataRecalled,
  DataRecalledSchema,
  RecallGround,
  uuidText,
} from '#libs/contracts';
import { hex, sameBytes } from '../bytes.js';
import type { Erasure, ErasureFacts, ErasureReport, Stated } from './erasure.js';
import { parseErasure } from './erasure-json.js';
import { messageOf, PlacedError, refusalOf, requirePart, type Shown, shownIn } from './shown-message.js';

/** What could deceive who reads it at a terminal. */
const DECEIVING = /[\p{C}\p{Zl}\p{Zp}]/gu;
const MOST_REFERENCE = 100;

/**
 * Checks the proof of an erasure against a pin, with nothing but its bytes. It tells who stated under signature what became of a recall and who
 * is silent in the file; it never says that something was deleted. Never throws on what the file holds.
 *
 * @param pin SHA-256 of trust list 1, 32 bytes: the only thing that is believed beforehand
 */
export function verifyErasure(file: Uint8Array, pin: Uint8Array): ErasureReport {
  try {
    return { ok: true, refused: null, facts: factsIn(parseErasure(file), pin) };
  } catch (error) {
    return { ok: false, refused: refusalOf(error), facts: null };
  }
}

/** A part of the recall. */
interface Part {
  readonly shown: Shown;
  readonly said: DataRecalled;
  /** Holders that let go, without the owner. */
  readonly letting: readonly string[];
}

/** What a holder owes of a part, and what it said last. */
interface Owed {
  readonly debtor: string;
  readonly commitmentId: Uint8Array;
  readonly shown: Shown;
  readonly answer: Stated | null;
}

function factsIn(erasure: Erasure, pin: Uint8Array): ErasureFacts {
  const shown = shownIn(erasure, pin);
  const parts = partsIn(shown.recalls);
  const [first] = parts;
  if (!first) throw new PlacedError('recalls', 'ERASURE_MISMATCH', 'expected at least one part of a recall');
  requireOneSpace(first, [...shown.offers, ...shown.answers, ...shown.values]);
  const owed = answered(owedIn(shown.offers, parts), shown.answers, first);
  for (const value of shown.values) requireRecalled(value, parts);
  const { facts } = first.shown;
  const holders = [...new Set(parts.flatMap(({ letting }) => letting))].toSorted();
  const stated = holders.flatMap((member) => statedBy(member, owed, parts) ?? []);
  return {
    spaceId: facts.spaceId,
    recallId: uuidText(first.said.recallId),
    recordId: uuidText(first.said.recordId),
    owner: facts.sender,
    ground: (RecallGround[first.said.ground] ?? 'unknown').toLowerCase(),
    at: facts.at,
    values: parts.reduce((sum, { said }) => sum + said.statements.length, 0),
    whole: parts.some(({ said }) => said.whole),
    stated,
    silent: holders.filter((member) => !stated.some((one) => one.member === member)),
    messages: shown.values.map(({ facts: { messageId, position, at } }) => ({ messageId, position, at })),
  };
}

/** All parts are of one recall of one record, by one member. */
function partsIn(recalls: readonly Shown[]): readonly Part[] {
  const parts = recalls.map((shown) => {
    const said = messageOf(DataRecalledSchema, shown);
    const { sender, recipients } = shown.facts;
    const letting = said.members.length === 0 ? recipients.filter((member) => member !== sender) : said.members;
    return { shown, said, letting };
  });
  const [first] = parts;
  for (const { shown, said } of parts) {
    const isSame =
      first !== undefined &&
      shown.facts.sender === first.shown.facts.sender &&
      shown.facts.spaceId === first.shown.facts.spaceId &&
      sameBytes(said.recallId, first.said.recallId) &&
      sameBytes(said.recordId, first.said.recordId) &&
      said.ground === first.said.ground;
    requirePart(isSame, shown, 'parts of one recall');
  }
  return parts;
}

function requireOneSpace({ shown: { facts } }: Part, others: readonly Shown[]): void {
  for (const other of others) requirePart(other.facts.spaceId === facts.spaceId, other, 'messages of one space');
}

/** Of the owner, to a holder that lets go, and read by those who read that part. */
function owedIn(offers: readonly Shown[], parts: readonly Part[]): readonly Owed[] {
  return offers.map((shown) => {
    const { debtor, commitmentId, kind, refs } = messageOf(CommitmentOfferedSchema, shown);
    const [to] = refs.map((ref) => ref.to);
    const { sender, recipients } = shown.facts;
    const isOfRecall = parts.some(
      (part) =>
        kind === CommitmentKind.RECALL &&
        to?.case === 'recallId' &&
        sameBytes(to.value, part.said.recallId) &&
        sender === part.shown.facts.sender &&
        part.letting.includes(debtor) &&
        recipients.join(' ') === part.shown.facts.recipients.join(' '),
    );
    requirePart(isOfRecall, shown, 'the offer of an answer to this recall by one who lets go');
    return { debtor, commitmentId, shown, answer: null };
  });
}

/** Each of the debtor, to an offer in the file, by the hash of its header; the newest one counts. */
function answered(offers: readonly Owed[], answers: readonly Shown[], { shown }: Part): readonly Owed[] {
  const owed = [...offers];
  for (const one of answers) {
    const { creditor, commitmentId, move, offer, text } = messageOf(CommitmentMovedSchema, one);
    const i = owed.findIndex(({ shown: { facts } }) => facts.identity === hex(offer));
    const found = owed[i];
    const isAnswer =
      found !== undefined &&
      one.facts.sender === found.debtor &&
      creditor === shown.facts.sender &&
      sameBytes(commitmentId, found.commitmentId) &&
      BigInt(one.facts.position) > BigInt(found.shown.facts.position) &&
      (move === CommitmentMove.DONE || move === CommitmentMove.DECLINE);
    requirePart(isAnswer, one, 'an answer of who owes it, to an offer in the file');
    if (!found) continue;
    const isKept = move === CommitmentMove.DECLINE;
    const answer: Stated = {
      member: found.debtor,
      says: isKept ? 'kept' : 'purged',
      at: one.facts.at,
      reference: isKept ? text.slice(0, MOST_REFERENCE).replaceAll(DECEIVING, '?') : null,
    };
    owed[i] = { ...found, answer };
  }
  return owed;
}

/** The message said one of the values, so it is of the owner; none of what it said is shown. */
function requireRecalled(value: Shown, parts: readonly Part[]): void {
  const isNamed = parts.some(({ said }) =>
    said.statements.some(({ messageId }) => uuidText(messageId) === value.facts.messageId),
  );
  const isOfOwner = parts.some(({ shown }) => shown.facts.sender === value.facts.sender);
  requirePart(isNamed && isOfOwner, value, 'a message of the owner that the recall names');
  requirePart(value.content === null, value, 'nothing of what was recalled');
}

/** What it said of all parts that it held; null where the file has no answer for one. What is kept of any is kept. */
function statedBy(member: string, owed: readonly Owed[], parts: readonly Part[]): Stated | null {
  const own = owed.filter(({ debtor }) => debtor === member);
  const said = own.flatMap(({ answer }) => answer ?? []);
  const held = parts.filter(({ letting }) => letting.includes(member)).length;
  const kept = said.find(({ says }) => says === 'kept');
  if (kept) return kept;
  return said.length === own.length && own.length >= held ? (said.at(-1) ?? null) : null;
}
