import { useEffect } from 'react';
import { useTexts } from '../lib/texts.js';
import { PRINT_PAGE_TEXTS } from './print-page.texts.js';
import { useTimeFormat } from './time.js';

/** Stand for the number of a sheet and for how many there are, which the printer knows alone. */
const AT = '@';
const COUNT = '#';

interface PrintedPage {
  /** Case, gateway and what the page is of, at the head of every sheet. */
  readonly head: readonly (string | null | undefined)[];
  /** The highest handling of what is on it, in a box beside its head and at its foot; null where nothing has one. */
  readonly label?: string | null;
  /** Who prints, at its foot beside the time and the number of the sheet. */
  readonly by: string;
}

/** Puts head and foot on every sheet that a screen is printed on (CSS Paged Media, margin boxes). */
export function usePrintPage({ head, label = null, by }: PrintedPage): void {
  const format = useTimeFormat();
  const t = useTexts(PRINT_PAGE_TEXTS);
  const title = head.filter(Boolean).join(' · ');
  const handling = label === null ? null : t('handling', { label });
  const sheets = t('sheet', { at: AT, count: COUNT });
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    const write = (): void =>
      sheet.replaceSync(
        pageRule({ head: title, handling, label, foot: t('printed', { by, at: format(new Date()) }), sheets }),
      );
    write();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    window.addEventListener('beforeprint', write);
    return () => {
      window.removeEventListener('beforeprint', write);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [title, handling, label, by, format, sheets, t]);
}

interface Sheets {
  readonly head: string;
  readonly handling: string | null;
  readonly label: string | null;
  readonly foot: string;
  readonly sheets: string;
}

/** The smallest of the page; what stands in margins inherits nothing of it. */
function metaFont(): string {
  return getComputedStyle(document.documentElement).getPropertyValue('--t-12') || 'inherit';
}

/** What a margin has in a box: as high as its line, not as the margin. */
const BOXED = 'margin-block: auto; height: 14pt; padding: 0 4pt; border: 1pt solid; font-weight: 600;';

function pageRule({ head, handling, label, foot, sheets }: Sheets): string {
  return `@page {
  size: A4;
  margin: 18mm 14mm;
  font: ${metaFont()};
  @top-left { content: ${quoted(head)}; text-align: start; font-weight: 600; }
  ${handling === null ? '' : `@top-right { content: ${quoted(handling)}; width: max-content; ${BOXED} }`}
  @bottom-left { content: ${quoted(foot)}; text-align: start; }
  ${label === null ? '' : `@bottom-center { content: ${quoted(label)}; width: max-content; text-align: center; ${BOXED} }`}
  @bottom-right { content: ${counted(sheets)}; text-align: end; }
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
