import type { Field, ReporterClass } from '#libs/content';
import { visibleFields } from '#libs/forms';
import type { FormState } from './form-state.js';

const FIELDS_ON_A_PAGE = 3;

/** Ways to reach somebody are sealed to a desk; where none takes them, they are not asked for. */
const NOT_ASKED = 'contact';

/** The form as this door asks it. */
export function askedForm(form: ReporterClass): ReporterClass {
  return { ...form, fields: form.fields.filter(({ kind }) => kind !== NOT_ASKED) };
}

/** The fields of the page that is shown now. */
export function shownFields(form: ReporterClass, { answers, pages }: FormState): readonly Field[] {
  const shown = new Set(pages.at(-1));
  return visibleFields(form, answers).filter(({ id }) => shown.has(id));
}

/** Goes on to the fields that the answers leave open and that no page showed; without such a field the page to check all of them comes. */
export function nextPage(form: ReporterClass, state: FormState): FormState {
  const seen = new Set(state.pages.flat());
  const open = visibleFields(form, state.answers).filter(({ id }) => !seen.has(id));
  const size = form.layout === 'single' ? open.length : FIELDS_ON_A_PAGE;
  return { ...state, pages: [...state.pages, open.slice(0, size).map(({ id }) => id)] };
}

/** Goes back to the page before, and no further than the first. */
export function pageBefore(state: FormState): FormState {
  return state.pages.length > 1 ? { ...state, pages: state.pages.slice(0, -1) } : state;
}

/** Whether every question was shown: what follows is a look at all answers. */
export function isAtEnd({ pages }: FormState): boolean {
  return pages.at(-1)?.length === 0;
}
