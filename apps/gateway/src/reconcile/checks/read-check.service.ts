import { Injectable } from '@nestjs/common';
import { CheckAnswer } from '#libs/contracts';
import { ExchangeIdentity } from '#libs/exchange';
import type { CaseEntry } from '#libs/member';
import { DataSource } from 'typeorm';
import type { CheckedHit, CheckedLine, CheckLog, CheckView, LineState, SealedHere } from './check-view.js';
import { CheckError } from './check.errors.js';
import { CheckLogRepository } from './check-log.repository.js';
import type { CheckQuery } from './dto/check.query.js';
import { type ListCheck, ListCheckRepository, type ListValue } from './list-check.repository.js';
import { partnerOf } from './partner-state.js';
import { type PageAnswer, type Question, QuestionRepository } from './question.repository.js';

/** Lines of one answer, where nobody says how many. */
const PAGE = 200;

/** Shows what a list came to. */
@Injectable()
export class ReadCheck {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
    private readonly lists: ListCheckRepository,
    private readonly questions: QuestionRepository,
    private readonly logged: CheckLogRepository,
  ) {}

  /** @throws CheckError CHECK_NOT_FOUND for a list of somebody else, too */
  async of(entry: CaseEntry, checkId: string, { state, after = 0, take = PAGE }: CheckQuery): Promise<CheckView> {
    const { check, partners, lines } = await this.read(entry, checkId);
    const rest = lines.filter((line) => line.line > after && (state === undefined || line.state === state));
    const shown = rest.slice(0, take);
    const names = await this.lists.named(this.dataSource, entry.spaceNo, idsIn(shown));
    return {
      checkId,
      at: check.createdAt.toISOString(),
      until: check.expiresAt.toISOString(),
      numbers: check.keys,
      justification: check.justification,
      partners,
      counts: countsOf(lines),
      items: shown.map(({ recordIds, ...line }) => ({
        ...line,
        records: recordIds.flatMap((id) => names.get(id) ?? []),
      })),
      next: rest.length > take ? (shown.at(-1)?.line ?? null) : null,
    };
  }

  async log({ spaceNo }: CaseEntry): Promise<CheckLog> {
    const rows = await this.logged.of(spaceNo);
    return { items: rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() })) };
  }

  private async read({ spaceNo, by }: CaseEntry, checkId: string) {
    const check = await this.lists.find(this.dataSource, spaceNo, { checkId, personId: by.id });
    if (!check) throw new CheckError('CHECK_NOT_FOUND', 'no list of this person with this id');
    const values = await this.lists.values(this.dataSource, spaceNo, checkId);
    const questions = await this.questions.of(this.dataSource, spaceNo, checkId);
    const answers = await this.questions.answers(this.dataSource, spaceNo, { checkId, asker: this.identity.member });
    const partners = check.members.map((member) => partnerOf(member, { questions, answers, numbers: check.keys }));
    return { check, partners, lines: linesOf(values, { check, questions, answers }) };
  }
}

/** A line before its records are named. */
type BareLine = Omit<CheckedLine, 'records'> & { readonly recordIds: readonly string[] };

interface Answered {
  readonly check: ListCheck;
  readonly questions: readonly Question[];
  readonly answers: readonly PageAnswer[];
}

function linesOf(values: readonly ListValue[], answered: Answered): readonly BareLine[] {
  const places = placesOf(answered);
  const lines = new Map<number, ListValue[]>();
  for (const value of values) {
    const of = lines.get(value.line);
    if (of) of.push(value);
    else lines.set(value.line, [value]);
  }
  return [...lines].map(([line, readings]) => {
    const recordIds = [...new Set(readings.flatMap((one) => one.recordIds))];
    const sealed = distinct(readings.flatMap((one) => one.sealed));
    const asked = readings.flatMap(({ place }) => (place === null ? [] : [place]));
    const hits = asked.flatMap((place) => places.hits.get(place) ?? []);
    const isOpen = answered.check.members.length > 0 && asked.some((place) => !places.isAnswered(place));
    const isUnread = readings.every(({ kind }) => kind === 'unread' || kind === 'name-left-out');
    return {
      line,
      raw: readings[0]?.raw ?? '',
      state: stateOf({
        isHit: hits.length > 0,
        isKnown: recordIds.length > 0,
        isSealed: sealed.length > 0,
        isOpen,
        isUnread,
      }),
      readings: readings.map(({ kind, key }) => ({ kind, key })),
      recordIds,
      sealed,
      hits: [...new Map(hits.map((hit) => [`${hit.member} ${hit.type}`, hit])).values()],
    };
  });
}

interface LineFacts {
  readonly isHit: boolean;
  readonly isKnown: boolean;
  readonly isSealed: boolean;
  readonly isOpen: boolean;
  readonly isUnread: boolean;
}

function stateOf({ isHit, isKnown, isSealed, isOpen, isUnread }: LineFacts): LineState {
  if (isHit) return 'hit';
  if (isKnown) return 'known';
  if (isSealed) return 'sealed';
  if (isUnread) return 'unread';
  return isOpen ? 'open' : 'nothing';
}

/** What was answered of each number of a list. */
function placesOf({ check, questions, answers }: Answered) {
  const sizes = new Map(questions.map(({ questionId, pageSize }) => [questionId, pageSize]));
  const hits = new Map<number, CheckedHit[]>();
  const by = new Map<number, Set<string>>();
  for (const { questionId, member, page, answer, hits: found } of answers) {
    const size = sizes.get(questionId) ?? 1;
    if (answer !== CheckAnswer.ANSWERED) continue;
    for (let place = (page - 1) * size; place < Math.min(page * size, check.keys); place++) {
      by.set(place, (by.get(place) ?? new Set()).add(member));
    }
    for (const { index, type, deskId } of found) {
      const place = (page - 1) * size + index;
      // A member that answers with what was not asked gives nothing.
      if (index >= size || place >= check.keys) continue;
      hits.set(place, [...(hits.get(place) ?? []), { member, type, deskId }]);
    }
  }
  return { hits, isAnswered: (place: number): boolean => check.members.every((member) => by.get(place)?.has(member)) };
}

function countsOf(lines: readonly BareLine[]): Readonly<Record<LineState, number>> {
  const counts = { hit: 0, known: 0, sealed: 0, open: 0, nothing: 0, unread: 0 };
  for (const { state } of lines) counts[state] += 1;
  return counts;
}

function distinct(sealed: readonly SealedHere[]): readonly SealedHere[] {
  return [...new Map(sealed.map((one) => [JSON.stringify(one), one])).values()];
}

function idsIn(lines: readonly BareLine[]): readonly string[] {
  return [...new Set(lines.flatMap(({ recordIds }) => recordIds))];
}
