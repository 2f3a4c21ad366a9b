import { Injectable } from '@nestjs/common';
import { CharterRepository, KnownListRepository, SpaceDirectory, type SpaceSummaryRow } from '#libs/exchange';
import { type AgreementView, agreementView, readAgreement } from './agreement-view.js';
import { AgreementRepository, type CommentRow, type NamedPersonRow } from './agreement.repository.js';
import { type SpaceWaits, waitsOf } from './space-waits.js';

export interface SpaceSummary {
  readonly spaceId: string;
  readonly kind: 'network' | 'mailbox' | 'agreement' | 'opening';
  readonly title: string | null;
  readonly revision: number;
  readonly members: readonly string[];
  readonly takingPart: readonly string[];
  /** Positions of the log that were applied here. */
  readonly size: string;
  readonly halted: string | null;
  readonly waits: SpaceWaits | null;
}

export interface SpaceDetails extends SpaceSummary {
  readonly agreement: AgreementView | null;
  readonly drafts: readonly {
    readonly messageId: string;
    readonly position: string;
    /** Of the record that carries it, in hex. */
    readonly identity: string;
    readonly sender: string;
    readonly at: Date;
    /** To the text, in hex; its first eight characters are read to the others before anybody signs. */
    readonly commitment: string;
    readonly agreement: AgreementView;
  }[];
  readonly comments: readonly CommentRow[];
  /** Who published the next charter already. */
  readonly signed: readonly string[];
  readonly people: readonly NamedPersonRow[];
}

/** Reads spaces with their agreements. */
@Injectable()
export class ReadSpaces {
  constructor(
    private readonly agreements: AgreementRepository,
    private readonly charters: CharterRepository,
    private readonly lists: KnownListRepository,
    private readonly spaces: SpaceDirectory,
  ) {}

  async list(): Promise<readonly SpaceSummary[]> {
    const rows = await this.charters.spaces();
    return Promise.all(rows.map((row) => this.summary(row, this.networkVersion(rows))));
  }

  async one(spaceId: string): Promise<SpaceDetails> {
    const spaceNo = await this.spaces.require(spaceId);
    const rows = await this.charters.spaces();
    const row = rows.find((space) => space.spaceNo === spaceNo);
    if (!row) throw new Error('a space without a row');
    const [drafts, comments, votes, people] = await Promise.all([
      this.agreements.draftsOf(spaceNo),
      this.agreements.comments(spaceNo),
      this.charters.votes(spaceNo),
      this.agreements.people(spaceNo),
    ]);
    const agreed = await this.agreed(row);
    return {
      ...(await this.summary(row, this.networkVersion(rows))),
      agreement: agreed,
      drafts: drafts.map(({ messageId, position, sender, at, ...draft }) => ({
        messageId,
        position,
        identity: hex(draft.identity),
        sender,
        at,
        commitment: hex(draft.commitment),
        agreement: agreementView(readAgreement(draft.document)),
      })),
      comments,
      signed: votes.map((vote) => vote.member),
      people,
    };
  }

  /** @throws ExchangeError SPACE_UNKNOWN */
  async people(spaceId: string): Promise<readonly NamedPersonRow[]> {
    return this.agreements.people(await this.spaces.require(spaceId));
  }

  private networkVersion(rows: readonly SpaceSummaryRow[]): bigint {
    return rows.find(({ spaceId }) => spaceId === this.lists.networkSpaceId)?.listVersion ?? 0n;
  }

  private async summary(row: SpaceSummaryRow, networkVersion: bigint): Promise<SpaceSummary> {
    const revision = row.charter?.charter.revision ?? 0;
    return {
      spaceId: row.spaceId,
      kind: this.kindOf(row),
      title: (await this.agreed(row))?.title ?? null,
      revision,
      members: row.charter?.charter.members ?? [],
      takingPart: row.takingPart,
      size: row.position,
      halted: row.halted,
      waits: waitsOf(row, networkVersion),
    };
  }

  private kindOf({ spaceId, charter }: SpaceSummaryRow): SpaceSummary['kind'] {
    if (spaceId === this.lists.networkSpaceId) return 'network';
    if (!charter) return 'opening';
    return charter.charter.agreementCommitment.length === 0 ? 'mailbox' : 'agreement';
  }

  private async agreed(row: SpaceSummaryRow): Promise<AgreementView | null> {
    const commitment = row.charter?.charter.agreementCommitment;
    if (!commitment || commitment.length === 0) return null;
    const draft = await this.agreements.draftByCommitment(commitment);
    return draft ? agreementView(readAgreement(draft.document)) : null;
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
