import type { ReporterClass } from '#libs/content';
import { type Answers, visibleFields } from '#libs/forms';

/** The answers that count: to questions that are asked, given all the others. */
export function visibleAnswers(form: ReporterClass, answers: Answers): Answers {
  return Object.fromEntries(
    visibleFields(form, answers).flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, answers[id]]])),
  );
}
