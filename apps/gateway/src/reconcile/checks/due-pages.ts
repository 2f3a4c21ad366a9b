import { CheckAnswer } from '#libs/contracts';
import { DAY_MS } from '#libs/vocabulary';
import { limitOf } from './page-size.js';
import type { OpenQuestion, PageAnswer, SentPage } from './question.repository.js';

/** What is asked, and of whom. */
export type Asked = Pick<OpenQuestion, 'members' | 'keys' | 'pageSize'>;

/** What became of it so far. */
export interface SoFar {
  readonly answers: readonly PageAnswer[];
  readonly sent: readonly SentPage[];
  /** Numbers that each member answered today, or may yet. */
  readonly spent: ReadonlyMap<string, number>;
  /** Of UTC. */
  readonly today: string;
  /** Numbers that a member may ask another about on a day. */
  readonly aDay: number;
}

/** Pages of a question, from 1. */
export function pagesOf({ keys, pageSize }: Asked): readonly number[] {
  return Array.from({ length: Math.ceil(keys / pageSize) }, (_, i) => i + 1);
}

/** What is asked again on a later day: it was too much, or it was compared with other forms, which an update brings. */
const FOR_NOW: ReadonlySet<number> = new Set([CheckAnswer.OVER_BUDGET, CheckAnswer.OTHER_FORMS]);

/** Whether all members answered all pages, be it that they do not. */
export function isSettled(asked: Asked, answers: readonly PageAnswer[]): boolean {
  const open = openIn(asked, answers);
  return pagesOf(asked).every((page) => open(page).length === 0);
}

/** Pages to be sent now, in their order: what was not sent, and what was not answered for good on an earlier day, as far as they fit today. */
export function duePages(asked: Asked, { answers, sent, spent, today, aDay }: SoFar): readonly number[] {
  const open = openIn(asked, answers);
  const days = new Map(sent.map(({ page, day }) => [page, day]));
  const used = new Map(spent);
  const limit = limitOf(asked.keys, aDay);
  const due: number[] = [];
  for (const page of pagesOf(asked)) {
    const members = open(page);
    if (members.length === 0 || !isTurn(page, { members, answers, last: days.get(page), today })) continue;
    const keys = Math.min(asked.pageSize, asked.keys - (page - 1) * asked.pageSize);
    if (members.some((member) => (used.get(member) ?? 0) + keys > limit)) break;
    for (const member of members) used.set(member, (used.get(member) ?? 0) + keys);
    due.push(page);
  }
  return due;
}

/** Members that have not answered a page. */
function openIn({ members }: Asked, answers: readonly PageAnswer[]): (page: number) => readonly string[] {
  const settled = new Set(
    answers.flatMap(({ member, page, answer }) => (FOR_NOW.has(answer) ? [] : [`${member} ${page}`])),
  );
  return (page) => members.filter((member) => !settled.has(`${member} ${page}`));
}

interface Turn {
  readonly members: readonly string[];
  readonly answers: readonly PageAnswer[];
  /** Day on which the page was sent last. */
  readonly last: string | undefined;
  readonly today: string;
}

/** Who is away answers by itself: a page goes again where somebody said that it cannot for now, on a day after that. */
function isTurn(page: number, { members, answers, last, today }: Turn): boolean {
  if (last === undefined) return true;
  if (last >= today) return false;
  return answers.some(
    (one) => one.page === page && members.includes(one.member) && FOR_NOW.has(one.answer) && dayText(one.t) < today,
  );
}

function dayText(t: string): string {
  const ms = Number(t);
  return new Date(ms - (ms % DAY_MS)).toISOString().slice(0, 10);
}
