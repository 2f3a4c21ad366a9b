import { Injectable } from '@nestjs/common';

/** How another gateway was found at the last visit. */
export interface PeerStatus {
  readonly member: string;
  readonly reachable: boolean;
  readonly lastReachedAt: string | null;
  /** Since when it cannot be reached; null while it can. */
  readonly notReachedSince: string | null;
  /** Spaces in which it cosigned more than the broker shows here, for longer than can be chance: something is withheld. */
  readonly withheld: readonly string[];
}

/** How far the clock of a peer is ahead of this gateway's, in milliseconds, by its last answer. */
export interface PeerClock {
  readonly at: Date;
  readonly skew: { readonly low: number; readonly high: number };
}

/** What a visit found. */
export interface PeerVisit {
  readonly at: Date;
  readonly withheld: readonly string[];
  /** Null where the answer told no time. */
  readonly clock: PeerClock | null;
}

/** What is known of the peers; forgotten at a restart, learned again within seconds. Written by the peer watcher alone. */
@Injectable()
export class PeerStatuses {
  private readonly byMember = new Map<string, PeerStatus>();
  private readonly clocks = new Map<string, PeerClock>();

  all(): readonly PeerStatus[] {
    return [...this.byMember.values()].sort((a, b) => (a.member < b.member ? -1 : 1));
  }

  /** By the last visit that reached the member, and not by one long ago. */
  clockOf(member: string): PeerClock | null {
    return this.byMember.get(member)?.reachable ? (this.clocks.get(member) ?? null) : null;
  }

  /** Null for one that was never visited. */
  of(member: string): PeerStatus | null {
    return this.byMember.get(member) ?? null;
  }

  reached(member: string, { at, withheld, clock }: PeerVisit): void {
    this.byMember.set(member, {
      member,
      reachable: true,
      lastReachedAt: at.toISOString(),
      notReachedSince: null,
      withheld,
    });
    if (clock) this.clocks.set(member, clock);
  }

  missed(member: string, at: Date): void {
    const before = this.byMember.get(member);
    this.byMember.set(member, {
      member,
      reachable: false,
      lastReachedAt: before?.lastReachedAt ?? null,
      notReachedSince: before?.notReachedSince ?? at.toISOString(),
      withheld: before?.withheld ?? [],
    });
  }
}
