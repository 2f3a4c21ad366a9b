import { inflateSync } from 'node:zlib';

/** Objects of a file by number, with what their streams hold, unpacked. */
type Objects = ReadonlyMap<string, { readonly head: string; readonly stream: string }>;

const HEX = 16;
/** Of a letter, and of a glyph of a font with many; other fonts count theirs by one byte. */
const WIDE_DIGITS = 4;
const NARROW_DIGITS = 2;

interface Font {
  readonly digits: number;
  readonly letters: ReadonlyMap<number, string>;
}

/** The words on each sheet of a PDF as Chromium writes it, without the spaces between them: what was printed, and not what was meant. */
export function pdfPages(pdf: Buffer): readonly string[] {
  const objects = objectsOf(pdf);
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b/.test(head))
    .map(({ head }) => textOf(objects, head).replaceAll(/\s/g, ''));
}

function objectsOf(pdf: Buffer): Objects {
  const source = pdf.toString('latin1');
  const objects = new Map<string, { readonly head: string; readonly stream: string }>();
  const begins = /(\d+) 0 obj\n/g;
  for (let begin = begins.exec(source); begin; begin = begins.exec(source)) {
    const body = source.slice(begins.lastIndex);
    // Bytes of a stream may read like anything: they are counted.
    const [before = '', packs] = /^([\s\S]*?)(?:( stream\r?\n)|endobj)/.exec(body)?.slice(1) ?? [];
    const length = packs === undefined ? 0 : Number(/\/Length (\d+)/.exec(before)?.[1] ?? 0);
    const from = before.length + (packs?.length ?? 0);
    objects.set(begin[1] ?? '', {
      head: before,
      stream: length === 0 ? '' : unpack(before, body.slice(from, from + length)),
    });
    begins.lastIndex += from + length;
  }
  return objects;
}

function unpack(head: string, packed: string): string {
  const bytes = Buffer.from(packed, 'latin1');
  return (head.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
}

/** What a page draws with its fonts, and what the forms in it draw. */
function textOf(objects: Objects, head: string): string {
  const at = (number: string | undefined) => objects.get(number ?? '') ?? { head: '', stream: '' };
  const fonts = new Map<string, Font>(
    [...head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', number]) => {
      const [, unicode] = /\/ToUnicode (\d+) 0 R/.exec(at(number).head) ?? [];
      const digits = at(number).head.includes('/Identity-H') ? WIDE_DIGITS : NARROW_DIGITS;
      return [name, { digits, letters: lettersOf(at(unicode).stream) }];
    }),
  );
  const contents = [...(/\/Contents (\[[^\]]*\]|\d+ 0 R)/.exec(head)?.[1] ?? '').matchAll(/(\d+) 0 R/g)];
  const stream = contents.map(([, number]) => at(number).stream).join('\n');
  let font: Font | undefined;
  let text = '';
  for (const [, name, glyphs] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (name !== undefined) font = fonts.get(name);
    else if (font) text += read(glyphs ?? '', font);
  }
  return text;
}

function read(glyphs: string, { digits, letters }: Font): string {
  return inParts(glyphs, digits)
    .map((glyph) => letters.get(Number.parseInt(glyph, HEX)) ?? '')
    .join('');
}

/** Letters of glyphs: single ones, and ranges that count on. */
function lettersOf(map: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  for (const [, body = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', letter = ''] of body.matchAll(/<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>/g))
      letters.set(Number.parseInt(glyph, HEX), wordOf(letter));
  for (const [, body = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', letter = ''] of body.matchAll(
      /<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>/g,
    ))
      for (let glyph = Number.parseInt(from, HEX); glyph <= Number.parseInt(to, HEX); glyph += 1)
        letters.set(glyph, String.fromCodePoint(Number.parseInt(letter, HEX) + glyph - Number.parseInt(from, HEX)));
  return letters;
}

function wordOf(digits: string): string {
  return String.fromCharCode(...inParts(digits, WIDE_DIGITS).map((unit) => Number.parseInt(unit, HEX)));
}

const inParts = (text: string, length: number): readonly string[] => text.match(new RegExp(`.{${length}}`, 'g')) ?? [];
