import type { Field, PersonAbout, ReporterClass } from '#libs/content';
import { type Answers, saidOf, textsOf, toldLabel, visibleFields } from '#libs/forms';
import type { Texts } from '#libs/vocabulary';
import type { Practice } from '../practice/practice.js';

/** What a signal says about somebody: the answers that a person of the desk chose, and no other. */
export interface HandedPerson {
  readonly about: PersonAbout;
  /** In own words; none about who may be a victim. */
  readonly told: readonly { readonly label: Texts; readonly said: string }[];
  readonly chosen: readonly { readonly label: Texts; readonly said: readonly Texts[] }[];
}

type AboutPerson = Field & { readonly about: PersonAbout };

/** The answers of a signal that tell of somebody. */
export function answersAboutPeople(form: ReporterClass, answers: Answers): readonly AboutPerson[] {
  return visibleFields(form, answers).filter(
    (field): field is AboutPerson => field.about !== undefined && textsOf(answers[field.id]).length > 0,
  );
}

/** Says the chosen answers, one person for each of whom they tell. */
export function personsOf(
  { content }: Practice,
  { form, answers }: { readonly form: ReporterClass; readonly answers: Answers },
  chosen: readonly string[],
): readonly HandedPerson[] {
  const fields = answersAboutPeople(form, answers).filter(({ id }) => chosen.includes(id));
  return [...new Set(fields.map(({ about }) => about))].map((about) => {
    const its = fields.filter((field) => field.about === about);
    return {
      about,
      told: its
        .filter(isWritten)
        .flatMap((field) => textsOf(answers[field.id]).map((said) => ({ label: toldLabel(field), said }))),
      chosen: its
        .filter((field) => !isWritten(field))
        .map((field) => ({ label: toldLabel(field), said: saidOf(field, answers, content) })),
    };
  });
}

/** Whether an answer is in own words. */
export function isWritten({ kind }: Field): boolean {
  return kind === 'person' || kind === 'text';
}
