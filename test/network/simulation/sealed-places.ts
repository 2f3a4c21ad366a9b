import type { LedgerGateway } from '../ledger-gateway.js';

/** Remembers what ever stood sealed at each place of each stream, whether it left or not. */
export class SealedPlaces {
  private readonly identities = new Map<string, Set<string>>();

  async look(gateway: LedgerGateway): Promise<void> {
    const rows = await gateway.query<{ place: string; identity: string }>(
      `select epoch || '/' || sequence as place, encode(identity, 'hex') as identity from sealed`,
    );
    for (const { place, identity } of rows) {
      const name = `${gateway.member} ${place}`;
      this.identities.set(name, (this.identities.get(name) ?? new Set()).add(identity));
    }
  }

  /** What an old backup does not know and never left may be sealed anew at its place. */
  forgetUnsent(member: string, sent: ReadonlySet<string>): void {
    for (const name of this.identities.keys()) {
      const [of, place = ''] = name.split(' ');
      if (of === member && !sent.has(place)) this.identities.delete(name);
    }
  }

  /** Places that had more than one record. */
  violations(): string[] {
    return [...this.identities].flatMap(([place, { size }]) =>
      size === 1 ? [] : [`${place} was sealed ${size} times`],
    );
  }
}
