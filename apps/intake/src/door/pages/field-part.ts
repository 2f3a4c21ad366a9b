import type { FieldView } from '#libs/forms';
import { html, type HtmlPart } from '#libs/http';
import type { Language } from '#libs/vocabulary';
import type { DoorWords } from '../door-words.js';

interface Drawn {
  readonly words: DoorWords;
  readonly language: Language;
  readonly answer: unknown;
  readonly problem: string | null;
}

const SEVERAL: ReadonlySet<string> = new Set(['indicators', 'choices', 'exploitation']);
const LONG: ReadonlySet<string> = new Set(['longText', 'person']);

/** One question: ticks and choices as a group with a legend, anything else as one field with its label. */
export function fieldPart(field: FieldView, drawn: Drawn): HtmlPart {
  return field.options.length > 0 ? group(field, drawn) : single(field, drawn);
}

function group(field: FieldView, drawn: Drawn): HtmlPart {
  const { id, label, options, kind } = field;
  const type = SEVERAL.has(kind) ? 'checkbox' : 'radio';
  const isChosen = (code: string): boolean =>
    Array.isArray(drawn.answer) ? drawn.answer.includes(code) : drawn.answer === code;
  return html`<fieldset id="f-${id}" ${described(id, drawn)}>
    <legend>${label}${mark(field, drawn)}</legend>
    ${problem(id, drawn)}
    ${options.map(
      (one) =>
        html`<label class="tick"
          ><input type="${type}" name="${id}" value="${one.code}" ${isChosen(one.code) && html` checked`} />
          ${one.label}</label
        >`,
    )}
  </fieldset>`;
}

function single(field: FieldView, drawn: Drawn): HtmlPart {
  const { id, label, kind } = field;
  const hint =
    kind === 'when' && html`<span class="hint" id="h-${id}">${drawn.words.say('hintWhen', drawn.language)}</span>`;
  const value = typeof drawn.answer === 'string' || typeof drawn.answer === 'number' ? String(drawn.answer) : '';
  return html`<p class="field">
    <label for="f-${id}">${label}${mark(field, drawn)}</label> ${hint}${problem(id, drawn)}
    ${
      LONG.has(kind)
        ? html`<textarea
            id="f-${id}"
            name="${id}"
            rows="7"
            maxlength="4000"
            autocomplete="off"
            ${described(id, drawn, kind)}
          >
${value}</textarea>`
        : html`<input
            id="f-${id}"
            name="${id}"
            value="${value}"
            maxlength="500"
            autocomplete="off"
            ${kind === 'number' && html` inputmode="numeric"`}${described(id, drawn, kind)}
          />`
    }
  </p>`;
}

function mark({ required }: FieldView, { words, language }: Drawn): HtmlPart {
  return required && html` <span class="must">(${words.say('required', language)})</span>`;
}

function problem(id: string, { problem: said }: Drawn): HtmlPart {
  return said !== null && html`<span class="bad" id="e-${id}">${said}</span>`;
}

function described(id: string, { problem: said }: Drawn, kind = ''): HtmlPart {
  const by = [...(kind === 'when' ? [`h-${id}`] : []), ...(said === null ? [] : [`e-${id}`])].join(' ');
  return [by !== '' && html` aria-describedby="${by}"`, said !== null && kind !== '' && html` aria-invalid="true"`];
}
