import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { ProposalMadeSchema, Sensitivity, type Statement, uuidBytes } from '#libs/contracts';
import { ExchangeError, ExchangeIdentity } from '#libs/exchange';
import { CaseDoor, type CaseEntry, type CaseMessage, type Planned, refusalOf } from '#libs/member';
import type { EntityManager } from 'typeorm';
import {
  type QuotedRecord,
  type QuotedValue,
  QuotedValues,
  requireHolders,
  requireValue,
  statementOf,
} from '../../case/records/quoted-values.service.js';
import { RepeatedValues } from '../../case/records/repeated-values.service.js';
import type { RecordProposalDto } from './dto/record-proposal.dto.js';
import { type ProposalOverlay, proposalsSubject } from './pending-proposal.js';
import { ProposalError } from './proposal.errors.js';
import { ProposalRepository } from './proposal.repository.js';

/** A proposal that somebody wants to send. Its id is that of its first message. */
export interface Proposing {
  readonly recordId: string;
  readonly dto: RecordProposalDto;
  readonly messageId: string;
}

/** What is suggested, of which record, and to whom. */
interface Suggested {
  readonly record: QuotedRecord;
  readonly asserts: readonly Statement[];
  readonly retracts: readonly QuotedValue[];
  readonly recipients: readonly string[];
}

/** What of it people wrote in words of their own, by its place in the request. */
type Words = ReadonlyMap<string, string>;

/** With which marks it goes. */
type Marks = Omit<CaseMessage['disclosure'], 'type'>;

/** Plans what a proposal comes to: sent, or only asked about. */
@Injectable()
export class PlanProposal {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly door: CaseDoor,
    private readonly quoted: QuotedValues,
    private readonly repeated: RepeatedValues,
    private readonly proposals: ProposalRepository,
  ) {}

  /** @throws RecordError RECORD_NOT_FOUND, STATEMENT_NOT_LIVE, PROPERTY_UNKNOWN, DATE_NOT_EDTF, RECIPIENT_HOLDS_NOT; ProposalError PROPOSAL_OF_OWN, PROPOSAL_EMPTY; ExchangeError RECIPIENT_UNKNOWN */
  async plan(tx: EntityManager, entry: CaseEntry, proposing: Proposing): Promise<Planned> {
    const { recordId, dto, messageId } = proposing;
    const suggested = await this.suggestedBy(entry, proposing);
    const base = await this.proposals.newestChange(tx, entry.spaceNo, recordId);
    if (base === null) throw new Error('a record that stands here came by no message');
    const texts = this.textsOf(suggested, dto);
    const marks = await this.marksOf(tx, entry, { recordId, suggested, texts });
    const message: CaseMessage = {
      messageId,
      schema: ProposalMadeSchema,
      message: messageOf(entry, proposing, { ...suggested, base }),
      recipients: suggested.recipients,
      subject: proposalsSubject(recordId),
      overlay: this.overlayOf(entry, proposing, suggested),
      disclosure: { type: suggested.asserts.length > 0 ? suggested.record.type : 'contribution', ...marks },
      texts,
      values: {
        gives: suggested.asserts.map(({ property }) => property),
        takes: [],
        bound: suggested.retracts.map((one) => `${one.messageId} ${one.index}`),
      },
    };
    const refusal = refusalOf(
      () => this.door.require(entry, 'contribution.send', aboutOf(suggested, marks)),
      () => [{ property: null, members: suggested.recipients }],
    );
    return { base: `record:${recordId}@${base}`, messages: [message], untouched: [], refusal };
  }

  private async suggestedBy(entry: CaseEntry, { recordId, dto }: Proposing): Promise<Suggested> {
    const record = await this.quoted.record(entry, recordId);
    if (record.owner === this.identity.member)
      throw new ProposalError('PROPOSAL_OF_OWN', 'a record of the own country');
    const { assert = [], retract = [], legalBasis, purpose } = dto;
    if (assert.length + retract.length === 0) throw new ProposalError('PROPOSAL_EMPTY', 'nothing is suggested');
    const retracts = [...new Set(retract.map((name, i) => requireValue(record, name, `retract[${i}]`)))];
    const recipients = this.readersOf(entry, { record, retracts, wanted: dto.readers });
    const asserts = assert.map((one, i) =>
      this.quoted.draftFor(
        entry,
        { type: record.type, instead: retracts, path: `assert[${i}]` },
        { dto: one, readers: recipients, legalBasis, purpose },
      ),
    );
    return { record, asserts, retracts, recipients };
  }

  /** Its owner always, who answers. */
  private readersOf(
    { others }: CaseEntry,
    about: Pick<Suggested, 'record' | 'retracts'> & { readonly wanted: readonly string[] | undefined },
  ): readonly string[] {
    const { record, retracts, wanted } = about;
    const { member: own } = this.identity;
    const holders = holdersOf(record, retracts);
    if (wanted === undefined) return others.filter((member) => holders.includes(member));
    requireHolders(holders, wanted, 'readers');
    const gone = wanted.find((member) => member !== own && !others.includes(member));
    if (gone !== undefined) throw new ExchangeError('RECIPIENT_UNKNOWN', `${gone} does not take part`);
    return others.filter((member) => member === record.owner || wanted.includes(member));
  }

  private textsOf({ record, asserts }: Suggested, { reason }: RecordProposalDto): Words {
    const said = asserts.flatMap((one, i) => [...this.quoted.textsOf(record.type, one, `assert[${i}]`)]);
    return new Map([...said, ['reason', reason]]);
  }

  /** Its own labels, and the marks of what it repeats of the record. */
  private async marksOf(
    tx: EntityManager,
    entry: CaseEntry,
    said: { readonly recordId: string; readonly suggested: Suggested; readonly texts: Words },
  ): Promise<Marks> {
    const { recordId, suggested, texts } = said;
    const { asserts, recipients } = suggested;
    const values = asserts.flatMap(({ value, original }) => [value, original]);
    const text = [...new Set([...values, ...texts.values()])].join('\n');
    const repeated = await this.repeated.marksOf(tx, entry.spaceNo, { text, recipients, recordId });
    return {
      handling: Math.max(repeated.handling, ...asserts.map(({ handling }) => (handling?.code ?? 1) - 1)),
      sensitive: repeated.sensitive || asserts.some(({ sensitivities }) => sensitivities.length > 0),
      owners: [...new Set([this.identity.member, ...repeated.owners])],
    };
  }

  private overlayOf({ by }: CaseEntry, proposing: Proposing, suggested: Suggested): ProposalOverlay {
    const { recordId, messageId, dto } = proposing;
    const { record, asserts, retracts, recipients } = suggested;
    return {
      kind: 'record-proposal',
      recordId,
      proposalId: messageId,
      owner: record.owner,
      asserts: asserts.map((one) => {
        const { property, value, labels } = statementOf(one);
        return { property, value, labels };
      }),
      retracts: retracts.map(({ messageId: of, index, property, value }) => ({
        messageId: of,
        index,
        property,
        value,
      })),
      reason: dto.reason,
      author: by.name,
      readers: [this.identity.member, ...recipients].toSorted(),
    };
  }
}

/** Members that hold all of the values; of the record where there are none. */
function holdersOf({ owner, values }: QuotedRecord, retracts: readonly QuotedValue[]): readonly string[] {
  const [first, ...others] = retracts;
  if (!first) return [...new Set([owner, ...values.flatMap(({ holders }) => holders)])];
  return first.holders.filter((member) => others.every(({ holders }) => holders.includes(member)));
}

function aboutOf({ record, asserts, recipients }: Suggested, { handling, sensitive }: Marks) {
  if (asserts.length === 0) return { recipients, handling, sensitive };
  const victimIdentity = asserts.some(({ sensitivities }) => sensitivities.includes(Sensitivity.VICTIM_IDENTITY));
  const purposes = [...new Set(asserts.map(({ purpose }) => purpose))];
  return { type: record.type, recipients, handling, sensitive, victimIdentity, purposes };
}

function messageOf(
  { by }: CaseEntry,
  { recordId, messageId, dto }: Proposing,
  { record, asserts, retracts, base }: Suggested & { readonly base: string },
) {
  return create(ProposalMadeSchema, {
    proposalId: uuidBytes(messageId),
    revision: 1,
    owner: record.owner,
    recordId: uuidBytes(recordId),
    base: uuidBytes(base),
    asserts: [...asserts],
    retracts: retracts.map(({ messageId: of, index }) => ({ messageId: uuidBytes(of), index })),
    reason: dto.reason,
    author: by.name,
  });
}
