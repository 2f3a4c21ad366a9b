import type { Field, ReporterClass } from '#libs/content';
import type { Texts } from '#libs/vocabulary';
import { TOLD_TEXTS } from './told.texts.table.js';

/** What a question is called where its answer is read: by an officer, whom the form does not speak to. What another country sent says so itself. */
export function toldLabel({ door }: Pick<ReporterClass, 'door'>, { id, label }: Pick<Field, 'id' | 'label'>): Texts {
  return door === 'inner' ? label : (TOLD_TEXTS[id] ?? label);
}
