import { Injectable } from '@nestjs/common';
import { CharterRepository, KnownListRepository, type SpaceSummaryRow } from '#libs/exchange';
import type { Person } from '#libs/people';
import { CaseDoor, type CaseEntry } from '../door/case-door.js';
import { type AgreementView, agreementView, readAgreement } from './agreement-view.js';
import { AgreementRepository, type CommentRow, type DraftRow, type NamedPersonRow } from './agreement.repository.js';
import { type ActedText, isOpenDraft } from './open-draft.js';
import { type SpaceWaits, waitsOf } from './space-waits.js';

export interface SpaceSummary {
  readonly spaceId: string;
  readonly kind: 'network' | 'mailbox' | 'agreement' | 'opening';
  /** Whether the caller may enter. Of a case that is kept to others it is known that it exists, since when and of which members. */
  readonly isOpen: boolean;
  /** When its first charter came to act; null before one did. */
  readonly since: Date | null;
  readonly title: string | null;
  /** Titles of what is drafted there and still to be decided, newest first. */
  readonly draftTitles: readonly string[];
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
    /** To the text, in hex; its first eight characters are read to the others before signing. */
    readonly commitment: string;
    /** Still to be decided. */
    readonly isOpen: boolean;
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
    private readonly door: CaseDoor,
  ) {}

  async list(by: Person): Promise<readonly SpaceSummary[]> {
    const [rows, spaceNos] = await Promise.all([this.charters.spaces(), this.door.spaces(by, 'agreement.read')]);
    const open = new Set<number>(spaceNos);
    const version = this.networkVersion(rows);
    const titles = await this.draftTitles(
      rows.filter((row) => open.has(row.spaceNo) && this.kindOf(row) === 'mailbox'),
    );
    return Promise.all(
      rows.map(async (row) => {
        if (!open.has(row.spaceNo)) return this.outside(row);
        return { ...(await this.summary(row, version)), draftTitles: titles.get(row.spaceNo) ?? [] };
      }),
    );
  }

  async one({ spaceNo }: CaseEntry): Promise<SpaceDetails> {
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
    const acted = drafts.length === 0 ? [] : await this.charters.acted();
    const shown = drafts.map((draft) => draftView(draft, acted));
    return {
      ...(await this.summary(row, this.networkVersion(rows))),
      draftTitles: titlesOf(shown),
      agreement: agreed,
      drafts: shown,
      comments,
      signed: votes.map((vote) => vote.member),
      people,
    };
  }

  people({ spaceNo }: CaseEntry): Promise<readonly NamedPersonRow[]> {
    return this.agreements.people(spaceNo);
  }

  private async draftTitles(rooms: readonly SpaceSummaryRow[]): Promise<ReadonlyMap<number, readonly string[]>> {
    if (rooms.length === 0) return new Map();
    const spaceNos = rooms.map(({ spaceNo }) => spaceNo);
    const [drafts, acted] = await Promise.all([this.agreements.newestDrafts(spaceNos), this.charters.acted()]);
    const ofSpace = (spaceNo: number) => drafts.filter((draft) => draft.spaceNo === spaceNo);
    const views = (spaceNo: number) => ofSpace(spaceNo).map((draft) => draftView(draft, acted));
    return new Map(spaceNos.map((spaceNo) => [spaceNo, titlesOf(views(spaceNo))]));
  }

  private networkVersion(rows: readonly SpaceSummaryRow[]): bigint {
    return rows.find(({ spaceId }) => spaceId === this.lists.networkSpaceId)?.listVersion ?? 0n;
  }

  /** What all people of the country may know of a case. */
  private outside(row: SpaceSummaryRow): SpaceSummary {
    const { spaceId, takingPart, since, charter } = row;
    const nothing = { title: null, draftTitles: [], revision: 0, size: '0', halted: null, waits: null };
    return {
      ...nothing,
      spaceId,
      takingPart,
      since,
      kind: this.kindOf(row),
      isOpen: false,
      members: membersOf(charter),
    };
  }

  private async summary(row: SpaceSummaryRow, networkVersion: bigint): Promise<Omit<SpaceSummary, 'draftTitles'>> {
    const revision = row.charter?.charter.revision ?? 0;
    return {
      spaceId: row.spaceId,
      kind: this.kindOf(row),
      isOpen: true,
      since: row.since,
      title: (await this.agreed(row))?.title ?? null,
      revision,
      members: membersOf(row.charter),
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

function draftView(draft: DraftRow, acted: readonly ActedText[]): SpaceDetails['drafts'][number] {
  const { messageId, position, sender, at, identity, commitment, document } = draft;
  return {
    messageId,
    position,
    identity: hex(identity),
    sender,
    at,
    commitment: hex(commitment),
    isOpen: isOpenDraft({ ...draft, position: BigInt(position) }, acted),
    agreement: agreementView(readAgreement(document)),
  };
}

/** Texts of one agreement have one title. */
function titlesOf(drafts: SpaceDetails['drafts']): readonly string[] {
  return [...new Set(drafts.flatMap(({ isOpen, agreement }) => (isOpen ? agreement.title : [])))];
}

function membersOf(charter: SpaceSummaryRow['charter']): readonly string[] {
  return charter?.charter.members ?? [];
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
