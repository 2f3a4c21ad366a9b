import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Content, Country, ReporterClass } from '#libs/content';
import { repositoryRoot } from '../local/paths.js';
import { RefusedError } from '../refused-error.js';
import { type JudgedFolders, judgeFolders, problemText } from './judge-folders.js';

/** Reads the content that comes with Joinder, with a folder above it. @throws RefusedError that names every mistake. */
export function loadContent(folder: string | undefined): JudgedFolders {
  if (folder !== undefined && !existsSync(folder)) throw new RefusedError(`there is no folder ${folder}`);
  const folders = [join(repositoryRoot(), 'libs', 'content', 'practice'), ...(folder === undefined ? [] : [folder])];
  // A calendar that ends is no mistake of today: what is counted beyond its end says so.
  const judged = judgeFolders(folders, null);
  if (judged.problems.length > 0)
    throw new RefusedError(
      `the content has mistakes:\n${judged.problems.map((one) => `  ${problemText(one)}`).join('\n')}`,
    );
  return judged;
}

interface Asked {
  readonly content: Content;
  readonly form: ReporterClass;
  readonly local: Country;
}

/** Finds the form of a class as a country asks it. @throws RefusedError that says which classes and countries there are. */
export function loadForm(
  reporter: string,
  { country, with: folder }: { readonly country: string; readonly with?: string },
): Asked {
  const { content } = loadContent(folder);
  const form = content.reporters.get(reporter);
  if (form === undefined) throw unknown('class', reporter, content.reporters);
  const local = content.countries.get(country);
  if (local === undefined) throw unknown('country', country, content.countries);
  return { content, form, local };
}

function unknown(what: string, name: string, there: ReadonlyMap<string, unknown>): RefusedError {
  return new RefusedError(`there is no ${what} ${name}; there are ${[...there.keys()].join(', ')}`);
}
