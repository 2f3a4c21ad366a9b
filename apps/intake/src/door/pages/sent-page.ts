import { type Html, html } from '#libs/http';
import { type Access, shownCode } from '#libs/letters';
import type { Language } from '#libs/vocabulary';
import type { DoorWords } from '../door-words.js';
import { doorPage } from './door-page.js';

/** What the page behind a signal is drawn from. */
export interface SentPage {
  /** Null where code and PIN are shown no more, or where there are none. */
  readonly access: Access | null;
  readonly hasBox: boolean;
  readonly leaving: string;
}

/** Says that it was received, with code and PIN: the one page that ever shows them. */
export function sentPage(words: DoorWords, language: Language, { access, hasBox, leaving }: SentPage): Html {
  const say = (word: Parameters<DoorWords['say']>[0]): string => words.say(word, language);
  const main = html`<h1>${say('sent')}</h1>
    <p>${say('personReads')}</p>
    ${
      access !== null &&
      html`<p>${say('boxKeep')}</p>
        <dl class="keep">
          <dt>${say('code')}</dt>
          <dd>${shownCode(access.code)}</dd>
          <dt>${say('pin')}</dt>
          <dd>${access.pin}</dd>
        </dl>`
    }
    ${access === null && hasBox && html`<p>${say('boxShown')}</p>`}
    ${hasBox && html`<p><a href="/box?lang=${language}">${say('boxLink')}</a></p>`}
    <p><a href="/?lang=${language}">${say('begin')}</a></p>`;
  return doorPage(words, { language, main, leaving });
}
