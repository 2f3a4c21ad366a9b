import type { Content, ReporterClass } from '#libs/content';
import { fill, type Language } from '#libs/vocabulary';
import type { Answers } from './answers.js';
import { choicesOf } from './options-of.js';
import { visibleFields } from './visible-fields.js';

/** A form in one language, ready to be drawn. */
export interface FormView {
  readonly title: string;
  /** Whom to call before anything is filled in. */
  readonly callFirst: string;
  readonly fields: readonly FieldView[];
  readonly afterwards: string;
}

export interface FieldView {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly required: boolean;
  readonly options: readonly { readonly code: string; readonly label: string }[];
}

/** Says a form in a language, under the name that a country has for the class, with the fields that the answers leave open. */
export function formView(
  form: ReporterClass,
  answers: Answers,
  { content, country, language }: { readonly content: Content; readonly country: string; readonly language: Language },
): FormView {
  const local = content.countries.get(country);
  const word = (name: string): string => content.frame?.texts[name]?.[language] ?? '';
  return {
    title: (local?.reporters.labels[form.id] ?? form.label)[language],
    callFirst: fill(word('callFirst'), { number: local?.emergency ?? '' }),
    fields: visibleFields(form, answers).map((field) => ({
      id: field.id,
      kind: field.kind,
      label: field.label[language],
      required: field.required === true,
      options: choicesOf(field, content).map(({ code, label }) => ({ code, label: label[language] })),
    })),
    afterwards: word('afterwards'),
  };
}
