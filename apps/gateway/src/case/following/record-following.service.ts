import { Injectable } from '@nestjs/common';
import { SpaceDirectory } from '#libs/exchange';
import { HttpError } from '#libs/http';
import { Access } from '#libs/member';
import { isProgram, type Person } from '#libs/people';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import type { FollowingView } from './following-view.js';
import { FollowingRepository } from './following.repository.js';

/** Follows records for people: who creates, changes or asks to follow one is told what others say about it later. */
@Injectable()
export class RecordFollowing {
  constructor(
    private readonly spaces: SpaceDirectory,
    private readonly access: Access,
    private readonly followings: FollowingRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws ExchangeError SPACE_UNKNOWN; AccessError ACCESS_DENIED; HttpError NOT_FOUND */
  async view(spaceId: string, recordId: string, by: Person): Promise<FollowingView> {
    const spaceNo = await this.readable(spaceId, recordId, by);
    return this.followings.find({ personId: by.id, spaceNo, recordId });
  }

  /** @throws as `view` */
  async follow(spaceId: string, recordId: string, by: Person): Promise<FollowingView> {
    const spaceNo = await this.readable(spaceId, recordId, by);
    const followed = { personId: by.id, spaceNo, recordId };
    await this.followings.add(followed, this.clock.now());
    return this.followings.find(followed);
  }

  /** Whoever may no longer read a record can still stop to follow it. @throws ExchangeError SPACE_UNKNOWN */
  async unfollow(spaceId: string, recordId: string, by: Person): Promise<void> {
    await this.followings.remove({ personId: by.id, spaceNo: await this.spaces.require(spaceId), recordId });
  }

  /** Whoever writes about a record follows it; a program reads no inbox. */
  async noteWritten(tx: EntityManager, where: { spaceId: string; recordId: string }, by: Person): Promise<void> {
    if (isProgram(by)) return;
    const spaceNo = await this.spaces.require(where.spaceId);
    await this.followings.add({ personId: by.id, spaceNo, recordId: where.recordId }, this.clock.now(), tx);
  }

  /** Whoever opens a record has seen what is new about it. */
  async noteOpened(spaceNo: number, recordId: string, by: Person): Promise<void> {
    await this.followings.noteSeen({ personId: by.id, spaceNo, recordId });
  }

  private async readable(spaceId: string, recordId: string, by: Person): Promise<number> {
    const spaceNo = await this.spaces.require(spaceId);
    await this.access.require(by, 'record.read', { spaceNo });
    if (await this.followings.isRecord(spaceNo, recordId)) return spaceNo;
    throw new HttpError('NOT_FOUND', 'no such record here');
  }
}
