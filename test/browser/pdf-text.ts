import { inflateSync } from 'node:zlib';

/** Objects of a file by number, with what their streams hold, unpacked. */
type Objects = ReadonlyMap<string, { readonly head: string; readonly stream: string }>;

const HEX = 16;
const GLYPH_DIGITS = 4;

/** The words on each sheet of a PDF as Chromium writes it, without the spaces between them: what was printed, and not what was meant. */
export function pdfPages(pdf: Buffer): readonly string[] {
  const objects = objectsOf(pdf);
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b/.test(head))
    .map(({ head }) => textOf(objects, head).replaceAll(/\s/g, ''));
}

function objectsOf(pdf: Buffer): Objects {
  const source = pdf.toString('latin1');
  const found = [...source.matchAll(/(\d+) 0 obj\n([\s\S]*?)\n?endobj/g)];
  return new Map(
    found.map(([, number = '', body = '']) => {
      const [head = '', packed] = body.split(/\sstream\r?\n/);
      return [number, { head, stream: packed === undefined ? '' : unpack(head, packed) }];
    }),
  );
}

function unpack(head: string, packed: string): string {
  const bytes = Buffer.from(packed.replace(/\r?\nendstream[\s\S]*$/, ''), 'latin1');
  return (head.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
}

/** What a page draws with its fonts, and what the forms in it draw. */
function textOf(objects: Objects, head: string): string {
  const at = (number: string | undefined) => objects.get(number ?? '') ?? { head: '', stream: '' };
  const fonts = new Map(
    [...head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', number]) => {
      const [, unicode] = /\/ToUnicode (\d+) 0 R/.exec(at(number).head) ?? [];
      return [name, lettersOf(at(unicode).stream)];
    }),
  );
  const contents = [...(/\/Contents (\[[^\]]*\]|\d+ 0 R)/.exec(head)?.[1] ?? '').matchAll(/(\d+) 0 R/g)];
  const stream = contents.map(([, number]) => at(number).stream).join('\n');
  let font: ReadonlyMap<number, string> = new Map();
  let text = '';
  for (const [, name, glyphs] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    else text += read(glyphs ?? '', font);
  }
  return text;
}

function read(glyphs: string, font: ReadonlyMap<number, string>): string {
  return (glyphs.match(/.{4}/g) ?? []).map((glyph) => font.get(Number.parseInt(glyph, HEX)) ?? '').join('');
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

const wordOf = (digits: string): string =>
  (digits.match(new RegExp(`.{${GLYPH_DIGITS}}`, 'g')) ?? [])
    .map((unit) => String.fromCharCode(Number.parseInt(unit, HEX)))
    .join('');
