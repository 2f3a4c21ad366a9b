import type { MemberProgress } from '#libs/exchange';
import { Injectable } from '@nestjs/common';
import { CaseDoor } from '#libs/member';
import type { Person } from '#libs/people';
import type { OutboxView } from '../outbox/outbox-entry.js';
import { ReadOutbox } from '../outbox/read-outbox.service.js';
import type { FlowBoard } from './flow-board.js';
import { memberPositions } from './member-columns.js';
import { ReadBoard } from './read-board.service.js';

/** Shows of the flows of each space what somebody may see: a case that is kept to its team says nothing to who is not on it. */
@Injectable()
export class SeenFlows {
  constructor(
    private readonly door: CaseDoor,
    private readonly boards: ReadBoard,
    private readonly outbox: ReadOutbox,
  ) {}

  async board(by: Person): Promise<FlowBoard> {
    const [{ progress, ...board }, isSeen] = await Promise.all([this.boards.look(), this.seenBy(by)]);
    return { ...board, outbox: board.outbox.filter(isSeen), positions: memberPositions(progress.filter(isSeen)) };
  }

  /** How far a member has each log. */
  async progressOf(member: string, by: Person): Promise<readonly MemberProgress[]> {
    const [{ progress }, isSeen] = await Promise.all([this.boards.look(), this.seenBy(by)]);
    return progress.filter((one) => one.member === member && isSeen(one));
  }

  /** What waits in the cases that somebody may see, and how much waits in all. */
  async waiting(by: Person): Promise<OutboxView> {
    return this.outbox.view(by.id, await this.casesOf(by));
  }

  private async seenBy(by: Person): Promise<(of: { readonly spaceId: string }) => boolean> {
    const seen = new Set(await this.casesOf(by));
    return ({ spaceId }) => seen.has(spaceId);
  }

  private async casesOf(by: Person): Promise<readonly string[]> {
    return (await this.door.everywhere(by, 'flows.read')).map(({ spaceId }) => spaceId);
  }
}
