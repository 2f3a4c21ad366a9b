import { Injectable } from '@nestjs/common';
import { all, first, int4, int8, type RowOf, statement, uuid } from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import { ExchangeError } from './exchange.errors.js';

/** A space this gateway knows, with its local number. */
export interface Space {
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly shard: number;
  /** Position of offset 0 of its log topic. */
  readonly base: bigint;
}

/** Spaces of one shard: their two topics each stay under the limit of one consumer. */
const SPACES_PER_SHARD = 64;

/** Whether a person was invited to space `s`, and has not said yes. */
export const UNANSWERED = `exists (select from reaction v where v.space_no = s.space_no and v.kind in ('invitation', 'declined'))`;

/** Lets one process at a time number a space, so that no shard gets more than its share. */
const NUMBERING_LOCK = 'select pg_advisory_xact_lock(0x4a4e, -1)';

/** Finds spaces by id; they are few and never change their numbers, so each is read once. */
@Injectable()
export class SpaceDirectory {
  private readonly byId = new Map<string, Space>();
  /** Written by the space finder: positions at which the broker shows another log topic of a space. */
  private offers: ReadonlyMap<string, readonly bigint[]> = new Map();

  constructor(private readonly dataSource: DataSource) {}

  /** @throws ExchangeError SPACE_UNKNOWN */
  async require(spaceId: string): Promise<number> {
    return (await this.get(spaceId)).spaceNo;
  }

  /** @throws ExchangeError SPACE_UNKNOWN */
  async get(spaceId: string): Promise<Space> {
    const known = await this.find(spaceId);
    if (!known) throw new ExchangeError('SPACE_UNKNOWN', 'no space with this id at this gateway');
    return known;
  }

  async find(spaceId: string): Promise<Space | null> {
    return this.byId.get(spaceId) ?? (await this.load(spaceId));
  }

  async all(): Promise<readonly Space[]> {
    const rows = await all(this.dataSource, SPACES);
    return rows.map(toSpace);
  }

  /** Those whose logs are read: of a space that a person was asked about and has not accepted, nothing is. */
  async followed(): Promise<readonly Space[]> {
    const rows = await all(this.dataSource, FOLLOWED);
    return rows.map(toSpace);
  }

  /** Numbers a space on first sight; the same space keeps its number. */
  async add(tx: EntityManager, spaceId: string, base: bigint): Promise<Space> {
    await tx.query(NUMBERING_LOCK);
    await tx.query(
      `insert into space (space_id, shard, base)
       select $1::uuid, (select count(*) from space) / ${SPACES_PER_SHARD}, $2::bigint on conflict (space_id) do nothing`,
      [spaceId, base.toString()],
    );
    const row = await first(tx, BY_ID, [spaceId]);
    if (!row) throw new Error('a space that was just numbered is not there');
    return toSpace(row);
  }

  /** Keeps where logs could go on, as the broker shows it. */
  offer(offers: ReadonlyMap<string, readonly bigint[]>): void {
    this.offers = offers;
  }

  /** Positions at which the log of a space could go on in another topic, ascending. */
  offersOf(spaceId: string): readonly bigint[] {
    return this.offers.get(spaceId) ?? [];
  }

  /** Lets the log of a space go on in the topic that begins at its end; false when the shard is held under another lease. */
  async goOn(space: Space, { base, token }: { readonly base: bigint; readonly token: bigint }): Promise<boolean> {
    const rows = await all(this.dataSource, GO_ON, [space.spaceNo, base.toString(), token.toString()]);
    this.byId.delete(space.spaceId);
    return rows.length > 0;
  }

  private async load(spaceId: string): Promise<Space | null> {
    const row = await first(this.dataSource, BY_ID_TEXT, [spaceId]);
    if (!row) return null;
    const space = toSpace(row);
    this.byId.set(spaceId, space);
    return space;
  }
}

type SpaceRow = RowOf<typeof SPACE_COLUMNS>;

function toSpace(row: SpaceRow): Space {
  return { spaceNo: row.space_no, spaceId: row.space_id, shard: row.shard, base: BigInt(row.base) };
}

const SPACE_COLUMNS = { space_no: int4, space_id: uuid, shard: int4, base: int8 };

const SPACES = statement(SPACE_COLUMNS, 'select space_no, space_id, shard, base from space order by space_no');

const FOLLOWED = statement(
  SPACE_COLUMNS,
  `select space_no, space_id, shard, base from space s where not (${UNANSWERED}) order by space_no`,
);

const BY_ID = statement(SPACE_COLUMNS, 'select space_no, space_id, shard, base from space where space_id = $1');

const GO_ON = statement(
  {},
  `with moved as (
     update space set base = $2 from follower f
     where space.space_no = $1 and base < $2 and f.space_no = $1 and f.lease_token = $3 and f.next_position = $2
     returning space.space_no)
   select from moved`,
);

const BY_ID_TEXT = statement(
  SPACE_COLUMNS,
  'select space_no, space_id, shard, base from space where space_id::text = $1',
);
