import { CheckAnswer } from '#libs/contracts';
import { DAY_MS } from '#libs/vocabulary';

/** What was announced of a question, as the log has it. */
export interface Announcement {
  readonly position: bigint;
  readonly values: number;
  readonly pages: number;
  readonly forms: number;
  /** Commitment of an agreement, in hex. */
  readonly agreement: string;
}

/** A page of numbers on the log. */
export interface AskedPage {
  readonly position: bigint;
  /** Log time in milliseconds: it says of which day the page is. */
  readonly t: bigint;
  readonly checkId: string;
  readonly page: number;
  readonly keys: number;
  /** Null where its asker announced nothing to this member. */
  readonly asked: Announcement | null;
  /** What was in force at the page; null where nothing was agreed. */
  readonly terms: { readonly agreement: string; readonly checksADay: number } | null;
}

/** A page that was answered, as the answers on the log say. */
export interface AnsweredPage {
  readonly checkId: string;
  readonly page: number;
  readonly keys: number;
  /** Of the page. */
  readonly t: bigint;
}

/** What becomes of a page. */
export interface Decided {
  /** Null for one that is answered with nothing: nobody announced it, or it was answered before. */
  readonly answer: CheckAnswer | null;
  /** Numbers of the asker that were answered on that day, the page among them. */
  readonly spent: number;
  readonly budget: number;
}

/** The day of UTC that a moment of the log is of. */
export function dayOf(t: bigint): bigint {
  return t / BigInt(DAY_MS);
}

/**
 * Decides about pages of one asker in log order, from what is on the log alone, so that asker and answerer come to the same. A page that fits what
 * is left of its day is answered, once; one that does not costs nothing.
 */
export function decidePages(
  pages: readonly AskedPage[],
  { answered, forms }: { readonly answered: readonly AnsweredPage[]; readonly forms: number },
): readonly Decided[] {
  const kept = new Answered(answered);
  return pages.map((page) => {
    const spent = kept.spentOn(dayOf(page.t));
    const budget = page.terms?.checksADay ?? 0;
    const answer = answerTo(page, { kept, forms, fits: spent + page.keys <= budget });
    if (answer !== CheckAnswer.ANSWERED) return { answer, spent, budget };
    kept.add(page);
    return { answer, spent: spent + page.keys, budget };
  });
}

interface Known {
  readonly kept: Answered;
  readonly forms: number;
  readonly fits: boolean;
}

function answerTo(page: AskedPage, { kept, forms, fits }: Known): CheckAnswer | null {
  const { asked, terms, keys } = page;
  if (asked === null || asked.position >= page.position || page.page > asked.pages || kept.has(page)) return null;
  if (kept.keysOf(page) + keys > asked.values) return null;
  if (terms === null || terms.checksADay === 0) return CheckAnswer.NOT_ALLOWED;
  if (asked.agreement !== terms.agreement || asked.forms !== forms) return CheckAnswer.OTHER_FORMS;
  return fits ? CheckAnswer.ANSWERED : CheckAnswer.OVER_BUDGET;
}

/** Pages that were answered, each once. */
class Answered {
  private readonly pages = new Set<string>();
  private readonly byDay = new Map<bigint, number>();
  private readonly byCheck = new Map<string, number>();

  constructor(pages: readonly AnsweredPage[]) {
    for (const page of pages) this.add(page);
  }

  add(page: AnsweredPage): void {
    if (this.has(page)) return;
    const { checkId, keys, t } = page;
    this.pages.add(nameOf(page));
    this.byDay.set(dayOf(t), this.spentOn(dayOf(t)) + keys);
    this.byCheck.set(checkId, this.keysOf(page) + keys);
  }

  has(page: Pick<AnsweredPage, 'checkId' | 'page'>): boolean {
    return this.pages.has(nameOf(page));
  }

  spentOn(day: bigint): number {
    return this.byDay.get(day) ?? 0;
  }

  keysOf({ checkId }: Pick<AnsweredPage, 'checkId'>): number {
    return this.byCheck.get(checkId) ?? 0;
  }
}

function nameOf({ checkId, page }: Pick<AnsweredPage, 'checkId' | 'page'>): string {
  return `${checkId} ${page}`;
}
