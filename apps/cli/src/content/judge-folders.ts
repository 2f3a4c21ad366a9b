import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Content, type ContentFile, type Judged, judgeFiles, type Problem } from '#libs/content';
import { LANGUAGES } from '#libs/vocabulary';
import { parseYaml } from './parse-yaml.js';

export interface JudgedFolders {
  readonly content: Content;
  readonly documents: readonly Judged[];
  readonly problems: readonly Problem[];
}

/** Reads folders of content, of which a later one adds to the earlier and stands above it, and judges them as one; of what lies ahead only where a year is named. */
export function judgeFolders(folders: readonly string[], year: number | null): JudgedFolders {
  const parsed = folders.flatMap((folder) => filesOf(folder).map((path) => parsedFile(folder, path)));
  const { content, documents, problems } = judgeFiles(
    parsed.flatMap(({ file }) => (file ? [file] : [])),
    year,
  );
  return { content, documents, problems: [...parsed.flatMap((one) => one.problems), ...problems] };
}

/** Says in one line what there is. */
export function countsOf(content: Content): string {
  const { reporters, countries, indicators, routing, hints, cards, proposals } = content;
  return (
    `${reporters.size} classes, ${countries.size} countries, ${indicators.size} indicators, ${routing.length} routing and ` +
    `${hints.length} hint rules, ${cards.size} cards, ${LANGUAGES.length === 5 ? 'five' : LANGUAGES.length} languages, ${proposals} proposals`
  );
}

/** Says where a mistake is, and which. */
export function problemText({ path, at, sentence }: Problem): string {
  return `${path}${at === '' ? '' : ` ${at}`}: ${sentence}`;
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

interface Parsed {
  readonly file?: ContentFile;
  readonly problems: readonly Problem[];
}

function parsedFile(folder: string, path: string): Parsed {
  const { body, problems } = parseYaml(path, readFileSync(join(folder, path), 'utf8'));
  return problems.length > 0 ? { problems } : { file: { path, body }, problems };
}
