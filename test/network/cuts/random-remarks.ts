import { create } from '@bufbuild/protobuf';
import { HandlingCode, Nature, RemarkKind, RemarkMadeSchema, uuidBytes } from '#libs/contracts';
import type { RandomLog, Said } from './random-log.js';

/** A revision of one of few remarks on values, in any order; some quote what not all may hold, and are refused by those who get them. */
export function remarked(log: RandomLog): Said {
  const { random } = log;
  const record = log.record();
  const sender = log.member();
  const recipients = log.recipientsOf(sender);
  const withdrawn = random.chance(0.3);
  const statement = {
    property: 'name',
    value: `Gabor ${random.between(1, 99)}`,
    nature: Nature.FACT,
    handling: { code: HandlingCode.H1 },
    release: random.chance(0.9) ? [...recipients] : [],
    author: 'Bela',
  };
  const said = {
    remarkId: new Uint8Array(16).fill(random.between(1, 3)),
    revision: random.between(1, 3),
    kind: random.pick([RemarkKind.CORROBORATE, RemarkKind.DISPUTE]),
    about: {
      recordId: uuidBytes(record.recordId),
      statement: { messageId: log.messageIdOf(record), index: random.between(0, 1) },
    },
    ...(withdrawn ? {} : { statement }),
    withdrawn,
    author: 'Bela',
  };
  return { sender, recipients, message: create(RemarkMadeSchema, said) };
}
