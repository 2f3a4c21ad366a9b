import type { FieldView } from '#libs/forms';
import { type Html, html, type HtmlPart } from '#libs/http';
import type { Language } from '#libs/vocabulary';
import type { DoorWords, Word } from '../door-words.js';
import type { Filling } from '../forms/fill-form.service.js';
import { doorPage } from './door-page.js';
import { fieldPart } from './field-part.js';

const SAYS: Readonly<Record<string, Word>> = {
  required: 'required',
  kind: 'wrongKind',
  length: 'wrongLength',
  choice: 'wrongChoice',
};

/** What a page holds of its form besides what is shown. */
export interface SealedNames {
  /** What was filled in so far. */
  readonly sealed: string;
  /** Ends the form. */
  readonly leaving: string;
}

/** What a page of a form is drawn from. */
export interface FormPage extends SealedNames {
  readonly filling: Filling;
  readonly fields: readonly FieldView[];
  readonly callFirst: string;
}

/** A page of a form. In danger the number to call stands above all else. */
export function formPage(words: DoorWords, { filling, fields, sealed, leaving, callFirst }: FormPage): Html {
  const { state, wrong } = filling;
  const { language, answers } = state;
  const main = html`<h1>${words.say('doorHead', language)}</h1>
    ${(answers['danger'] === 'yes' || state.pages.length === 1) && html`<p class="first">${callFirst}</p>`}
    ${wrong.size > 0 && problemList(words, { language, fields, wrong })}
    <form method="post" action="/f" novalidate>
      <input type="hidden" name="state" value="${sealed}" />
      ${trap()}
      ${fields.map((field) => fieldPart(field, { words, language, answer: answers[field.id], problem: problemOf(words, language, wrong.get(field.id)) }))}
      ${buttons(words, language, { isFirst: state.pages.length === 1 })}
    </form>`;
  return doorPage(words, { language, main, leaving });
}

function problemOf(words: DoorWords, language: Language, rule: string | undefined): string | null {
  return rule === undefined ? null : words.say(SAYS[rule] ?? 'wrong', language);
}

function problemList(
  words: DoorWords,
  { language, fields, wrong }: { language: Language; fields: readonly FieldView[]; wrong: Filling['wrong'] },
): HtmlPart {
  const named = fields.filter(({ id }) => wrong.has(id));
  return html`<div class="wrong" role="alert" tabindex="-1">
    <h2>${words.say('wrong', language)}</h2>
    <ul>
      ${named.map(({ id, label }) => html`<li><a href="#f-${id}">${label}</a>: ${problemOf(words, language, wrong.get(id))}</li>`)}
    </ul>
  </div>`;
}

/** The first button is the one that Enter presses. */
function buttons(words: DoorWords, language: Language, { isFirst }: { isFirst: boolean }): HtmlPart {
  return html`<p class="buttons">
    <button class="go" type="submit" name="to" value="next">${words.say('next', language)}</button>
    ${!isFirst && html`<button type="submit" name="to" value="back">${words.say('back', language)}</button>`}
  </p>`;
}

/** No person sees it; what programs write there tells them apart. */
export function trap(): HtmlPart {
  return html`<p class="trap" aria-hidden="true">
    <input name="website" tabindex="-1" autocomplete="off" aria-label="-" />
  </p>`;
}
