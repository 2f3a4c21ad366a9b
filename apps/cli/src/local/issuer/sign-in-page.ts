import { languageOf } from '#libs/http';
import { inSentence } from '#libs/words';
import { peopleOf } from '../people.js';
import type { Person } from '../people.table.js';
import { ROLE_TEXTS, SIGN_IN_TEXTS } from './sign-in.texts.table.js';

type Language = ReturnType<typeof languageOf>;

/** Only what stands in the page itself may be used, and no other page may hold it in a frame. */
export const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

/** The page on which somebody says who she is: of a country or the operator, in the language that her browser asks for. */
export function signInPage(owner: string, accepts: string | undefined, isWrong: boolean): string {
  const language = languageOf(accepts);
  const text = (name: keyof typeof SIGN_IN_TEXTS): string => SIGN_IN_TEXTS[name][language];
  const people = peopleOf(owner).map((person) => optionOf(person, language));
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text('title')} · ${owner.toUpperCase()} · Joinder</title>
<style>${STYLE}</style>
<main>
  <p class="brand"><span class="country">${owner.toUpperCase()}</span> Joinder</p>
  <h1>${text('title')}</h1>
  <p class="note">${text('invented')}</p>
  ${isWrong ? `<p class="wrong" role="alert">${text('wrong')}</p>` : ''}
  <form method="post">
    <label for="login">${text('who')}</label>
    <select id="login" name="login">${people.join('')}</select>
    <label for="password">${text('password')}</label>
    <input id="password" name="password" type="password" autocomplete="current-password" required autofocus>
    <button>${text('title')}</button>
  </form>
</main>
</html>`;
}

/** Roles and desk head the name in the open list: what is chosen stands in one line, which a telephone would cut. */
function optionOf({ login, name, roles, desk }: Person, language: Language): string {
  const [first, ...others] = roles.map((role) => ROLE_TEXTS[role]);
  const words = [first?.[language] ?? [], ...others.map((other) => inSentence(other)[language]), desk].flat();
  return `<optgroup label="${words.join(', ')}"><option value="${login}">${name}</option></optgroup>`;
}

/** The colours and sizes of the workspace's tokens; the page loads nothing from anywhere. */
const STYLE = `
  :root { color-scheme: light dark; --canvas: light-dark(#f6f6f8, #0e0f12); --surface: light-dark(#ffffff, #15161a);
    --line: light-dark(#e6e6ea, #26282e); --edge: light-dark(#85868f, #727682); --t1: light-dark(#18181c, #ecedf0);
    --t2: light-dark(#4c4d57, #b4b7c0); --accent: light-dark(#4a45c4, #5f5bd8); --focus: light-dark(#4a45c4, #a9a6ff);
    --bad: light-dark(#b3241a, #ff9186); --bad-soft: light-dark(#fdefed, #351c1a) }
  * { box-sizing: border-box }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 16px; background: var(--canvas); color: var(--t1);
    font: 13px/20px Inter, system-ui, 'Noto Sans', 'Segoe UI', sans-serif }
  main { width: 100%; max-width: 408px; padding: 24px; background: var(--surface); border: 1px solid var(--line); border-radius: 8px }
  .brand { margin: 0 0 16px; font-weight: 600; display: flex; gap: 8px; align-items: center }
  .country { background: var(--accent); color: #ffffff; border-radius: 4px; padding: 0 8px; line-height: 20px }
  h1 { font-size: 20px; line-height: 28px; font-weight: 600; margin: 0 }
  .note { color: var(--t2); margin: 4px 0 16px }
  .wrong { color: var(--bad); background: var(--bad-soft); border-radius: 6px; padding: 8px 12px; margin: 0 0 16px }
  label { display: block; font-weight: 500; margin: 0 0 4px }
  select, input { display: block; width: 100%; height: 32px; margin: 0 0 16px; padding: 0 8px; font: inherit; color: inherit;
    background: var(--surface); border: 1px solid var(--edge); border-radius: 6px }
  button { display: block; width: 100%; min-height: 32px; border: 0; border-radius: 6px; padding: 4px 12px; font: inherit; font-weight: 500;
    background: var(--accent); color: #ffffff }
  :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px }
  @media (max-width: 767px) { select, input, button { min-height: 44px } }
`;
