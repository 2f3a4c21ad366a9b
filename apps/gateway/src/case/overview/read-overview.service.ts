import { Injectable } from '@nestjs/common';
import { ExchangeIdentity, SpaceProgressRepository } from '#libs/exchange';
import { CaseDoor, type CaseEntry, NetworkHealth, ReadSpaces, type SpaceDetails } from '#libs/member';
import { Clock } from '#libs/work';
import { RecordMarks } from '../records/holders/record-marks.service.js';
import { caseState } from './case-state.js';
import { overviewMembers } from './overview-members.js';
import { OverviewRepository } from './overview.repository.js';
import type { SpaceOverview } from './space-overview.js';

/** Shows a case at a glance: who works on it, by what rules, and what matters in it. */
@Injectable()
export class ReadOverview {
  constructor(
    private readonly agreements: ReadSpaces,
    private readonly door: CaseDoor,
    private readonly overviews: OverviewRepository,
    private readonly progress: SpaceProgressRepository,
    private readonly identity: ExchangeIdentity,
    private readonly clock: Clock,
    private readonly network: NetworkHealth,
    private readonly marks: RecordMarks,
  ) {}

  /** Records and what is counted of them are for who may read them. */
  async of(entry: CaseEntry): Promise<SpaceOverview> {
    const { spaceNo, by } = entry;
    const [details, progress] = await Promise.all([this.agreements.one(entry), this.progress.of(spaceNo)]);
    const reads = this.door.decide(entry, 'record.read');
    const now = this.clock.now();
    const sources = { own: this.identity.member, details, progress, health: this.network.members(), now };
    return {
      ...factsOf(details, now.toISOString().slice(0, 10)),
      members: overviewMembers(sources),
      keyRecords: reads.allowed ? await this.marks.of(entry, await this.overviews.keyRecords(spaceNo, by.id)) : null,
      counts: reads.allowed ? await this.overviews.counts(spaceNo, now) : null,
    };
  }
}

function factsOf(
  { spaceId, kind, title, halted, agreement }: SpaceDetails,
  today: string,
): Omit<SpaceOverview, 'members' | 'keyRecords' | 'counts'> {
  return {
    spaceId,
    kind,
    title,
    state: caseState({ halted, isSigned: kind === 'agreement', agreed: agreement, today }),
    purpose: agreement?.purpose ?? null,
    offences: agreement?.offences ?? [],
    starts: agreement?.starts ?? null,
    ends: agreement?.ends ?? null,
    switches: agreement?.switches ?? [],
  };
}
