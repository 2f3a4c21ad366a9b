import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtContent, judgeFiles } from '#libs/content';
import { parse } from 'yaml';

const FOLDER = join(import.meta.dirname, '../../content/practice');

/** The content that comes with Joinder as `joinder content build` writes it for services. */
export function practiceText(): string {
  const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(FOLDER.length + 1), body: parse(readFileSync(path, 'utf8')) as unknown }));
  return JSON.stringify(builtContent(judgeFiles(files, null).documents));
}
