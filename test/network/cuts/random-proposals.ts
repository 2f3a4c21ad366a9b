import { create } from '@bufbuild/protobuf';
import { HandlingCode, Nature, Outcome, ProposalMadeSchema, ProposalSettledSchema, uuidBytes } from '#libs/contracts';
import { MEMBERS, type RandomLog, type Said } from './random-log.js';

/** One of few proposals, made or taken back; some are about a record of another, for who may not read it, or quote what not all may hold. */
export function proposed(log: RandomLog): Said {
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
    proposalId: aProposalId(log),
    revision: random.between(1, 3),
    owner: random.chance(0.9) ? record.owner : log.member(),
    recordId: uuidBytes(record.recordId),
    base: log.messageIdOf(record),
    ...(withdrawn ? {} : { asserts: [statement], retracts: [{ messageId: log.messageIdOf(record), index: 0 }] }),
    reason: withdrawn ? '' : 'Seen in a register',
    withdrawn,
    author: 'Bela',
  };
  log.proposals.push({ id: said.proposalId, proposer: sender, owner: said.owner });
  return { sender, recipients, message: create(ProposalMadeSchema, said) };
}

/** An answer to a proposal, often of its owner to one that there is; an acceptance names changes that stand before it, behind it or nowhere. */
export function proposalAnswered(log: RandomLog): Said {
  const { random } = log;
  const record = log.record();
  const known = log.proposals.length > 0 && random.chance(0.6) ? random.pick(log.proposals) : null;
  const sender = random.chance(0.8) ? (known?.owner ?? record.owner) : log.member();
  const outcome = random.pick([Outcome.ACCEPTED, Outcome.ACCEPTED_CHANGED, Outcome.DECLINED]);
  const isDeclined = outcome === Outcome.DECLINED;
  const said = {
    proposer: known?.proposer ?? random.pick(MEMBERS),
    proposalId: known?.id ?? aProposalId(log),
    outcome,
    ...(isDeclined ? { code: 'wrong', text: 'Seen in a register' } : { changes: [log.messageIdOf(record)] }),
    author: 'Bela',
  };
  return { sender, recipients: log.recipientsOf(sender), message: create(ProposalSettledSchema, said) };
}

function aProposalId({ random }: RandomLog): Uint8Array {
  return new Uint8Array(16).fill(random.between(1, 3));
}
