/** A piece of a page whose texts are escaped. */
export class Html {
  constructor(private readonly markup: string) {}

  toString(): string {
    return this.markup;
  }
}

/** What may stand in a place of a page; nothing stands for null, undefined and false. */
export type HtmlPart = Html | string | number | null | undefined | false | readonly HtmlPart[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Writes a piece of a page: what stands in its places is text and is escaped, unless it was written so itself. Attributes stand in quotes, and
 * nothing stands in a script, a style or an address of another site.
 */
export function html(pieces: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return new Html(
    pieces.map((piece, index) => (index === 0 ? piece : `${markupOf(parts[index - 1])}${piece}`)).join(''),
  );
}

function markupOf(part: HtmlPart): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.toString();
  if (typeof part === 'object') return part.map(markupOf).join('');
  return String(part).replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? '');
}
