import { type AnswerFinding, type FieldView, textsOf } from '#libs/forms';
import { type Html, html, type HtmlPart } from '#libs/http';
import type { DoorWords } from '../door-words.js';
import { doorPage } from './door-page.js';
import { type FormPage, trap } from './form-page.js';
import { marked } from './marked.js';

/** All answers once more, and what in them may say who somebody is. */
export function reviewPage(words: DoorWords, { filling, fields, sealed, leaving }: Omit<FormPage, 'callFirst'>): Html {
  const { state, findings, held } = filling;
  const { language, answers } = state;
  const main = html`<h1>${words.say('review', language)}</h1>
    ${findings.length > 0 && html`<p class="wrong" role="alert">${words.say(held ? 'lintHeld' : 'lint', language)}</p>`}
    <dl>
      ${fields.map(
        (field) =>
          html`<dt>${field.label}</dt>
            <dd>${answerPart(field, answers[field.id], findings) ?? words.say('nothing', language)}</dd>`,
      )}
    </dl>
    <form method="post" action="/f">
      <input type="hidden" name="state" value="${sealed}" />
      ${trap()}
      <p class="buttons">
        ${!held && html`<button class="go" type="submit" name="to" value="send">${words.say('send', language)}</button>`}
        <button type="submit" name="to" value="back">${words.say('back', language)}</button>
      </p>
    </form>`;
  return doorPage(words, { language, main, leaving });
}

function answerPart(field: FieldView, answer: unknown, findings: readonly AnswerFinding[]): HtmlPart {
  if (answer === undefined) return null;
  if (field.options.length > 0) {
    const chosen = [answer].flat();
    return field.options.flatMap(({ code, label }) =>
      chosen.includes(code) ? [html`<span class="said">${label}</span>`] : [],
    );
  }
  return marked(
    textsOf(answer).join(', '),
    findings.filter(({ path }) => path === `/${field.id}`),
  );
}
