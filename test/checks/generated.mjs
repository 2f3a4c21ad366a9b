import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectFiles, root } from './files.mjs';
import { runTool } from './tool.mjs';

/** Generates everything anew in a copy of the repository and compares: what is committed is what would be generated. */
export const generatedCheck = {
  name: 'generated',
  run: async () => {
    const copy = mkdtempSync(join(tmpdir(), 'joinder-generated-'));
    try {
      copyProject(copy);
      const { code, all } = await runTool('npm', ['run', '--silent', 'generate'], { cwd: copy });
      if (code !== 0) return [`npm run generate ended with ${code}: ${all}`];
      return await differences(copy);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  },
};

function copyProject(to) {
  for (const path of projectFiles()) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(root, path), join(to, path));
  }
  symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'));
}

/** git lists what the copy has, so that a file that is generated and missing here is found too. */
async function differences(copy) {
  const found = new Set(await filesIn(copy));
  const changed = projectFiles().filter((path) => !found.has(path) || !sameBytes(join(root, path), join(copy, path)));
  const missing = [...found].filter((path) => !projectFiles().includes(path));
  return [...changed, ...missing].map((path) => `${path} is stale: run npm run generate`);
}

async function filesIn(copy) {
  await runTool('git', ['init', '--quiet'], { cwd: copy });
  const { out } = await runTool(
    'git',
    ['ls-files', '-z', '--others', '--exclude-standard', '--exclude=/node_modules'],
    {
      cwd: copy,
    },
  );
  return out.split('\0').filter((path) => path !== '');
}

function sameBytes(a, b) {
  return readFileSync(a).equals(readFileSync(b));
}
