import { create } from '@bufbuild/protobuf';
import { CheckAnswer, CheckAnsweredSchema, CheckAskedSchema, CheckKeysSchema, RecordType } from '#libs/contracts';
import type { RandomLog, Said } from './random-log.js';

/** One of few questions, which their senders take for their own, and some announce twice. */
function checkId({ random }: RandomLog): Uint8Array {
  return new Uint8Array(16).fill(random.between(1, 3));
}

function checkAsked(log: RandomLog): Said {
  const { random } = log;
  const sender = log.member();
  const pages = random.between(1, 3);
  const why = { aim: 'Find who drives', category: 'suspect', offence: 'trafficking', reason: 'From a phone' };
  const of = { values: pages * random.between(1, 500), pages, forms: 1, agreement: random.bytes(32), author: 'Bela' };
  const message = create(CheckAskedSchema, { checkId: checkId(log), ...why, ...of });
  return { sender, recipients: log.recipientsOf(sender), message };
}

function checkKeys(log: RandomLog): Said {
  const { random } = log;
  const sender = log.member();
  const digests = Array.from({ length: random.between(1, 3) }, () => random.bytes(16));
  const message = create(CheckKeysSchema, { checkId: checkId(log), page: random.between(1, 3), digests });
  return { sender, recipients: log.recipientsOf(sender), message };
}

/** Also to several, which answers nothing. */
function checkAnswered(log: RandomLog): Said {
  const { random } = log;
  const sender = log.member();
  const answer = random.pick([CheckAnswer.ANSWERED, CheckAnswer.ANSWERED, CheckAnswer.OVER_BUDGET]);
  const hits = answer === CheckAnswer.ANSWERED ? [{ index: 0, type: RecordType.VEHICLE }] : [];
  const of = { page: random.between(1, 3), answer, hits, spent: 1, budget: 2000 };
  return {
    sender,
    recipients: log.recipientsOf(sender),
    message: create(CheckAnsweredSchema, { checkId: checkId(log), ...of }),
  };
}

/** A question, a page of it or an answer. */
export function checked(log: RandomLog): Said {
  return log.random.pick([checkAsked, checkKeys, checkAnswered])(log);
}
