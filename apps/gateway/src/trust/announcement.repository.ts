import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import { DataSource } from 'typeorm';

/** Finds whether something was said in a space. */
@Injectable()
export class AnnouncementRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** Members that take part, ascending; none where the space is not known yet. */
  async takingPart(spaceId: string): Promise<readonly string[]> {
    const rows = await this.dataSource.query<{ member: string }[]>(
      'select member from takes_part join space using (space_no) where space_id = $1 order by member',
      [spaceId],
    );
    return rows.map(({ member }) => member);
  }

  /** Where a message of our own is. */
  async state(spaceId: string, messageId: string): Promise<'unsaid' | 'on-its-way' | 'on-the-log'> {
    const [row] = await this.dataSource.query<{ state: 'on-its-way' | 'on-the-log' }[]>(STATE, [
      spaceId,
      messageId,
      this.identity.member,
    ]);
    return row?.state ?? 'unsaid';
  }
}

const STATE = `
select 'on-the-log' as state from log_record l join space s using (space_no)
  where s.space_id = $1 and l.message_id = $2 and l.sender = $3 and l.verdict = 0
union all select 'on-its-way' from outbox where message_id = $2
union all select 'on-its-way' from sealed where message_id = $2`;
