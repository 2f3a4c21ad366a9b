import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../local/paths.js';
import { RefusedError } from '../refused-error.js';
import { type JudgedFolders, judgeFolders, problemText } from './judge-folders.js';

/** Reads the content that comes with Joinder, with a folder above it. @throws RefusedError that names every mistake. */
export function loadContent(folder: string | undefined): JudgedFolders {
  if (folder !== undefined && !existsSync(folder)) throw new RefusedError(`there is no folder ${folder}`);
  const folders = [join(repositoryRoot(), 'content'), ...(folder === undefined ? [] : [folder])];
  const judged = judgeFolders(folders, new Date().getFullYear());
  if (judged.problems.length > 0)
    throw new RefusedError(
      `the content has mistakes:\n${judged.problems.map((one) => `  ${problemText(one)}`).join('\n')}`,
    );
  return judged;
}
