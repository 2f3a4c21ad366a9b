import { Injectable } from '@nestjs/common';
import {
  all,
  array,
  bytea,
  filled,
  first,
  int4,
  int8,
  nullable,
  statement,
  text,
  ts,
  type RowOf,
} from '#libs/persistence';
import { Frontier } from '#libs/tlog';
import { DataSource } from 'typeorm';
import { ExchangeIdentity } from '../space/exchange.identity.js';
import { refusedPositions } from './refused-positions.js';

/** What may be known of a record that is sealed to others. */
export interface SealedStub {
  readonly position: string;
  readonly sender: string;
  readonly recipients: readonly string[];
  readonly at: string;
  /** Padded length of the sealed body, in bytes. */
  readonly length: number;
}

export interface CheckpointView {
  readonly size: string;
  readonly root: string;
  /** Newest size that each member cosigned and that agrees with the tree of this gateway. */
  readonly cosigned: Readonly<Record<string, string>>;
  readonly halted: string | null;
  readonly contradicting: readonly string[];
}

/** Reads the log as it stands here: checkpoints, and what is sealed to others. */
@Injectable()
export class LogRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** Newest first. */
  async stubs(spaceNo: number, limit: number): Promise<readonly SealedStub[]> {
    const rows = await all(this.dataSource, NEWEST_STUBS, [spaceNo, this.identity.member, limit]);
    return rows.map(stubOf);
  }

  /** Null where nothing is sealed to others. */
  async stub(spaceNo: number, position: string): Promise<SealedStub | null> {
    const row = await first(this.dataSource, STUB, [spaceNo, this.identity.member, position]);
    return row ? stubOf(row) : null;
  }

  async checkpoint(spaceNo: number): Promise<CheckpointView | null> {
    const row = await first(this.dataSource, CHECKPOINT, [spaceNo]);
    if (!row) return null;
    const frontier = Frontier.decode(row.frontier);
    const cosigned = await all(this.dataSource, COSIGNED, [spaceNo]);
    const contradicting = await all(this.dataSource, CONTRADICTING, [spaceNo]);
    return {
      size: frontier.size.toString(),
      root: Buffer.from(frontier.root()).toString('hex'),
      cosigned: Object.fromEntries(cosigned.map(({ member, size }) => [member, size])),
      halted: row.halted,
      contradicting: contradicting.map(({ member }) => member),
    };
  }

  /** Verdicts of the log that are not 0, newest first. */
  async refusals(spaceNo: number, limit: number): Promise<readonly RefusalRow[]> {
    return all(this.dataSource, REFUSALS, [spaceNo, limit]);
  }
}

const STUBS = `select position, sender, recipients, t, body_length from log_record
  where space_no = $1 and kind = 1 and verdict = 0 and not $2 = any(recipients)`;

const STUB_COLUMNS = {
  position: int8,
  sender: filled(text),
  recipients: filled(array(text)),
  t: int8,
  body_length: filled(int4),
};

const NEWEST_STUBS = statement(STUB_COLUMNS, `${STUBS} order by position desc limit $3`);

const STUB = statement(STUB_COLUMNS, `${STUBS} and position = $3`);

function stubOf({ t, body_length: length, ...row }: RowOf<typeof STUB_COLUMNS>): SealedStub {
  return { ...row, at: new Date(Number(t)).toISOString(), length };
}

export interface RefusalRow {
  readonly position: string;
  readonly verdict: number;
  readonly sender: string | null;
  readonly at: Date;
  readonly identity: string;
  /** What the rule expected and what it found; null where nothing was kept. */
  readonly expected: string | null;
  readonly found: string | null;
}

const CHECKPOINT = statement(
  { frontier: bytea, halted: nullable(text) },
  'select frontier, halted from follower where space_no = $1',
);

const COSIGNED = statement(
  { member: text, size: int8 },
  'select member, max(size) as size from cosignature where space_no = $1 group by member order by member',
);

const CONTRADICTING = statement(
  { member: text },
  'select distinct member from contradiction where space_no = $1 order by member',
);

const REFUSALS = statement(
  {
    position: int8,
    verdict: int4,
    sender: nullable(text),
    at: ts,
    identity: text,
    expected: nullable(text),
    found: nullable(text),
  },
  `with ${refusedPositions('null::bigint', '$2::int')},
   refused as (
     select position, verdict, sender, t, identity, refused_expected as expected, refused_found as found
     from log_record where space_no = $1 and verdict > 1
     union all select position, verdict, null, t, identity, null, null from refused_position)
   select position, verdict, sender, to_timestamp(t / 1000.0) as at, encode(identity, 'hex') as identity, expected, found
   from refused order by position desc limit $2`,
);
