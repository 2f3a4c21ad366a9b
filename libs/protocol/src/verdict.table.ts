/**
 * Public verdicts of a position, by name. They are part of every leaf, so numbers and meanings never change
 * (docs/protocol.md, Codes). Each says what the sender can do about it.
 */
export const VERDICT = {
  /** Accepted: every recipient may open it. */
  OK: 0,
  /** The same record stands at an earlier position; nothing to do. */
  DUPLICATE: 1,

  /** The value is empty or over 1,000,000 bytes: send a smaller message, files travel outside the log. Publish the sealed bytes again if they had the right size. */
  E_SIZE: 10,
  /** Not a value of this protocol, or of a version that the trust list in force does not admit: publish the sealed bytes again, or update. */
  E_MAGIC: 11,
  /** Envelope, header or clear body is not canonical, or a field is missing, out of range or foreign to its kind: publish the sealed bytes again; if they are the same, mend the sending build. */
  E_PARSE: 12,
  /** The trust list in force of this space has no such key: publish the newest list here by TRUST_VIEW, then open an epoch. */
  E_KEY_UNKNOWN: 13,
  /** The key is not for signing records: sign with a record key under a new epoch. */
  E_KEY_USE: 14,
  /** The key was revoked before this position: sign with the successor key under a new epoch. */
  E_KEY_REVOKED: 15,
  /** No signature, not the number the suite demands, or a suite below the minimum of the list in force: sign with a stronger key under a new epoch. */
  E_SUITE: 16,
  /** Batch path or signature does not verify: publish the sealed bytes again; if they are the same, mend the signer. */
  E_SIGNATURE: 17,
  /** The header names another key or another member than the signature does: sign under a new epoch with a key of the sender. */
  E_SENDER: 18,
  /** The record was made for another space: nothing to do, it was not meant to be here. */
  E_TOPIC: 19,
  /** The sender is no member, or has not yet published the charter in force: publish the charter first, then open an epoch. */
  E_MEMBER: 20,
  /** Length or hash of the body is not what the header says: publish the sealed bytes again. */
  E_BODY: 21,
  /** Not the next record of the sender: publish again from the record after the head that the log shows. */
  E_CHAIN: 22,
  /** The sender told two stories, or told one earlier and is frozen: nothing it can do alone; a charter that names it in `unfrozen` and then an EPOCH end it. */
  E_FORK: 23,

  /** Recipients are not ascending, leave out the sender, or do not take part: seal anew for those who do. */
  E_RECIPIENTS: 40,
  /** The contract digest is not admitted by the trust list in force: wait until all members support it, or send under an admitted one. */
  E_SCHEMA: 41,
  /** No accepted sender key of this sender, epoch and recipient list, or one of its wraps does not stand any more: publish a new SENDER_KEY and seal anew. */
  E_SENDER_KEY: 42,
  /** The message id was used before by this sender in this space: the earlier message stands. */
  E_MESSAGE_ID: 43,
  /** A trust list that is neither known here nor a valid successor: publish the lists that come between, or hand the conflict to people. */
  E_TRUST: 44,
  /** Neither the charter in force nor its successor: read the log, then publish what the members agreed on. */
  E_CHARTER: 45,
} as const;

/** Name of a public verdict. */
export type VerdictCode = keyof typeof VERDICT;

/** Number of a public verdict, as in a leaf. */
export type Verdict = (typeof VERDICT)[VerdictCode];

/**
 * Private refusals of one recipient, by name. Never in a leaf: they travel in a sealed `exchange.refused`
 * (docs/protocol.md, Codes).
 */
export const PRIVATE = {
  /** Key wrap or body does not decrypt, or the frame is malformed: seal anew as a new message. */
  E_UNSEAL: 60,
  /** Key or text is not the one committed to: the sending build is broken or dishonest; a matter for people. */
  E_COMMITMENT: 61,
  /** The packed text does not unpack to the declared length: send it again without compression. */
  E_INFLATE: 62,
  /** The message is not of its type, or breaks a rule of the schema: correct the field that is named. */
  E_INVALID: 63,
  /** Charter, agreement or phase of the space does not allow it: read the clause that is named. */
  E_POLICY: 64,
  /** It changes something whose base was refused: start from the state that stands. */
  E_BASE: 65,
} as const;

/** Name of a private refusal. */
export type PrivateCode = keyof typeof PRIVATE;

/** What a public verdict does to the sender's chain. */
export type VerdictClass = 'accepted' | 'not received' | 'received, refused by all';

const NAME_OF: ReadonlyMap<number, string> = new Map(Object.entries(VERDICT).map(([code, number]) => [number, code]));

function isVerdictCode(name: string | undefined): name is VerdictCode {
  return name !== undefined && Object.hasOwn(VERDICT, name);
}

/** Finds the name of a public verdict; null for a number that is none. */
export function verdictName(verdict: number): VerdictCode | null {
  const name = NAME_OF.get(verdict);
  return isVerdictCode(name) ? name : null;
}

/** Tells what a public verdict does to the sender's chain (docs/protocol.md, Codes). */
export function classOf(code: VerdictCode): VerdictClass {
  if (VERDICT[code] < 10) return 'accepted';
  return VERDICT[code] < 40 ? 'not received' : 'received, refused by all';
}
