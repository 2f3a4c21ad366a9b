import { Injectable } from '@nestjs/common';
import { CaseDoor } from '#libs/member';
import type { Person } from '#libs/people';
import type { OutboxEntry } from '../outbox/outbox-entry.js';
import { ReadOutbox } from '../outbox/read-outbox.service.js';
import type { FlowBoard } from './flow-board.js';
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
    const [board, isSeen] = await Promise.all([this.boards.look(), this.seenBy(by)]);
    return { ...board, outbox: board.outbox.filter(isSeen), progress: board.progress.filter(isSeen) };
  }

  async entries(by: Person): Promise<readonly OutboxEntry[]> {
    const [entries, isSeen] = await Promise.all([this.outbox.entries(by.id), this.seenBy(by)]);
    return entries.filter(isSeen);
  }

  private async seenBy(by: Person): Promise<(of: { readonly spaceId: string }) => boolean> {
    const entries = await this.door.everywhere(by, 'flows.read');
    const seen = new Set(entries.map(({ spaceId }) => spaceId));
    return ({ spaceId }) => seen.has(spaceId);
  }
}
