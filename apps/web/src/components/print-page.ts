import { useEffect } from 'react';
import { useTimeFormat } from './time.js';

interface PrintedPage {
  /** Case, kind of page and the highest handling of what is on it, at the head of every sheet. */
  readonly head: readonly (string | null | undefined)[];
  /** Who prints, at its foot beside the time and the number of the sheet. */
  readonly by: string;
}

/** Puts head and foot on every sheet that a screen is printed on (CSS Paged Media, margin boxes). */
export function usePrintPage({ head, by }: PrintedPage): void {
  const format = useTimeFormat();
  const title = head.filter(Boolean).join(' · ');
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    const write = (): void => sheet.replaceSync(pageRule(title, `${by} · ${format(new Date())}`));
    write();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    window.addEventListener('beforeprint', write);
    return () => {
      window.removeEventListener('beforeprint', write);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [title, by, format]);
}

function pageRule(head: string, foot: string): string {
  return `@page {
  size: A4;
  margin: 18mm 14mm;
  @top-left { content: ${quoted(head)}; }
  @bottom-left { content: ${quoted(foot)}; }
  @bottom-right { content: counter(page) ' / ' counter(pages); }
}`;
}

/** Titles are content of a case: nothing in them ends the string. */
function quoted(text: string): string {
  const escaped = text.replaceAll(/[^\p{L}\p{N} ·.,:()-]/gu, (char) => `\\${hex(char)} `);
  return `'${escaped}'`;
}

function hex(char: string): string {
  return (char.codePointAt(0) ?? 0).toString(16);
}
