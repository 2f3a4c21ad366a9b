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

/** What is known of the peers; forgotten at a restart, learned again within seconds. Written by the peer watcher alone. */
@Injectable()
export class PeerStatuses {
  private readonly byMember = new Map<string, PeerStatus>();

  all(): readonly PeerStatus[] {
    return [...this.byMember.values()].sort((a, b) => (a.member < b.member ? -1 : 1));
  }

  reached(member: string, at: Date, withheld: readonly string[]): void {
    this.byMember.set(member, {
      member,
      reachable: true,
      lastReachedAt: at.toISOString(),
      notReachedSince: null,
      withheld,
    });
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
