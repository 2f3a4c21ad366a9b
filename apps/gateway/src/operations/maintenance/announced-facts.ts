import type { OpenedMessage } from '#libs/exchange';
import { all, array, int8, type RowOf, statement, text } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import type { Window } from './announced-time.js';
import type { Announced } from './window-rules.js';

/** What the senders of a chunk announced before, by which their posts are judged. All messages are of one space. */
export class AnnouncedFacts {
  private constructor(private readonly members: Map<string, Announced>) {}

  static async of(tx: EntityManager, messages: readonly OpenedMessage[]): Promise<AnnouncedFacts> {
    const senders = [...new Set(messages.map(({ sender }) => sender))];
    const rows = await all(tx, KEPT, [messages[0]?.spaceNo, senders]);
    return new AnnouncedFacts(new Map(rows.map((row) => [row.member, announcedIn(row)])));
  }

  of(member: string): Announced | null {
    return this.members.get(member) ?? null;
  }

  note(member: string, announced: Announced): void {
    this.members.set(member, announced);
  }
}

const KEPT_COLUMNS = {
  member: text,
  from: array(int8),
  until: array(int8),
  spentFrom: array(int8),
  spentUntil: array(int8),
  t: int8,
};

const KEPT = statement(
  KEPT_COLUMNS,
  `select member, windows_from as "from", windows_until as until, spent_from as "spentFrom", spent_until as "spentUntil", t
   from operations_post where space_no = $1 and member = any($2)`,
);

function announcedIn(row: RowOf<typeof KEPT_COLUMNS>): Announced {
  return {
    windows: windowsOf(row.from, row.until),
    atMs: Number(row.t),
    spent: windowsOf(row.spentFrom, row.spentUntil),
  };
}

/** Windows of two columns. */
export function windowsOf(from: readonly string[], until: readonly string[]): readonly Window[] {
  return from.map((fromMs, at) => ({ fromMs: Number(fromMs), untilMs: Number(until[at]) }));
}
