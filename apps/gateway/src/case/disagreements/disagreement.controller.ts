import { Controller, Get } from '@nestjs/common';
import { type CaseEntry, CaseRoute, Entry } from '#libs/member';
import type { DisagreementsView } from './disagreement-view.js';
import { ListDisagreements } from './list-disagreements.service.js';

/** What countries do not agree about. */
@Controller('spaces/:spaceId/disagreements')
export class DisagreementController {
  constructor(private readonly listing: ListDisagreements) {}

  @Get()
  @CaseRoute('record.read', { act: 'disagreement.list', saw: seenIn })
  list(@Entry() entry: CaseEntry): Promise<DisagreementsView> {
    return this.listing.of(entry);
  }
}

function seenIn({ items }: DisagreementsView): readonly string[] {
  const records = items.flatMap(({ records: of }) => of.filter(({ type }) => type !== null));
  return [...new Set(records.map(({ recordId }) => recordId))].map((id) => `record:${id}`);
}
