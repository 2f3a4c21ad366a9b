import { type Html, html, type HtmlPart } from '#libs/http';
import type { Language } from '#libs/vocabulary';
import type { BoxMessage } from '../../shared/mailboxes/box-message.js';
import type { Practice } from '../../shared/practice/practice.js';
import { type CheckedReply, LONGEST_REPLY } from '../box/check-reply.service.js';
import type { ReadMessage } from '../box/open-box.service.js';
import type { DoorWords, Word } from '../door-words.js';
import { doorPage } from './door-page.js';
import type { SealedNames } from './form-page.js';
import { marked } from './marked.js';

/** What the page that asks for code and PIN is drawn from. */
export interface BoxEntry extends SealedNames {
  /** Whether what was typed before opened nothing. */
  readonly isWrong: boolean;
}

/** Asks for code and PIN. */
export function boxEntryPage(words: DoorWords, language: Language, { sealed, leaving, isWrong }: BoxEntry): Html {
  const say = (word: Parameters<DoorWords['say']>[0]): string => words.say(word, language);
  const main = html`<h1>${say('boxHead')}</h1>
    ${isWrong && html`<div class="wrong" role="alert" tabindex="-1"><p>${say('boxShut')}</p></div>`}
    <p>${say('afterwards')}</p>
    <form method="post" action="/box">
      <input type="hidden" name="visit" value="${sealed}" /><input type="hidden" name="lang" value="${language}" />
      <p class="field">
        <label for="code">${say('code')}</label>
        <input
          id="code"
          name="code"
          maxlength="40"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          required
        />
      </p>
      <p class="field">
        <label for="pin">${say('pin')}</label>
        <input id="pin" name="pin" maxlength="12" autocomplete="off" inputmode="numeric" required />
      </p>
      <p class="buttons"><button class="go" type="submit" name="to" value="open">${say('boxOpen')}</button></p>
    </form>`;
  return doorPage(words, { language, main, leaving, languages: '/box' });
}

/** What an open mailbox is drawn from. */
export interface BoxView extends SealedNames {
  readonly messages: readonly ReadMessage[];
  /** The question that waits for an answer, a code of the list `questions`; null where none does. */
  readonly asked: string | null;
}

/** All that is in a mailbox, the newest first. */
export function boxPage(
  words: DoorWords,
  practice: Practice,
  { language, box: { sealed, leaving, messages, asked } }: { readonly language: Language; readonly box: BoxView },
): Html {
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: practice.country.timeZone,
  });
  const main = html`<h1>${words.say('boxHead', language)}</h1>
    ${messages.length === 0 && html`<p>${words.say('boxEmpty', language)}</p>`}
    <dl>
      ${messages.toReversed().map(
        ({ message, at }) =>
          html`<dt><time datetime="${at.toISOString().slice(0, 10)}">${day.format(at)}</time></dt>
            <dd>${saidOf(words, practice, { message, language })}</dd>`,
      )}
    </dl>
    ${asked !== null && replyForm(words, practice, { asked, sealed, language })}
    <form method="post" action="/box">
      <input type="hidden" name="visit" value="${sealed}" /><input type="hidden" name="lang" value="${language}" />
      <p>${words.say('boxPauseLead', language)}</p>
      <p class="buttons"><button type="submit" name="to" value="pause">${words.say('boxPause', language)}</button></p>
    </form>`;
  return doorPage(words, { language, main, leaving });
}

/** What an answer is drawn from that is not sent yet. */
export interface ReplyView extends SealedNames, CheckedReply {
  /** The question, a code of the list `questions`. */
  readonly asked: string;
  readonly answer: string;
}

/** An answer once more, with what is wrong with it, or what in it may say who somebody is. */
export function replyPage(
  words: DoorWords,
  practice: Practice,
  { language, reply }: { readonly language: Language; readonly reply: ReplyView },
): Html {
  const { asked, answer, sealed, leaving, wrong, findings } = reply;
  const main = html`<h1>${words.say('boxHead', language)}</h1>
    <p class="wrong" role="alert">${words.say(wordOf(reply), language)}</p>
    ${wrong === null && html`<p>${marked(answer, findings)}</p>`}
    ${replyForm(words, practice, { asked, sealed, language, answer })}`;
  return doorPage(words, { language, main, leaving });
}

function wordOf({ wrong, held }: CheckedReply): Word {
  if (wrong !== null) return wrong === 'length' ? 'boxTooLong' : 'boxNoText';
  return held ? 'boxLintHeld' : 'boxLint';
}

function replyForm(
  words: DoorWords,
  practice: Practice,
  reply: {
    readonly asked: string;
    readonly sealed: string;
    readonly language: Language;
    /** What was written before. */
    readonly answer?: string;
  },
): HtmlPart {
  const { asked, sealed, language, answer = '' } = reply;
  return html`<form method="post" action="/box">
    <input type="hidden" name="visit" value="${sealed}" /><input type="hidden" name="lang" value="${language}" />
    <p class="field">
      <label for="said">${namedIn(practice, 'questions', { code: asked, language })}</label>
      <span class="hint" id="h-said">${words.say('boxReply', language)}</span>
      <textarea
        id="said"
        name="said"
        rows="5"
        maxlength="${LONGEST_REPLY}"
        autocomplete="off"
        aria-describedby="h-said"
        required
      >
${answer}</textarea>
    </p>
    <p class="buttons">
      <button class="go" type="submit" name="to" value="reply">${words.say('send', language)}</button>
    </p>
  </form>`;
}

function namedIn(
  { content }: Practice,
  list: string,
  { code, language }: { readonly code: string; readonly language: Language },
): string | undefined {
  return content.lists.get(list)?.entries.find((entry) => entry.code === code)?.label[language];
}

/** A message in words: its lists are content, so it is read in any language. */
function saidOf(
  words: DoorWords,
  practice: Practice,
  { message, language }: { readonly message: BoxMessage; readonly language: Language },
): HtmlPart {
  const named = (list: string, code: string): string | undefined => namedIn(practice, list, { code, language });
  if (message.kind === 'F1') return words.say('feedback1', language);
  if (message.kind === 'F2')
    return words.say('feedback2', language, { question: named('questions', message.question) ?? '' });
  if (message.kind === 'F3') {
    const to = message.to.flatMap((code) => named('routes', code) ?? []).join(', ');
    return words.say('feedback3', language, { to });
  }
  if (message.outcome === 'USED') return words.say('feedback4Used', language);
  if (message.outcome === 'PICTURE') return words.say('feedback4Picture', language);
  const reason = message.reason === null ? undefined : named('feedback-reasons', message.reason);
  return reason === undefined
    ? words.say('feedback4None', language)
    : words.say('feedback4NoneFor', language, { reason });
}
