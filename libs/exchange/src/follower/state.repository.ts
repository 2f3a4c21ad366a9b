import { uuidBytes, CharterSchema, decodeCanonical } from '#libs/contracts';
import { Injectable } from '@nestjs/common';
import { newSpaceState, type CharterText, type CharterVote, type JudgedStep, type SpaceState } from '#libs/protocol';
import {
  all,
  bool,
  bulk,
  bytea,
  first,
  insertAll,
  int4,
  int8,
  nullable,
  type RowOf,
  statement,
  text,
  Transaction,
} from '#libs/persistence';
import { Frontier } from '#libs/tlog';
import type { TrustList } from '#libs/trust';
import { DataSource, type EntityManager } from 'typeorm';
import { ExchangeError } from '../space/exchange.errors.js';
import type { Space } from '../space/space-directory.js';
import { KnownListRepository } from '../space/known-list.repository.js';
import type { Chunk } from './chunk.js';
import { type EffectPlace, storeRareEffect } from './rare-effect.repository.js';
import { storeSpaceSubjects } from './space-subject.repository.js';
import { RuleChangeRepository } from '../space/rule-change.repository.js';
import { SpacePosition } from '../space/space-position.js';

/** Public derived state of the spaces, in parts: each step writes only what it changed. */
@Injectable()
export class StateRepository {
  private networkNo: number | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly transaction: Transaction,
    private readonly lists: KnownListRepository,
    private readonly rules: RuleChangeRepository,
  ) {}

  /** Loads where a space stands, and takes it over for the holder of the lease. */
  async load(space: Space, network: boolean, token: bigint): Promise<SpacePosition> {
    const row = await this.takeOver(space.spaceNo, token);
    if (network) this.networkNo = space.spaceNo;
    if (!row) throw new ExchangeError('LEASE_LOST', `space ${space.spaceNo} is followed under a newer lease`);
    const parts = await this.loadParts(space.spaceNo);
    const start = newSpaceState(uuidBytes(space.spaceId), network);
    const rulesHash = await this.rules.newest(space);
    const state = { ...start, ...parts, rulesHash, nextPosition: BigInt(row.next_position), t: BigInt(row.t) };
    return new SpacePosition(state, Frontier.decode(row.frontier));
  }

  /** Moves the follower on, if it still stands where the chunk began and the lease is still ours. @throws ExchangeError LEASE_LOST */
  async advance(tx: EntityManager, { spaceNo, from, after }: Chunk, token: bigint): Promise<void> {
    const row = await first(tx, ADVANCE, [
      spaceNo,
      from.toString(),
      after.nextPosition.toString(),
      after.state.t.toString(),
      after.frontier.encode(),
      token.toString(),
    ]);
    if (!row) throw new ExchangeError('LEASE_LOST', `space ${spaceNo} does not stand at ${from} under this lease`);
  }

  /** Writes where a replay of the archive ends: T, tree and position. */
  async restore(tx: EntityManager, spaceNo: number, { t, frontier }: { t: bigint; frontier: Frontier }): Promise<void> {
    await tx.query('update follower set t = $2, frontier = $3, next_position = $4 where space_no = $1', [
      spaceNo,
      t.toString(),
      frontier.encode(),
      frontier.size.toString(),
    ]);
  }

  /** Says why the follower stands still; null that it goes on. The cause is what failed, without content. */
  async halt(
    spaceNo: number,
    { reason, cause }: { readonly reason: string | null; readonly cause: string | null },
    token: bigint,
  ): Promise<void> {
    await this.transaction.runAsApplier((tx) => all(tx, HALT, [spaceNo, reason, token.toString(), cause]));
  }

  private async takeOver(spaceNo: number, token: bigint): Promise<FollowerRow | undefined> {
    const [row] = await this.transaction.runAsApplier((tx) =>
      all(tx, TAKE_OVER, [spaceNo, Frontier.empty().encode(), token.toString()]),
    );
    return row;
  }

  /** Writes the parts that the steps changed; of a part changed twice, the last state stands. */
  async storeEffects(tx: EntityManager, spaceNo: number, steps: readonly JudgedStep[]): Promise<void> {
    await this.storeHeads(tx, spaceNo, steps);
    await this.storeSenderKeys(tx, spaceNo, steps);
    await this.rules.store(tx, spaceNo, steps);
    for (const step of steps) {
      const at = { spaceNo, position: step.position };
      for (const effect of step.effects) {
        if (effect.kind === 'listsAdopted') await this.storeLists(tx, at, effect.lists);
        else await storeRareEffect(tx, at, effect);
      }
    }
    await storeSpaceSubjects(tx, spaceNo, steps);
  }

  /** Writes the rules alone: cosignatures bind them, so that nothing goes on without. */
  async storeRules(tx: EntityManager, spaceNo: number, steps: readonly JudgedStep[]): Promise<void> {
    await this.rules.store(tx, spaceNo, steps);
  }

  private async storeHeads(tx: EntityManager, spaceNo: number, steps: readonly JudgedStep[]): Promise<void> {
    const heads = new Map(
      steps
        .flatMap((step) => step.effects)
        .flatMap((effect) => (effect.kind === 'head' ? [[effect.sender, effect.head]] : [])),
    );
    const rows = [...heads].map(([member, { epoch, sequence, identity, forgiven, frozenAt, amnesty }]) => ({
      space_no: spaceNo,
      member,
      epoch,
      sequence,
      identity,
      forgiven,
      frozen_at: frozenAt,
      amnesty_epoch: amnesty,
    }));
    await insertAll(tx, HEAD, rows);
  }

  private async storeSenderKeys(tx: EntityManager, spaceNo: number, steps: readonly JudgedStep[]): Promise<void> {
    for (const step of steps) {
      for (const effect of step.effects) {
        if (effect.kind !== 'senderKey') continue;
        const { key } = effect;
        await tx.query(
          `insert into accepted_sender_key
             (space_no, position, sender_key_id, sender, epoch, recipients, wrap_key_ids, key_commitment)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [
            spaceNo,
            step.position.toString(),
            key.id,
            key.sender,
            key.epoch,
            key.recipients,
            key.wrapKeyIds,
            key.keyCommitment,
          ],
        );
      }
    }
  }

  private async storeLists(tx: EntityManager, at: EffectPlace, lists: readonly TrustList[]): Promise<void> {
    for (const list of lists) {
      await this.lists.store(tx, list, at.spaceNo === this.networkNo);
      await tx.query(
        'insert into space_list (space_no, version, hash, position) values ($1, $2, $3, $4) on conflict do nothing',
        [at.spaceNo, list.version.toString(), list.hash, at.position.toString()],
      );
    }
  }

  private async loadParts(
    spaceNo: number,
  ): Promise<Pick<SpaceState, 'lists' | 'charter' | 'votes' | 'takesPart' | 'heads'>> {
    const [heads, charters, votes, takesPart, lists] = await Promise.all([
      all(this.dataSource, HEADS, [spaceNo]),
      all(this.dataSource, CHARTERS, [spaceNo]),
      all(this.dataSource, VOTES, [spaceNo]),
      all(this.dataSource, TAKING_PART, [spaceNo]),
      this.lists.ofSpace(spaceNo),
    ]);
    const texts = new Map(charters.map((row) => [hex(row.hash), charterText(row)]));
    const inForce = charters.findLast((row) => row.acted_at !== null);
    const charter = inForce ? { ...charterText(inForce), actedAt: BigInt(inForce.acted_at ?? 0) } : null;
    return {
      lists,
      charter,
      votes: new Map(votes.flatMap((row) => voteOf(row, texts.get(hex(row.hash))))),
      takesPart: new Map(takesPart.map((row) => [row.member, { since: BigInt(row.since), keyIdHex: row.key_id }])),
      heads: new Map(heads.map((row) => [row.member, headOf(row)])),
    };
  }
}

type FollowerRow = RowOf<typeof FOLLOWER_COLUMNS>;

type HeadRow = RowOf<typeof HEAD_COLUMNS>;

type VoteRow = RowOf<typeof VOTE_COLUMNS>;

type CharterRow = RowOf<typeof CHARTER_COLUMNS>;

function headOf(row: HeadRow): SpaceState['heads'] extends ReadonlyMap<string, infer Head> ? Head : never {
  const frozenAt = row.frozen_at === null ? null : BigInt(row.frozen_at);
  const { epoch, identity, amnesty_epoch: amnesty, forgiven } = row;
  return { epoch, sequence: Number(row.sequence), identity, frozenAt, amnesty, forgiven };
}

function charterText(row: CharterRow): CharterText {
  const charter = decodeCanonical(CharterSchema, row.bytes);
  if (!charter) throw new Error('a stored charter does not parse');
  return { hash: row.hash, bytes: row.bytes, charter };
}

function voteOf({ member, key_id: keyIdHex }: VoteRow, text: CharterText | undefined): [string, CharterVote][] {
  return text ? [[member, { ...text, keyIdHex }]] : [];
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

const ADVANCE = statement(
  { next_position: int8 },
  `with moved as (
     update follower set next_position = $3, t = $4, frontier = $5, halted = null, halt_cause = null
     where space_no = $1 and next_position = $2 and lease_token = $6 returning next_position)
   select * from moved`,
);

const HALT = statement({}, 'update follower set halted = $2, halt_cause = $4 where space_no = $1 and lease_token = $3');

const FOLLOWER_COLUMNS = { next_position: int8, t: int8, frontier: bytea };

const TAKE_OVER = statement(
  FOLLOWER_COLUMNS,
  `with mine as (
     insert into follower (space_no, next_position, t, frontier, lease_token) values ($1, 0, 0, $2, $3)
     on conflict (space_no) do update set lease_token = excluded.lease_token where follower.lease_token <= excluded.lease_token
     returning next_position, t, frontier)
   select * from mine`,
);

const HEAD_COLUMNS = {
  member: text,
  epoch: int4,
  sequence: int8,
  identity: bytea,
  frozen_at: nullable(int8),
  amnesty_epoch: int4,
  forgiven: bool,
};

const HEAD = bulk(
  'sender_head',
  { space_no: int4, ...HEAD_COLUMNS },
  {
    onConflict: `(space_no, member) do update set epoch = excluded.epoch, sequence = excluded.sequence,
  identity = excluded.identity, frozen_at = excluded.frozen_at, amnesty_epoch = excluded.amnesty_epoch,
  forgiven = excluded.forgiven`,
  },
);

const HEADS = statement(
  HEAD_COLUMNS,
  `select member, epoch, sequence, identity, frozen_at, amnesty_epoch, forgiven from sender_head
   where space_no = $1`,
);

const CHARTER_COLUMNS = { hash: bytea, bytes: bytea, acted_at: nullable(int8) };

const CHARTERS = statement(
  CHARTER_COLUMNS,
  'select hash, bytes, acted_at from charter where space_no = $1 order by acted_at nulls first',
);

const VOTE_COLUMNS = { member: text, hash: bytea, key_id: text };

const VOTES = statement(
  VOTE_COLUMNS,
  `select member, hash, encode(key_id, 'hex') as key_id from charter_vote where space_no = $1`,
);

const TAKING_PART = statement(
  { member: text, since: int8, key_id: text },
  `select member, since, encode(key_id, 'hex') as key_id from takes_part where space_no = $1`,
);
