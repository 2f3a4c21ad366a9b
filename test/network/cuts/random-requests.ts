import { create, type MessageInitShape } from '@bufbuild/protobuf';
import {
  CommitmentKind,
  CommitmentMove,
  CommitmentMovedSchema,
  CommitmentOfferedSchema,
  CommitmentTerm,
  ReleaseAnsweredSchema,
  ReleaseAskedSchema,
  uuidBytes,
} from '#libs/contracts';
import { earlier, MEMBERS, OWN, type RandomLog, type Said } from './random-log.js';
import { between } from './random-pair.js';

/** A question, most often of somebody who sees the message sealed. */
export function asked(log: RandomLog, messageId: string): Said {
  const { random } = log;
  const entry = earlier(log, ({ recipients }) => recipients.length === 2);
  const blind = ['xa', 'xb', 'xc'].filter((member) => !entry?.recipients.includes(member));
  const asker = random.chance(0.9) ? (blind[0] ?? log.member()) : log.member();
  const owner = entry?.sender ?? log.member();
  log.asks.push({ messageId, asker, owner });
  // It is moved as an offer is, by who does not know the build of who asks.
  log.offers.push({ id: messageId, creditor: asker, debtor: owner, at: log.entries.length });
  const identity = entry && random.chance(0.95) ? entry.identity : random.bytes(32);
  const said = { position: entry?.position ?? 7n, identity, reason: 'Perhaps ours', author: 'Anna Voorbeeld' };
  return { ...between(log, asker, owner), message: create(ReleaseAskedSchema, said) };
}

/** Of the owner that was asked, most often; some of what nobody asked. */
export function answered(log: RandomLog): Said {
  const { random } = log;
  const ask = log.asks.length > 0 ? random.pick(log.asks) : { messageId: log.uuid(), asker: 'xa', owner: 'xb' };
  const sender = random.chance(0.9) ? ask.owner : log.member();
  const said = { question: uuidBytes(ask.messageId), answer: random.between(1, 4), reason: 'Ours', author: 'Bela' };
  return { ...between(log, sender, ask.asker), message: create(ReleaseAnsweredSchema, said) };
}

/** Some repeat an id, of their own or of another, and some ask themselves; most often it is the one that is looked at who asks. */
export function offered(log: RandomLog): Said {
  const { random } = log;
  const known = log.offers.length > 0 && random.chance(0.2) ? random.pick(log.offers) : null;
  const creditor = known && random.chance(0.5) ? known.creditor : random.pick([OWN, log.member()]);
  const others = MEMBERS.filter((member) => member !== creditor);
  const debtor = random.chance(0.9) ? random.pick(others) : creditor;
  const offer = { id: known?.id ?? log.uuid(), creditor, debtor, at: log.entries.length };
  log.offers.push(offer);
  const message = create(CommitmentOfferedSchema, {
    commitmentId: uuidBytes(offer.id),
    debtor: offer.debtor,
    term: CommitmentTerm.D7,
    text: 'Who lives there?',
    ...wantedOf(log, creditor),
    author: 'Anna Voorbeeld',
  });
  return { ...between(log, creditor, offer.debtor), message };
}

/** Words about a record or none, or the release of what is there, most often of something that is sealed to who asks. */
function wantedOf(log: RandomLog, creditor: string): MessageInitShape<typeof CommitmentOfferedSchema> {
  const { random } = log;
  const aboutRecord = { case: 'recordId', value: uuidBytes(log.record().recordId) } as const;
  if (random.chance(0.6)) {
    return { kind: CommitmentKind.INFORMATION, refs: random.chance(0.5) ? [{ to: aboutRecord }] : [] };
  }
  const entry = earlier(log, ({ recipients }) => !recipients.includes(creditor) || random.chance(0.3));
  const identity = entry && random.chance(0.95) ? entry.identity : random.bytes(32);
  const message = { position: entry?.position ?? 7n, identity };
  return { kind: CommitmentKind.RELEASE, refs: [{ to: { case: 'message', value: message } }] };
}

const UNKNOWN_OFFER = (log: RandomLog) => ({ id: log.uuid(), creditor: 'xa', debtor: 'xb', at: -1 });

/** Of anybody, most often of one of the two; some of what nobody offered. */
export function moved(log: RandomLog): Said {
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
