import { isTestFile, projectFiles } from './files.mjs';
import { knotProblems } from './knots.mjs';
import { runTool } from './tool.mjs';

/** Runs the rules of .dependency-cruiser.cjs, makes sure that no file escaped them, and that no two parts need each other. */
export const importsCheck = {
  name: 'imports',
  run: async () => {
    const { code, out, all } = await runTool('depcruise', ['--output-type', 'json', 'apps', 'libs', 'test']);
    if (!out.startsWith('{')) return [`dependency-cruiser ended with ${code}: ${all}`];
    const { modules, summary } = JSON.parse(out);
    return [...summary.violations.map(describe), ...knotProblems(importsIn(modules)), ...unseen(modules)];
  },
};

/** An index speaks for the files that it offers, not for itself. */
function importsIn(modules) {
  return modules
    .filter(({ source }) => !isTestFile(source) && !/^libs\/[^/]+\/(\w+\/)?src\/index\.ts$/.test(source))
    .flatMap(({ source, dependencies }) => dependencies.map(({ resolved }) => ({ from: source, to: resolved })));
}

function describe({ rule, from, to, cycle }) {
  const path = cycle ? cycle.map(({ name }) => name).join(' → ') : to;
  return `${rule.name}: ${from} → ${path}`;
}

/** A checker that reads nothing finds nothing wrong. */
function unseen(modules) {
  const seen = new Set(modules.map(({ source }) => source));
  const expected = projectFiles().filter((path) => /^(apps|libs|test)\/.*\.(tsx?|mjs)$/.test(path));
  return expected.filter((path) => !seen.has(path)).map((path) => `not looked at: ${path}`);
}
