import type { FieldView, FormView } from '#libs/forms';

/** A form as it is read at a terminal. */
export function formText(language: string, { title, callFirst, fields, afterwards }: FormView): string {
  return [`[${language}] ${title}`, callFirst, ...fields.map(fieldText), afterwards].join('\n');
}

function fieldText({ label, required, options }: FieldView): string {
  const ticks = options.map(({ code, label: text }) => `    [ ] ${code}  ${text}`);
  return [`  ${required ? '*' : '-'} ${label}`, ...ticks].join('\n');
}
