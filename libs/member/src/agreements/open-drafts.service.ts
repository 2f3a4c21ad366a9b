import { Injectable } from '@nestjs/common';
import { CharterRepository } from '#libs/exchange';
import { AgreementError } from './agreement.errors.js';
import { AgreementRepository, type DraftRow } from './agreement.repository.js';
import { isOpenDraft } from './open-draft.js';

/** Finds drafts that are still to be decided. */
@Injectable()
export class OpenDrafts {
  constructor(
    private readonly agreements: AgreementRepository,
    private readonly charters: CharterRepository,
  ) {}

  /** @throws AgreementError DRAFT_NOT_FOUND, DRAFT_CLOSED */
  async require(spaceId: string, position: string): Promise<DraftRow> {
    // Others take part here: what was drafted elsewhere is nothing to name to them.
    const draft = await this.agreements.draftAt(spaceId, position);
    if (!draft) throw new AgreementError('DRAFT_NOT_FOUND', 'no such draft in this space');
    const texts = await this.charters.acted();
    if (!isOpenDraft({ ...draft, position: BigInt(draft.position) }, texts)) {
      throw new AgreementError('DRAFT_CLOSED', 'it acts, or another text does');
    }
    return draft;
  }
}
