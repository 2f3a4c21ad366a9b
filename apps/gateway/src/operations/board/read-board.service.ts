import { Injectable } from '@nestjs/common';
import { ExchangeIdentity, type MemberProgress } from '#libs/exchange';
import { Clock } from '#libs/work';
import type { BoardCause } from './cause-seen.js';
import type { FlowBoard } from './flow-board.js';
import { flowCauses, summaryOf } from './flow-causes.js';
import type { FlowFacts } from './flow-facts.js';
import { LoadFlowFacts } from './load-flow-facts.service.js';
import { SeenCauses } from './seen-causes.service.js';
import { memberColumns } from './member-columns.js';
import { lateSigns, signsOfLife } from './signs-of-life.js';

/** The board, with how far each member is in each space: of these, somebody sees the own cases alone. */
export type WholeBoard = Omit<FlowBoard, 'positions' | 'onDuty'> & { readonly progress: readonly MemberProgress[] };

/** Many look at the same board: it is read once a second at most. */
const KEPT_MS = 1000;

/** Reads the flow board: what goes between this member and the others, and what is the matter. */
@Injectable()
export class ReadBoard {
  private last: { readonly atMs: number; readonly board: Promise<WholeBoard> } | null = null;
  /** When somebody looked at it last, milliseconds since 1970. */
  lookedAtMs = 0;

  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly clock: Clock,
    private readonly reading: LoadFlowFacts,
    private readonly seen: SeenCauses,
  ) {}

  look(): Promise<WholeBoard> {
    this.lookedAtMs = this.clock.now().getTime();
    return this.read();
  }

  /** As `look`, for this program itself. */
  read(): Promise<WholeBoard> {
    const nowMs = this.clock.now().getTime();
    if (this.last && Math.abs(nowMs - this.last.atMs) < KEPT_MS) return this.last.board;
    const board = this.assemble();
    this.last = { atMs: nowMs, board };
    board.catch(() => (this.last = null));
    return board;
  }

  /** What was read is not so any more: the next one reads anew. */
  forget(): void {
    this.last = null;
  }

  private async assemble(): Promise<WholeBoard> {
    const now = this.clock.now();
    const { progress, ...read } = await this.reading.read(now);
    const facts = { ...read, now, member: this.identity.member };
    return { ...boardOf(facts, await this.seen.of(flowCauses(facts))), progress };
  }
}

function boardOf(facts: FlowFacts, causes: readonly BoardCause[]): Omit<WholeBoard, 'progress'> {
  const { now, member, pairs, outbox, refusals, parked, approvals } = facts;
  return {
    at: now.toISOString(),
    member,
    summary: summaryOf(causes, lateSigns(facts)),
    causes,
    signs: signsOfLife(facts),
    members: memberColumns(facts, causes),
    pairs,
    outbox,
    refusals,
    parked,
    approvals,
  };
}
