import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './files.mjs';

const PRACTICE = 'libs/content/practice';
const CONTENT = join(root, PRACTICE);

/** What describes the national practice is whole, in five languages, and agrees with itself; calendars reach two years ahead. */
export const contentCheck = {
  name: 'content',
  run: async (note) => {
    const { judgeFolders, countsOf, problemText } = await loadJudge();
    const { content, problems } = judgeFolders([CONTENT], new Date().getFullYear());
    note(countsOf(content));
    return problems.map((problem) => `${PRACTICE}/${problemText(problem)}`);
  },
};

/** The judge of the command line, from its source: a check needs no build. */
export async function loadJudge() {
  // Beside the packages, so that what it imports of them is found.
  const folder = mkdtempSync(join(root, 'node_modules', '.joinder-content-'));
  const outfile = join(folder, 'judge.mjs');
  try {
    await build({
      entryPoints: [join(root, 'apps/cli/src/content/judge-folders.ts')],
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      alias: {
        '#libs/content': join(root, 'libs/content/src/index.ts'),
        '#libs/vocabulary': join(root, 'libs/vocabulary/src/index.ts'),
      },
      outfile,
      logLevel: 'silent',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
