import { Injectable } from '@nestjs/common';
import type { CaseEntry } from '#libs/member';
import { DataSource } from 'typeorm';
import { ForeseeEffects } from './foresee-effects.service.js';
import { type GroupedRecord, GroupRepository, type NamedRecord } from './group.repository.js';
import { wayBetween } from './groups.js';
import type { DisputeView, RecordGroupView } from './judgement-view.js';
import { JudgementError } from './judgement.errors.js';

export { type DecidingVerdict, groupsOf, pairState } from './groups.js';
export { verdictName } from './verdicts.table.js';

/** Shows with which records one stands as one. A disputed group joins nothing: its records stand alone, with why. */
@Injectable()
export class ReadGroup {
  constructor(
    private readonly dataSource: DataSource,
    private readonly groups: GroupRepository,
    private readonly foreseeing: ForeseeEffects,
  ) {}

  /** @throws JudgementError PAIR_NOT_HELD where the record is not here */
  async of(entry: CaseEntry, recordId: string): Promise<RecordGroupView> {
    const { spaceNo } = entry;
    if ((await this.groups.named(this.dataSource, spaceNo, [recordId])).length === 0)
      throw new JudgementError('PAIR_NOT_HELD', 'this member holds no such record');
    const members = await this.groups.group(this.dataSource, spaceNo, recordId);
    const kind = members.find((one) => one.recordId === recordId)?.dispute ?? null;
    if (kind === null) return { recordId, same: othersIn(members, recordId), dispute: null };
    return { recordId, same: [], dispute: await this.disputeOf(entry, kind, members) };
  }

  private async disputeOf(
    entry: CaseEntry,
    kind: DisputeView['kind'],
    members: readonly GroupedRecord[],
  ): Promise<DisputeView> {
    if (kind === 'too-large') return { kind, apart: null, way: [] };
    const ids = members.map(({ recordId }) => recordId);
    const pairs = await this.groups.among(this.dataSource, entry.spaceNo, ids);
    const found = pairs.find(({ state }) => state === 'apart');
    if (!found) return { kind, apart: null, way: [] };
    const way = wayBetween(pairs, found.left, found.right) ?? [];
    const names = new Map(members.map((one) => [one.recordId, nameOf(one)]));
    return {
      kind,
      apart: await this.foreseeing.apart(entry, found),
      way: way.flatMap((id) => names.get(id) ?? []),
    };
  }
}

function othersIn(members: readonly GroupedRecord[], recordId: string): readonly NamedRecord[] {
  return members.filter((one) => one.recordId !== recordId).map(nameOf);
}

function nameOf({ recordId, type, owner, name }: NamedRecord): NamedRecord {
  return { recordId, type, owner, name };
}
