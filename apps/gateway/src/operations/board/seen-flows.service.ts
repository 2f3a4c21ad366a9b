import type { MemberProgress } from '#libs/exchange';
import { Injectable } from '@nestjs/common';
import { AnsweringDesks, CaseDoor } from '#libs/member';
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
    private readonly desks: AnsweringDesks,
  ) {}

  async board(by: Person): Promise<FlowBoard> {
    const [{ progress, ...board }, cases] = await Promise.all([this.boards.look(), this.casesOf(by)]);
    const isSeen = among(cases);
    return {
      ...board,
      outbox: board.outbox.filter(isSeen),
      positions: memberPositions(progress.filter(isSeen)),
      onDuty: await this.desks.in(cases),
    };
  }

  /** How far a member has each log. */
  async progressOf(member: string, by: Person): Promise<readonly MemberProgress[]> {
    const [{ progress }, cases] = await Promise.all([this.boards.look(), this.casesOf(by)]);
    const isSeen = among(cases);
    return progress.filter((one) => one.member === member && isSeen(one));
  }

  /** What waits in the cases that somebody may see, and how much waits in all. */
  async waiting(by: Person): Promise<OutboxView> {
    return this.outbox.view(by.id, await this.casesOf(by));
  }

  private async casesOf(by: Person): Promise<readonly string[]> {
    return (await this.door.everywhere(by, 'flows.read')).map(({ spaceId }) => spaceId);
  }
}

function among(cases: readonly string[]): (of: { readonly spaceId: string }) => boolean {
  const seen = new Set(cases);
  return ({ spaceId }) => seen.has(spaceId);
}
