import { Injectable } from '@nestjs/common';
import { type SpaceSubject, subjectName, SubjectNames } from '#libs/inbox';
import { CaseDoor } from '#libs/member';
import type { Person } from '#libs/people';
import { DAY_MS } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import type { OthersTurn, WaitingCount, WaitingItem } from './others-turn.js';
import { WaitingRepository, type WaitingRow } from './waiting.repository.js';

const WEEK_MS = 7 * DAY_MS;

/** Says what others have to do next, and how much came from them: the other half of what waits for a person. */
@Injectable()
export class ReadWaiting {
  constructor(
    private readonly waiting: WaitingRepository,
    private readonly door: CaseDoor,
    private readonly names: SubjectNames,
    private readonly clock: Clock,
  ) {}

  async countOf(by: Person): Promise<WaitingCount> {
    return { approval: await this.waiting.forApproval(by.id) };
  }

  async of(by: Person): Promise<OthersTurn> {
    const reads = await this.door.spaces(by, 'record.read');
    const since = new Date(this.clock.now().getTime() - WEEK_MS);
    const [rows, cameThisWeek] = await Promise.all([
      this.waiting.of(by.id, reads),
      this.waiting.cameSince(reads, since),
    ]);
    const records = await this.names.of(rows.flatMap((row) => subjectOf(row) ?? []));
    const items = rows.map((row): WaitingItem => {
      const subject = subjectOf(row);
      const record = subject && records.get(subjectName(subject));
      const { kind, messageId, requestId, spaceId, what, members, reason, at } = row;
      return {
        id: `${kind}.${messageId}`,
        kind,
        messageId,
        requestId,
        spaceId,
        recordId: record?.recordId ?? null,
        recordName: record?.name ?? null,
        recordNumber: record?.number ?? null,
        recordHandling: record?.handling ?? null,
        what,
        members,
        reason,
        at,
      };
    });
    return { items, cameThisWeek };
  }
}

function subjectOf({ spaceNo, aboutKind: kind, aboutId: id }: WaitingRow): SpaceSubject | null {
  return kind === null || id === null ? null : { spaceNo, subject: { kind, id } };
}
