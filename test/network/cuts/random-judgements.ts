import { create } from '@bufbuild/protobuf';
import { IdentityJudgedSchema, uuidBytes, Verdict } from '#libs/contracts';
import type { RandomLog, Said } from './random-log.js';

/** A revision of a word on two of few records, in any order; some say again what their sender said, some what nobody did. */
export function judged(log: RandomLog): Said {
  const { random } = log;
  const sender = log.member();
  const [left, right] = pairIn(log);
  const verdict = random.pick([Verdict.SAME, Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE, Verdict.NONE]);
  const earlier = log.entries.filter((entry) => entry.sender === sender);
  const repeats =
    random.chance(0.2) && earlier.length > 0 ? uuidBytes(random.pick(earlier).messageId) : new Uint8Array();
  const base = uuidBytes(log.uuid());
  const judgement = { left: uuidBytes(left), right: uuidBytes(right), revision: random.between(1, 3), verdict };
  const judgements = [{ ...judgement, leftBase: base, rightBase: base, reasons: ['told'] }];
  return {
    sender,
    recipients: log.recipientsOf(sender),
    message: create(IdentityJudgedSchema, { judgements, author: 'Bela', repeats }),
  };
}

function pairIn(log: RandomLog): readonly [string, string] {
  const one = log.record().recordId;
  const other = log.record().recordId;
  const [left = one, right = other] = [one, other === one ? log.uuid() : other].toSorted();
  return [left, right];
}
