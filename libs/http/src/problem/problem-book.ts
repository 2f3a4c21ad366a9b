import { fill, type Language, type Texts } from '#libs/vocabulary';
import { type HintTable, Hints } from '../validation/hints.js';
import type { CodedError, DomainErrors } from './domain-errors.js';
import { HTTP_ERROR_STATUS, HttpError, type Violation } from './http-error.js';
import { HTTP_ERROR_TEXTS } from './http-error.messages.table.js';
import { type FieldProblem, type Problem, problemType } from './problem.js';
import { httpErrors } from './problem-codes.js';
import { type HttpErrorStatus, TITLES } from './titles.table.js';

interface Reader {
  readonly language: Language;
  readonly correlationId: string;
}

/** Knows the status and the words of every registered code. */
export class ProblemBook {
  private readonly domains: readonly DomainErrors[];
  private readonly hints: Hints;

  constructor(domains: readonly DomainErrors[], hints: readonly HintTable[]) {
    this.domains = [httpErrors, ...domains];
    this.hints = new Hints(hints);
  }

  /** Tells a registered error; null when its class or code is not registered. */
  tell(error: unknown, to: Reader): Problem | null {
    for (const domain of this.domains) {
      if (!(error instanceof domain.errorClass)) continue;
      const status = domain.statuses.get(error.code);
      const texts = domain.texts.get(error.code);
      if (status !== undefined && texts !== undefined) return this.problem(error, { status, texts }, to);
    }
    return null;
  }

  tellHttpError(error: HttpError, to: Reader): Problem {
    return this.problem(error, { status: HTTP_ERROR_STATUS[error.code], texts: HTTP_ERROR_TEXTS[error.code] }, to);
  }

  private problem(
    error: CodedError,
    { status, texts }: { status: HttpErrorStatus; texts: Texts },
    to: Reader,
  ): Problem {
    const told = fill(texts[to.language], error.values ?? {});
    const detail = error.code === 'INTERNAL' ? {} : { detail: told };
    const violations = (error.violations ?? []).map((violation) => this.fieldProblem(violation, to.language));
    const isTheirs = status < 500 && violations.length === 0;
    return {
      ...error.members,
      type: problemType(error.code),
      title: TITLES[status][to.language],
      status,
      code: error.code,
      ...detail,
      errors: isTheirs ? [{ path: '', rule: error.code, hint: told }] : violations,
      correlationId: to.correlationId,
    };
  }

  private fieldProblem(violation: Violation, language: Language): FieldProblem {
    const { path, rule } = violation;
    return { path: inBrackets(path), rule, hint: this.hints.tell(violation, language) };
  }
}

/** Places in lists as `a[0].b`, whichever way the layer below writes them. */
function inBrackets(path: string): string {
  return path.replace(/\.(\d+)(?=\.|$)/g, '[$1]');
}
