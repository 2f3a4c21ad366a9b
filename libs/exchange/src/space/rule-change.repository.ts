import { Injectable } from '@nestjs/common';
import { uuidBytes } from '#libs/contracts';
import { all, bulk, bytea, first, insertAll, int4, int8, statement } from '#libs/persistence';
import { changesRules, firstRulesHash, type JudgedStep } from '#libs/protocol';
import { DataSource, type EntityManager } from 'typeorm';
import type { Space } from './space-directory.js';

type SpaceName = Pick<Space, 'spaceNo' | 'spaceId'>;

/** The rules hash of a space after each position that changed its rules (docs/protocol.md, Checkpoints). */
@Injectable()
export class RuleChangeRepository {
  constructor(private readonly dataSource: DataSource) {}

  async store(tx: EntityManager, spaceNo: number, steps: readonly JudgedStep[]): Promise<void> {
    const changes = steps.filter(({ effects }) => changesRules(effects));
    const rows = changes.map(({ position, state }) => ({ space_no: spaceNo, position, rules_hash: state.rulesHash }));
    await insertAll(tx, CHANGE, rows);
  }

  /** Answers the hash after the last position that is stored. */
  async newest({ spaceNo, spaceId }: SpaceName): Promise<Uint8Array> {
    const row = await first(this.dataSource, NEWEST, [spaceNo]);
    return row?.rules_hash ?? firstRulesHash(uuidBytes(spaceId));
  }

  /** Answers the hashes that checkpoints of these sizes carry. */
  async atSizes({ spaceNo, spaceId }: SpaceName, sizes: readonly bigint[]): Promise<ReadonlyMap<bigint, Uint8Array>> {
    const rows = await all(this.dataSource, AT_SIZES, [spaceNo, sizes.map(String)]);
    const found = new Map(rows.map((row) => [BigInt(row.size), row.rules_hash]));
    return new Map(sizes.map((size) => [size, found.get(size) ?? firstRulesHash(uuidBytes(spaceId))]));
  }
}

const CHANGE = bulk('rule_change', { space_no: int4, position: int8, rules_hash: bytea });

const NEWEST = statement(
  { rules_hash: bytea },
  'select rules_hash from rule_change where space_no = $1 order by position desc limit 1',
);

const AT_SIZES = statement(
  { size: int8, rules_hash: bytea },
  `select size, rules_hash from unnest($2::bigint[]) as wanted (size) cross join lateral (
   select rules_hash from rule_change where space_no = $1 and position < size order by position desc limit 1) as newest`,
);
