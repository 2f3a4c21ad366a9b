import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { CaseEntry } from '#libs/member';
import { Clock } from '#libs/work';
import { CheckError } from './check.errors.js';
import type { ExemptionView } from './check-view.js';
import { ExemptionRepository } from './exemption.repository.js';

/** Keeps records of the own country out of what others ask about numbers. */
@Injectable()
export class ExemptRecord {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly exemptions: ExemptionRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws CheckError RECORD_NOT_HERE, RECORD_NOT_OWN */
  async of({ spaceNo }: CaseEntry, recordId: string): Promise<ExemptionView> {
    await this.requireOwn(spaceNo, recordId);
    const found = await this.exemptions.find(spaceNo, recordId);
    return found ? { exempt: true, by: found.by, at: found.at.toISOString() } : { exempt: false, by: null, at: null };
  }

  /** Again changes nothing. @throws as `of` */
  async exempt({ spaceNo, by }: CaseEntry, recordId: string): Promise<void> {
    await this.requireOwn(spaceNo, recordId);
    await this.exemptions.keep(spaceNo, recordId, { by: by.name, at: this.clock.now() });
  }

  /** @throws as `of` */
  async answerAgain({ spaceNo }: CaseEntry, recordId: string): Promise<void> {
    await this.requireOwn(spaceNo, recordId);
    await this.exemptions.drop(spaceNo, recordId);
  }

  private async requireOwn(spaceNo: CaseEntry['spaceNo'], recordId: string): Promise<void> {
    const { member } = this.identity;
    const owner = await this.exemptions.ownerOf(spaceNo, recordId, member);
    if (owner === null) throw new CheckError('RECORD_NOT_HERE', 'no record with this id in this case');
    if (owner !== member) throw new CheckError('RECORD_NOT_OWN', 'its owner alone decides what it answers');
  }
}
