import type { Field } from '#libs/content';
import type { Texts } from '#libs/vocabulary';

/** What a question is called where its answer is read: by an officer, whom the form does not speak to. */
export function toldLabel({ label, told }: Pick<Field, 'label' | 'told'>): Texts {
  return told ?? label;
}
