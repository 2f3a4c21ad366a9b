import { EpochReason } from '#libs/contracts';
import { VERDICT, type JudgedStep } from '#libs/protocol';

/** Refusals that sending the same bytes again cures: what arrived is not what was sent, or came out of turn. */
const CURED_BY_SAME_BYTES: readonly number[] = [
  VERDICT.E_SIZE,
  VERDICT.E_MAGIC,
  VERDICT.E_PARSE,
  VERDICT.E_SIGNATURE,
  VERDICT.E_BODY,
  VERDICT.E_CHAIN,
];

/** Refusals that only a new epoch under other keys cures. */
const CURED_BY_EPOCH: readonly number[] = [
  VERDICT.E_KEY_UNKNOWN,
  VERDICT.E_KEY_USE,
  VERDICT.E_KEY_REVOKED,
  VERDICT.E_SUITE,
  VERDICT.E_SENDER,
  VERDICT.E_TOPIC,
  VERDICT.E_MEMBER,
];

export interface OwnStream {
  readonly member: string;
  /** Refusals below this position answer an earlier attempt. */
  readonly countFrom: bigint;
  /** Positions at which the broker acknowledged own records that were not seen back yet, with their identity in hex. */
  readonly acknowledged: Map<bigint, string>;
}

/** Tells from judged positions whether own sealed bytes must go again, or need an epoch; forgets what was seen back. */
export function ownRefusals(
  steps: readonly JudgedStep[],
  own: OwnStream,
): { rewind: boolean; epoch: EpochReason | null } {
  let rewind = false;
  let epoch: EpochReason | null = null;
  for (const step of steps) {
    const expected = own.acknowledged.get(step.position);
    own.acknowledged.delete(step.position);
    const named = step.record?.header.sender === own.member;
    if (step.received || step.verdict === VERDICT.DUPLICATE || step.position < own.countFrom) continue;
    const replaced = expected !== undefined && expected !== Buffer.from(step.identity).toString('hex');
    if ((expected !== undefined || named) && CURED_BY_SAME_BYTES.includes(step.verdict)) rewind = true;
    if (replaced) rewind = true;
    if (expected !== undefined && !replaced && CURED_BY_EPOCH.includes(step.verdict)) epoch = EpochReason.REFUSED;
  }
  return { rewind, epoch };
}
