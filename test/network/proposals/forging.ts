import { create, type DescMessage, type MessageInitShape } from '@bufbuild/protobuf';
import { expect } from '@jest/globals';
import {
  HandlingCode,
  Nature,
  Outcome,
  ProposalMadeSchema,
  ProposalSettledSchema,
  RecordChangedSchema,
  RecordType,
  RemarkKind,
  RemarkMadeSchema,
  uuidBytes,
} from '#libs/contracts';
import { Exchange } from '#libs/exchange/sending';
import { Transaction } from '#libs/persistence';
import { randomUUID } from 'node:crypto';
import { eventually } from '../eventually.js';
import { type Country, LEGAL_BASIS, type ProposalCase, SLOW_MS, type Value } from './proposal-case.js';

/** Sends what no gateway would be asked to say by its API, or says it by hand where its place on the log matters. */
export class Forging {
  constructor(private readonly stage: ProposalCase) {}

  /** RO says the same of the birthplace, as if it had not seen what took its place. */
  async remark(): Promise<Forged> {
    const recipients = ['hu', 'nl', 'ro'] as const;
    const { messageId, index } = this.stage.birthPlace;
    const made = await this.forge(RemarkMadeSchema, 'ro', recipients, {
      remarkId: uuidBytes(randomUUID()),
      revision: 1,
      kind: RemarkKind.CORROBORATE,
      about: { recordId: uuidBytes(this.stage.recordId), statement: { messageId: uuidBytes(messageId), index } },
      statement: this.statement('Győr', 'ro', recipients),
      author: 'Nobody',
    });
    await this.placeOf(made);
    return made;
  }

  /** A proposal past the API. */
  async proposal(
    from: Country,
    recipients: readonly Country[],
    { release, ...more }: ProposalOf = {},
  ): Promise<Forged & { readonly proposalId: string }> {
    const proposalId = randomUUID();
    const statement = this.statement('Gyula', from, recipients);
    const forged = await this.forge(ProposalMadeSchema, from, recipients, {
      proposalId: uuidBytes(proposalId),
      revision: 1,
      owner: 'nl',
      recordId: uuidBytes(this.stage.recordId),
      base: uuidBytes(this.stage.birthPlace.messageId),
      asserts: [{ ...statement, release: [...(release ?? statement.release)] }],
      retracts: [{ messageId: uuidBytes(this.stage.birthPlace.messageId), index: this.stage.birthPlace.index }],
      reason: 'Not by the API',
      author: 'Nobody',
      ...more,
    });
    return { ...forged, proposalId };
  }

  /** What takes a proposal back, past the API. */
  withdrawal(from: Country, recipients: readonly Country[], proposalId: string, more: object = {}): Promise<Forged> {
    const nothing = { asserts: [], retracts: [], reason: '', withdrawn: true, revision: 2 };
    return this.proposal(from, recipients, { proposalId: uuidBytes(proposalId), ...nothing, ...more });
  }

  /** An answer past the API. */
  answer(from: Country, recipients: readonly Country[], of: AnswerOf): Promise<Forged> {
    const { proposer = 'hu', proposalId, changes } = of;
    const declined = { outcome: Outcome.DECLINED, code: 'wrong', text: 'Seen in the register' };
    const accepted = { outcome: Outcome.ACCEPTED_CHANGED, changes: (changes ?? []).map(uuidBytes) };
    return this.forge(ProposalSettledSchema, from, recipients, {
      proposer,
      proposalId: uuidBytes(proposalId),
      author: 'Nobody',
      ...(changes === undefined ? declined : accepted),
    });
  }

  /** A change of the record past the API. */
  change(from: Country, recipients: readonly Country[], of: ChangeOf): Promise<Forged> {
    const { value, version, retracts = [], credits = [] } = of;
    return this.forge(RecordChangedSchema, from, recipients, {
      recordId: uuidBytes(this.stage.recordId),
      type: RecordType.PERSON,
      version,
      base: uuidBytes(this.stage.birthPlace.messageId),
      asserts: [this.statement(value, from, recipients)],
      retracts: retracts.map(({ messageId, index }) => ({ messageId: uuidBytes(messageId), index })),
      credits: credits.map((proposalId) => ({ member: 'hu', proposalId: uuidBytes(proposalId), changed: true })),
    });
  }

  /** The position at which a message stands in the end, which is when everybody who gets it has it. */
  async placeOf({ messageId, recipients }: Forged): Promise<bigint> {
    const places: bigint[] = [];
    for (const country of recipients) {
      await eventually(async () => {
        const [row] = await this.stage.rows(country, 'select position from log_message where message_id = $1', [
          messageId,
        ]);
        expect(row).toBeDefined();
        places.push(BigInt(String(row?.['position'])));
      }, SLOW_MS);
    }
    return places[0] ?? -1n;
  }

  private statement(value: string, from: Country, recipients: readonly Country[]) {
    return {
      property: 'birthPlace',
      value,
      nature: Nature.FACT,
      handling: { code: HandlingCode.H1 },
      release: recipients.filter((one) => one !== from).toSorted(),
      purpose: 'investigation',
      legalBasis: LEGAL_BASIS,
      author: 'Nobody',
    };
  }

  private async forge<Desc extends DescMessage>(
    schema: Desc,
    from: Country,
    recipients: readonly Country[],
    said: MessageInitShape<Desc>,
  ): Promise<Forged> {
    const messageId = randomUUID();
    const { app } = this.stage.peopled.network.gateway(from);
    const message = create(schema, said);
    await app.get(Transaction, { strict: false }).run((tx) =>
      app.get(Exchange, { strict: false }).submit(tx, {
        spaceId: this.stage.spaceId,
        schema,
        message,
        recipients: recipients.toSorted(),
        messageId,
      }),
    );
    return { messageId, recipients: [...new Set([from, ...recipients])] };
  }
}

/** A message past the API. */
export interface Forged {
  readonly messageId: string;
  readonly recipients: readonly Country[];
}

interface AnswerOf {
  readonly proposer?: string;
  readonly proposalId: string;
  /** Of an acceptance; a decline without. */
  readonly changes?: readonly string[];
}

interface ChangeOf {
  readonly value: string;
  readonly version: number;
  readonly retracts?: readonly Value[];
  readonly credits?: readonly string[];
}

/** What a proposal says in place of what an honest one would. */
type ProposalOf = Omit<MessageInitShape<typeof ProposalMadeSchema>, '$typeName'> & {
  /** Of its statement. */
  readonly release?: readonly string[];
};
