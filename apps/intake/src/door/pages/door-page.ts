import { type Html, html, type HtmlPart } from '#libs/http';
import { type Language, LANGUAGES } from '#libs/vocabulary';
import type { DoorWords } from '../door-words.js';

/** A page before it is put into the frame of the door. */
export interface DoorPage {
  readonly language: Language;
  readonly main: Html;
  /** Names the form that ends when somebody leaves. */
  readonly leaving?: string;
  /** The address at which another language may be chosen: none on the way through a form, which would lose what was typed. */
  readonly languages?: '/' | '/box' | '/counter';
}

const NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  nl: 'Nederlands',
  hu: 'Magyar',
  bg: 'Български',
  ro: 'Română',
};

/** The frame of every page: a neutral title, the way out first, then what the page is about. */
export function doorPage(words: DoorWords, { language, main, leaving, languages }: DoorPage): Html {
  const say = (word: Parameters<DoorWords['say']>[0]): string => words.say(word, language);
  const exit = leaving === undefined ? '/exit' : `/exit?t=${leaving}`;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${say('neutralTitle')}</title>
        <link rel="stylesheet" href="/door.css" />
        <script src="/door.js" defer></script>
      </head>
      <body data-exit="${exit}">
        <header>
          <a class="leave" href="${exit}" rel="noreferrer">${say('leave')}</a>
          <p class="key" hidden>${say('leaveKey')}</p>
          ${languages !== undefined && languageLinks(say('language'), language, languages)}
        </header>
        <main id="main">${main}</main>
        <p class="down" role="alert" hidden>${say('lineDown')}</p>
      </body>
    </html> `;
}

function languageLinks(label: string, chosen: Language, address: string): HtmlPart {
  const link = (language: Language): HtmlPart =>
    html`<li>
      <a
        href="${address}?lang=${language}"
        lang="${language}"
        hreflang="${language}"
        ${language === chosen && html` aria-current="true"`}
        >${NAMES[language]}</a
      >
    </li>`;
  return html`<nav aria-label="${label}">
    <ul>
      ${LANGUAGES.map(link)}
    </ul>
  </nav>`;
}
