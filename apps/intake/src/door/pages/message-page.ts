import { type Html, html } from '#libs/http';
import type { Language } from '#libs/vocabulary';
import type { DoorWords, Word } from '../door-words.js';
import { doorPage } from './door-page.js';

/** A page that says one thing, with the way to the first page. */
export function messagePage(words: DoorWords, language: Language, said: { head: Word; more?: Word }): Html {
  const main = html`<h1>${words.say(said.head, language)}</h1>
    ${said.more !== undefined && html`<p>${words.say(said.more, language)}</p>`}
    <p><a href="/?lang=${language}">${words.say('begin', language)}</a></p>`;
  return doorPage(words, { language, main });
}
