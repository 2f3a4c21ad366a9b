import { Injectable } from '@nestjs/common';
import { OperationsPostedSchema } from '#libs/contracts';
import { type Handled, HandlerApplier, on, type OpenedMessage, refused } from '#libs/exchange';
import { array, bulk, insertAll, int4, int8, type InsertOf, text } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { AnnouncedFacts } from './announced-facts.js';
import { brokenWindowRule, spentUntil } from './window-rules.js';

const ROW = {
  space_no: int4,
  member: text,
  contact: text,
  phone: text,
  hours: text,
  windows_from: array(int8),
  windows_until: array(int8),
  spent_from: array(int8),
  spent_until: array(int8),
  t: int8,
  position: int8,
};
type PostRow = InsertOf<typeof ROW>;

const POSTS = bulk('operations_post', ROW, {
  onConflict: `(space_no, member) do update set contact = excluded.contact, phone = excluded.phone, hours = excluded.hours,
    windows_from = excluded.windows_from, windows_until = excluded.windows_until, spent_from = excluded.spent_from,
    spent_until = excluded.spent_until, t = excluded.t, position = excluded.position`,
});

/** Of its sender alone: nobody posts a silence of another. */
const posted = on(OperationsPostedSchema, {
  about: () => [],
  apply: (
    { contact, phone, hours, windows },
    { spaceNo, sender, position, t },
    announced: AnnouncedFacts,
  ): Handled<{ operations_post: PostRow }> => {
    const said = windows.map(({ from, until }) => ({ fromMs: Number(from), untilMs: Number(until) }));
    const before = announced.of(sender);
    const spent = before ? spentUntil(before, Number(t)) : [];
    const broken = brokenWindowRule(said, Number(t), spent);
    if (broken !== null) return refused('windows', broken, 'E_INVALID');
    announced.note(sender, { windows: said, atMs: Number(t), spent });
    const row = {
      space_no: spaceNo,
      member: sender,
      contact,
      phone,
      hours,
      windows_from: windows.map(({ from }) => from),
      windows_until: windows.map(({ until }) => until),
      spent_from: spent.map(({ fromMs }) => BigInt(fromMs)),
      spent_until: spent.map(({ untilMs }) => BigInt(untilMs)),
      t,
      position,
    };
    return { rows: { operations_post: [row] } };
  },
});

/** Keeps what operations of each member posted last. */
@Injectable()
export class OperationsApplier extends HandlerApplier<AnnouncedFacts, { operations_post: PostRow }> {
  static readonly handlers = [posted];
  override readonly tables = ['operations_post'];
  protected override readonly handlers = [posted];
  protected override readonly writes = {
    operations_post: (tx: EntityManager, rows: readonly PostRow[]) =>
      insertAll(tx, POSTS, [...new Map(rows.map((row) => [`${row.space_no} ${row.member}`, row])).values()]),
  };

  protected override facts(tx: EntityManager, messages: readonly OpenedMessage[]): Promise<AnnouncedFacts> {
    return AnnouncedFacts.of(tx, messages);
  }
}
