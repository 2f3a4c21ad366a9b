import type { ReporterClass } from '#libs/content';
import { type Html, html, type HtmlPart } from '#libs/http';
import type { Language, Texts } from '#libs/vocabulary';
import type { Practice } from '../../shared/practice/practice.js';
import type { DoorWords, Word } from '../door-words.js';
import { doorPage } from './door-page.js';

/** Whose letters only a desk for victims may open; no such desk takes them yet. */
const CALLS: readonly Word[] = ['callVictim', 'callNgo', 'callHealth', 'callYouthCare'];

/** What the first page is drawn from. */
export interface StartView {
  readonly practice: Practice;
  readonly forms: readonly ReporterClass[];
  readonly language: Language;
  /** Whether who comes here may stand at a counter. */
  readonly hasCounter: boolean;
}

/** The first page: whom to call in danger, the form of anybody, those of who noticed it at work, and whom those call for whom none is. */
export function startPage(words: DoorWords, { practice, forms, language, hasCounter }: StartView): Html {
  const { emergency, helpline } = practice.country;
  const say: (word: Word, values?: Readonly<Record<string, string>>) => string = (word, values) =>
    words.say(word, language, values);
  const main = html`<h1>${say('doorHead')}</h1>
    <p class="first">${say('callFirst', { number: emergency })}</p>
    <p>${say('doorLead')}</p>
    <p>${say('personReads')}</p>
    ${forms.filter(isOfAnybody).map(({ id }) => formButton(id, language, { says: say('begin'), isFirst: true }))}
    <p><a href="/box?lang=${language}">${say('boxLink')}</a></p>
    ${hasCounter && html`<p><a href="/counter?lang=${language}">${say('counterLink')}</a></p>`}
    <section aria-labelledby="work">
      <h2 id="work">${say('atWork')}</h2>
      ${forms
        .filter((form) => !isOfAnybody(form))
        .map((form) => formButton(form.id, language, { says: nameOf(form, practice)[language], isFirst: false }))}
    </section>
    <section aria-labelledby="call">
      <h2 id="call">${say('callHead')}</h2>
      <ul>
        ${CALLS.map((word) => html`<li>${say(word)}</li>`)}
      </ul>
      <p class="first">${say('callLead', { name: helpline.name, number: helpline.phone })}</p>
    </section>`;
  return doorPage(words, { language, main, languages: '/' });
}

function isOfAnybody({ sphere }: ReporterClass): boolean {
  return sphere === 'public';
}

function nameOf({ id, label }: ReporterClass, { country }: Practice): Texts {
  return country.reporters.labels[id] ?? label;
}

function formButton(
  form: string,
  language: Language,
  { says, isFirst }: { readonly says: string; readonly isFirst: boolean },
): HtmlPart {
  return html`<form method="post" action="/f">
    <input type="hidden" name="form" value="${form}" /><input type="hidden" name="lang" value="${language}" />
    <button ${isFirst && html` class="go"`} type="submit" name="to" value="begin">${says}</button>
  </form>`;
}
