import { Injectable } from '@nestjs/common';
import { create } from '@bufbuild/protobuf';
import { DesksPostedSchema } from '#libs/contracts';
import { ExchangeIdentity, type LiveChunk, Reactor } from '#libs/exchange';
import { SystemSending, worksIn } from '#libs/member';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { DeskRepository } from './desk.repository.js';
import { ANY_DUE, DESKS, DesksDueRepository } from './desks-due.repository.js';
import { deskMessage } from './desk.mapper.js';

/** Members of one transaction. */
const CHUNK = 20;

/** Sends the desks of this member to who joined behind their post, which was sealed without it. */
@Injectable()
export class DesksReactor extends Reactor {
  override readonly due = ANY_DUE;

  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly sending: SystemSending,
    private readonly desks: DeskRepository,
    private readonly queue: DesksDueRepository,
  ) {
    super();
  }

  override async note(tx: EntityManager, { spaceNo, joined }: LiveChunk): Promise<number> {
    const { member: own } = this.identity;
    const others = joined.map(({ member }) => member).filter((member) => member !== own);
    return others.length === 0 ? 0 : this.queue.note(tx, worksIn(spaceNo), { own, joined: others });
  }

  override async react(tx: EntityManager): Promise<number> {
    const due = await this.queue.take(tx, CHUNK);
    let dealtWith = 0;
    for (const { spaceNo, spaceId, member } of due) {
      const posting = (await this.sending.lock(tx, spaceNo, [DESKS])).get(DESKS) ?? [];
      if (posting.length > 0) {
        await this.queue.note(tx, worksIn(spaceNo), { own: this.identity.member, joined: [member] });
        continue;
      }
      dealtWith += 1;
      const all = await this.desks.list(worksIn(spaceNo), tx);
      const own = all.filter((desk) => desk.member === this.identity.member);
      const message = create(DesksPostedSchema, { desks: own.map(deskMessage) });
      if (own.length > 0) {
        await this.sending.send(tx, {
          spaceId,
          schema: DesksPostedSchema,
          message,
          recipients: [member],
          messageId: uuid(),
        });
      }
    }
    return dealtWith;
  }
}
