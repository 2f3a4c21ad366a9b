import { useEffect } from 'react';
import { useTexts } from '../lib/texts.js';
import { PRINT_PAGE_TEXTS } from './print-page.texts.js';
import { useTimeFormat } from './time.js';

/** Stand for the number of a sheet and for how many there are, which the printer knows alone. */
const AT = '@';
const COUNT = '#';

interface PrintedPage {
  /** Case, kind of page and the highest handling of what is on it, at the head of every sheet. */
  readonly head: readonly (string | null | undefined)[];
  /** Who prints, at its foot beside the time and the number of the sheet. */
  readonly by: string;
}

/** Puts head and foot on every sheet that a screen is printed on (CSS Paged Media, margin boxes). */
export function usePrintPage({ head, by }: PrintedPage): void {
  const format = useTimeFormat();
  const t = useTexts(PRINT_PAGE_TEXTS);
  const title = head.filter(Boolean).join(' · ');
  const sheets = t('sheet', { at: AT, count: COUNT });
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    const write = (): void => sheet.replaceSync(pageRule(title, `${by} · ${format(new Date())}`, sheets));
    write();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    window.addEventListener('beforeprint', write);
    return () => {
      window.removeEventListener('beforeprint', write);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [title, by, format, sheets]);
}

function pageRule(head: string, foot: string, sheets: string): string {
  return `@page {
  size: A4;
  margin: 18mm 14mm;
  @top-left { content: ${quoted(head)}; }
  @bottom-left { content: ${quoted(foot)}; }
  @bottom-right { content: ${counted(sheets)}; }
}`;
}

function counted(sheets: string): string {
  const parts = sheets.split(/([@#])/).filter(Boolean);
  return parts
    .map((part) => (part === AT ? 'counter(page)' : part === COUNT ? 'counter(pages)' : quoted(part)))
    .join(' ');
}

/** Titles are content of a case: nothing in them ends the string. */
function quoted(text: string): string {
  const escaped = text.replaceAll(/[^\p{L}\p{N} ·.,:()-]/gu, (char) => `\\${hex(char)} `);
  return `'${escaped}'`;
}

function hex(char: string): string {
  return (char.codePointAt(0) ?? 0).toString(16);
}
