import { Injectable } from '@nestjs/common';
import { all, int4, statement, text, uuid } from '#libs/persistence';
import { DataSource } from 'typeorm';

/** What the counter is shown of a pattern in a register. */
export interface OpenHint {
  readonly hintId: string;
  /** The rule of the content that was met. */
  readonly rule: string;
  readonly counted: number;
  /** The day of the last entry that counts, as a number from 1970 on. */
  readonly lastDay: number;
}

/** Which hints are asked for. */
export interface Asked {
  readonly organisation: string;
  readonly today: number;
  /** The mark of an entry that counts in them; null for any. */
  readonly event: Uint8Array | null;
}

const MOST = 50;

/** Hints with the rights of the door, which reads them and nothing that they were found in. */
@Injectable()
export class OpenHints {
  constructor(private readonly dataSource: DataSource) {}

  /** Hints of the register of an organisation, the newest first. */
  of({ organisation, today, event }: Asked): Promise<readonly OpenHint[]> {
    return all(this.dataSource, OPEN, [organisation, today, event, MOST]);
  }
}

const OPEN = statement(
  { hintId: uuid, rule: text, counted: int4, lastDay: int4 },
  `select hint_id as "hintId", rule, counted, last_day as "lastDay" from open_hint
   where organisation = $1 and shown_until >= $2 and ($3::bytea is null or $3::bytea = any(events))
   order by last_day desc, hint_id limit $4`,
);
