import { createHash } from 'node:crypto';
import { type Html, html, type HtmlPart } from '#libs/http';
import { dayText } from '#libs/registers';
import type { Language } from '#libs/vocabulary';
import type { DoorWords, Word } from '../door-words.js';
import { doorPage } from '../pages/door-page.js';
import type { ShownHint } from './shown-hints.service.js';

/** What the page of the counter is drawn from. */
export interface CounterView {
  readonly language: Language;
  readonly hints: readonly ShownHint[];
  /** Whether one entry was asked for. */
  readonly isOfEvent: boolean;
}

/** What the registers hint at: each with its card and the way to a form. Nothing on it sends anything. */
export function counterPage(words: DoorWords, { language, hints, isOfEvent }: CounterView): Html {
  const say = (word: Word): string => words.say(word, language);
  const none = isOfEvent ? 'counterNoneOfEvent' : 'counterNone';
  const main = html`<h1>${say('counterHead')}</h1>
    <p>${say('counterLead')}</p>
    <div data-again="${markOf(hints)}">
      ${hints.length === 0 && html`<p>${say(none)}</p>`} ${hints.map((one) => hintPart(words, language, one))}
    </div>
    ${isOfEvent && html`<p><a href="/counter?lang=${language}">${say('counterAll')}</a></p>`}
    <p><a href="/?lang=${language}">${say('begin')}</a></p>`;
  return doorPage(words, { language, main, languages: '/counter' });
}

/** Changes with what is shown: by it the page finds out whether to draw itself anew. */
function markOf(hints: readonly ShownHint[]): string {
  const shown = hints.map(({ hint }) => `${hint.hintId} ${hint.counted} ${hint.lastDay}`).join('\n');
  return createHash('sha256').update(shown).digest('base64url').slice(0, 22);
}

function hintPart(words: DoorWords, language: Language, { hint, rule, signs, cards, form }: ShownHint): HtmlPart {
  const { hintId, counted, lastDay } = hint;
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' });
  return html`<section aria-labelledby="h-${hintId}">
    <h2 id="h-${hintId}">${rule.label[language]}</h2>
    <p>
      ${words.say('counterCounted', language, { count: String(counted), day: day.format(new Date(dayText(lastDay))) })}
    </p>
    <p>${words.say('counterSigns', language)}</p>
    <ul>
      ${signs.map(({ text }) => html`<li>${text[language]}</li>`)}
    </ul>
    ${cards.map(
      ({ label, body }) =>
        html`<details>
          <summary>${label[language]}</summary>
          <p>${body[language]}</p>
        </details>`,
    )}
    ${form !== null && reportButton(words, language, form.id)}
  </section>`;
}

/** Nothing of the hint goes along: the clerk says what was seen. */
function reportButton(words: DoorWords, language: Language, form: string): HtmlPart {
  return html`<form method="post" action="/f">
    <input type="hidden" name="form" value="${form}" /><input type="hidden" name="lang" value="${language}" />
    <button type="submit" name="to" value="begin">${words.say('counterReport', language)}</button>
  </form>`;
}
