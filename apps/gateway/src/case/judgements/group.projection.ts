import { Injectable } from '@nestjs/common';
import { DataRecalledSchema, IdentityJudgedSchema, RecordChangedSchema, RecordSnapshotSchema } from '#libs/contracts';
import { Projection } from '#libs/exchange';
import { type Unattended, worksIn } from '#libs/member';
import type { Subject } from '#libs/vocabulary';
import type { EntityManager } from 'typeorm';
import { type DecidedPair, groupsOf, MOST_MEMBERS } from './groups.js';
import { PairStateRepository } from './pair-state.repository.js';

/** Keeps what the words on pairs come to, and which records stand as one. Of records that nobody spoke of it asks once a chunk, and no more. */
@Injectable()
export class GroupProjection extends Projection {
  override readonly tables = ['identity_pair', 'identity_group'];
  override readonly types = [
    DataRecalledSchema.typeName,
    IdentityJudgedSchema.typeName,
    RecordChangedSchema.typeName,
    RecordSnapshotSchema.typeName,
  ];

  constructor(private readonly states: PairStateRepository) {
    super();
  }

  override async project(tx: EntityManager, space: number, touched: readonly Subject[]): Promise<void> {
    const recordIds = touched.flatMap(({ kind, id }) => (kind === 'record' ? [id] : []));
    if (recordIds.length === 0) return;
    const spaceNo = worksIn(space);
    const { records } = await this.states.refresh(tx, spaceNo, recordIds);
    if (records.length === 0) return;
    const { walked, joined } = await this.walk(tx, spaceNo, records);
    const apart = await this.states.apart(tx, spaceNo, walked);
    await this.states.regroup(tx, spaceNo, { recordIds: walked, groups: groupsOf([...joined, ...apart]) });
  }

  /** From some records along joined pairs, step by step, to the end of each group; of one that is too large no further than that is known. */
  private async walk(tx: EntityManager, spaceNo: Unattended, from: readonly string[]): Promise<Walk> {
    const walked = new Set(from);
    const joined = new Map<string, DecidedPair>();
    for (let ends: readonly string[] = from; ends.length > 0;) {
      for (const pair of await this.states.joined(tx, spaceNo, ends)) joined.set(`${pair.left} ${pair.right}`, pair);
      const pairs = [...joined.values()];
      const large = groupsOf(pairs).filter(({ members }) => members.length > MOST_MEMBERS);
      const isKnown = new Set(large.flatMap(({ members }) => members));
      const reached = pairs.flatMap(({ left, right }) => [left, right]).filter((id) => !walked.has(id));
      for (const id of reached) walked.add(id);
      ends = [...new Set(reached)].filter((id) => !isKnown.has(id));
    }
    return { walked: [...walked], joined: [...joined.values()] };
  }
}

interface Walk {
  readonly walked: readonly string[];
  readonly joined: readonly DecidedPair[];
}
