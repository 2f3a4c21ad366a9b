import type { Content, Field } from '#libs/content';
import type { Texts } from '#libs/vocabulary';
import { type Answers, textsOf } from './answers.js';
import { choicesOf } from './options-of.js';

/** What was chosen or counted, in the words of the form. */
export function saidOf(field: Field, answers: Answers, content: Content): readonly Texts[] {
  const choices = choicesOf(field, content);
  return textsOf(answers[field.id]).flatMap((one) =>
    field.kind === 'number' ? inEach(one) : (choices.find(({ code }) => code === one)?.label ?? []),
  );
}

/** What is written alike in every language. */
function inEach(said: string): Texts {
  return { en: said, nl: said, hu: said, bg: said, ro: said };
}
