import { CheckAnswer } from '#libs/contracts';
import { DAY_MS } from '#libs/vocabulary';
import type { CheckPartner, PartnerState } from './check-view.js';
import type { PageAnswer, Question } from './question.repository.js';

/** Where the questions of a list stand at one of its members: its newest question counts. */
export function partnerOf(
  member: string,
  { questions, answers, numbers }: { questions: readonly Question[]; answers: readonly PageAnswer[]; numbers: number },
): CheckPartner {
  const question = questions.filter(({ members }) => members.includes(member)).at(-1);
  const own = answers.filter((one) => one.member === member && one.questionId === question?.questionId);
  const size = question?.pageSize ?? 1;
  const keysOf = (page: number): number => Math.min(size, numbers - (page - 1) * size);
  const said = own.filter(({ answer }) => answer === CheckAnswer.ANSWERED);
  const answered = said.reduce((sum, { page }) => sum + keysOf(page), 0);
  const state = question ? stateOf(question, own, answered >= numbers) : 'ask-anew';
  const last = own.reduce<PageAnswer | null>((newest, one) => (newest && newest.t >= one.t ? newest : one), null);
  return {
    member,
    state,
    answered,
    numbers,
    hits: new Set(said.flatMap(({ page, hits }) => hits.map(({ index }) => (page - 1) * size + index))).size,
    spent: last?.spent ?? null,
    budget: last?.budget ?? null,
    goesOn: state === 'over-budget' ? dayAfter(own.map(({ t }) => Number(t))) : null,
  };
}

function stateOf(question: Question, own: readonly PageAnswer[], isWhole: boolean): PartnerState {
  const has = (answer: CheckAnswer): boolean => own.some((one) => one.answer === answer);
  if (isWhole) return 'answered';
  if (question.pending === 'refused') return 'refused';
  if (question.pending === 'waiting') return 'waits-for-approval';
  if (has(CheckAnswer.NOT_ALLOWED)) return 'not-allowed';
  if (has(CheckAnswer.OTHER_FORMS)) return 'other-forms';
  if (question.done) return 'ask-anew';
  // All that was sent is answered: the rest waits for its day.
  return own.length > 0 && own.length >= question.sentPages ? 'over-budget' : 'not-asked-yet';
}

function dayAfter(moments: readonly number[]): string {
  return new Date(Math.max(...moments) + DAY_MS).toISOString().slice(0, 10);
}
