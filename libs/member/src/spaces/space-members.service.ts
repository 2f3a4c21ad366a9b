import { Injectable } from '@nestjs/common';
import { ExchangeError, SpaceDirectory } from '#libs/exchange';
import { all, statement, text } from '#libs/persistence';
import { DataSource } from 'typeorm';

/** Who takes part in a space, as the log says. */
@Injectable()
export class SpaceMembers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly spaces: SpaceDirectory,
  ) {}

  /** Members that take part, ascending. @throws ExchangeError SPACE_UNKNOWN, NOT_TAKING_PART when `member` is not among them */
  async takingPart(spaceId: string, member: string): Promise<{ spaceNo: number; members: readonly string[] }> {
    const spaceNo = await this.spaces.require(spaceId);
    const rows = await all(this.dataSource, TAKING_PART, [spaceNo]);
    const members = rows.map((row) => row.member);
    if (!members.includes(member)) throw new ExchangeError('NOT_TAKING_PART', 'the own charter is not published yet');
    return { spaceNo, members };
  }
}

const TAKING_PART = statement(
  { member: text },
  'select member from member_progress where space_no = $1 order by member',
);
