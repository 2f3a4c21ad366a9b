import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { Entered } from '#libs/member';
import { first, statement } from '#libs/persistence';
import { DataSource } from 'typeorm';

/** Who would see a record beside something else. */
export interface Onlooker {
  readonly recordId: string;
  readonly personId: string;
  /** Whether requests of the case wait for this person. */
  readonly decides: boolean;
}

/** Why a record is shown to a person who does not open it. */
@Injectable()
export class PreviewMatterRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** Whether a request about the record waits for the person or was decided by them, or a question about it to or from this country is open. */
  async has(spaceNo: Entered, { recordId, personId, decides }: Onlooker): Promise<boolean> {
    const values = [spaceNo, recordId, personId, decides, this.identity.member];
    return (await first(this.dataSource, MATTER, values)) !== null;
  }
}

/** A request is about a record that it changes, asks about, or answers a question about; nobody decides what they wrote. */
const MATTER = statement(
  {},
  `select from message_approval a
   where a.space_no = $1 and a.author <> $3 and (a.settled_by = $3 or ($4 and a.state = 'waiting'))
     and (a.subject in ('record:' || $2::text, 'ask:' || $2::text) or a.subject in (
       select 'commitment:' || k.creditor || '.' || k.commitment_id from requested_record k where k.space_no = $1 and k.record_id = $2::uuid))
   union all
   select from requested_record k join open_request o using (space_no, position)
   where k.space_no = $1 and k.record_id = $2::uuid and $5 in (o.creditor, o.debtor)
   limit 1`,
);
