import { Injectable } from '@nestjs/common';
import { type MessageName, type ProofMessage, ProofRepository } from '#libs/exchange';
import { CaseDoor, type CaseEntry, type Entered } from '#libs/member';
import { ContentOpener } from './content-opener.js';
import { ProofBuilder } from './proof-builder.js';
import { RecalledContentRepository } from './recalled-content.repository.js';
import { ProofRequestError } from './proof.errors.js';

const AGREEMENT_TYPES = 'joinder.agreement.';

/** What is to be proved. */
export interface ProofRequest {
  readonly messageId: string;
  /** Null where the id alone is to say it. */
  readonly sender: string | null;
  /** Show the sealed body and what it opens to. */
  readonly withContent: boolean;
}

/** Proves a message to outsiders. That it exists is no secret in its space; its content is shown to those who may read it. */
@Injectable()
export class MakeProof {
  constructor(
    private readonly door: CaseDoor,
    private readonly proofs: ProofRepository,
    private readonly builder: ProofBuilder,
    private readonly opener: ContentOpener,
    private readonly recalled: RecalledContentRepository,
  ) {}

  /** @throws ProofRequestError; AccessError ACCESS_DENIED */
  async of(entry: CaseEntry, { withContent, ...name }: ProofRequest): Promise<string> {
    const { spaceNo } = entry;
    const row = await this.accepted(spaceNo, name);
    if (withContent) this.requireReading(row, entry);
    if (withContent && (await this.recalled.isIn(spaceNo, row.position))) {
      throw new ProofRequestError('CONTENT_NOT_HELD', 'its owner took back what it says');
    }
    const message = await this.builder.read(spaceNo, row.position);
    const content = withContent ? await this.opener.open(spaceNo, message) : null;
    return this.builder.build({ spaceNo, message: content ? message : { ...message, body: null }, content });
  }

  /** Anybody can use the id of another's message again, so an id that two used names neither of them. */
  private async accepted(spaceNo: Entered, { messageId, sender }: MessageName): Promise<ProofMessage> {
    const rows = await this.proofs.messages(spaceNo, { messageId, sender });
    const [row] = rows;
    if (rows.length > 1) {
      const senders = rows.map((one) => one.sender).join(', ');
      throw new ProofRequestError('SENDER_NEEDED', `${senders} used this id: say whose message is meant`);
    }
    if (row?.verdict === 0) return row;
    if (row) throw new ProofRequestError('MESSAGE_REFUSED', 'the members refused the message');
    if (await this.proofs.isOnItsWay(spaceNo, messageId)) {
      throw new ProofRequestError('NOT_COSIGNED_YET', 'the message is not on the log yet');
    }
    throw new ProofRequestError('MESSAGE_NOT_FOUND', 'no such message in this space');
  }

  /** Drafts are read before there is an agreement; everything else under it. */
  private requireReading({ type }: ProofMessage, entry: CaseEntry): void {
    const isOfAgreement = type?.startsWith(AGREEMENT_TYPES) === true;
    this.door.require(entry, isOfAgreement ? 'agreement.read' : 'record.read', {});
  }
}
