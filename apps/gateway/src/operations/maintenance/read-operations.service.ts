import { Injectable } from '@nestjs/common';
import { KnownListRepository } from '#libs/exchange';
import { Clock } from '#libs/work';
import { windowsOf } from './announced-facts.js';
import type { OperationsPost } from './operations-post.js';
import { type KeptPost, OperationsPostRepository } from './operations-post.repository.js';
import { windowAt } from './window-rules.js';

/** Members whose gateway may be silent now, and until when, milliseconds since 1970. */
export type InMaintenance = ReadonlyMap<string, number>;

/** Tells how operations of each member is reached and when its gateway is silent, as each said of itself in `network`. */
@Injectable()
export class ReadOperations {
  constructor(
    private readonly lists: KnownListRepository,
    private readonly posts: OperationsPostRepository,
    private readonly clock: Clock,
  ) {}

  async posted(): Promise<readonly OperationsPost[]> {
    const nowMs = this.clock.now().getTime();
    return (await this.kept()).map((post) => postView(post, nowMs));
  }

  async inMaintenance(now: Date): Promise<InMaintenance> {
    const nowMs = now.getTime();
    const found = (await this.kept()).map(
      (post) => [post.member, windowAt(windowsOf(post.from, post.until), nowMs)] as const,
    );
    return new Map(found.flatMap(([member, window]) => (window === null ? [] : [[member, window.untilMs]])));
  }

  private kept(): Promise<readonly KeptPost[]> {
    return this.posts.list(this.lists.networkSpaceId);
  }
}

function postView({ member, contact, phone, hours, t, ...kept }: KeptPost, nowMs: number): OperationsPost {
  const windows = windowsOf(kept.from, kept.until)
    .filter(({ untilMs }) => untilMs > nowMs)
    .toSorted((a, b) => a.fromMs - b.fromMs);
  return {
    member,
    contact,
    phone,
    hours,
    windows: windows.map(({ fromMs, untilMs }) => ({ from: isoOf(fromMs), until: isoOf(untilMs) })),
    postedAt: isoOf(Number(t)),
  };
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}
