import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isTestFile, root, sourceFiles } from './files.mjs';

/** What decides about messages, by the class that it extends: nobody finds its behaviour by another name. */
const DECIDES = /^export class (\w+) extends (?:HandlerApplier|Applier|Reactor|Projection)\b/m;
const FEATURE = /\.feature\.tsx?$/;
const SPEC = /\.spec\.tsx?$/;

/** Each applier, reactor and projection has a spec of its name beside it that imports it; each folder of a feature has a spec. */
export const specsCheck = {
  name: 'specs',
  run(note) {
    const files = sourceFiles();
    const text = (path) => readFileSync(join(root, path), 'utf8');
    note(`${files.filter((path) => FEATURE.test(path)).length} features`);
    return specProblems(files, text);
  },
};

/** @param text gives the source of a file */
export function specProblems(files, text) {
  const specs = files.filter((path) => SPEC.test(path));
  const sources = files.filter((path) => !isTestFile(path));
  const features = sources.filter((path) => FEATURE.test(path));
  return [
    ...(features.length === 0 ? ['no feature was found: the pattern of their names is another'] : []),
    ...sources.flatMap((path) => decidingProblems(path, specs, text)),
    ...features.flatMap((path) => folderProblems(path, specs)),
  ];
}

function decidingProblems(path, specs, text) {
  const [, name] = DECIDES.exec(text(path)) ?? [];
  if (name === undefined) return [];
  const file = basename(path, '.ts');
  const own = specs.filter((spec) => [`${file}.spec.ts`, `${file}.int.spec.ts`].includes(basename(spec)));
  const beside = own.filter((spec) => dirname(spec) === dirname(path));
  if (beside.length === 0) return [`${path}: ${name} has no ${file}.spec.ts or ${file}.int.spec.ts beside it`];
  const imports = new RegExp(`import [^;]*\\b${name}\\b[^;]*from '\\./${file.replaceAll('.', '\\.')}\\.js'`);
  if (beside.some((spec) => imports.test(text(spec)))) return [];
  return [`${beside[0]}: does not import ${name}, which it is named for`];
}

/** A spec of a folder below it counts: parts of a screen stand there. */
function folderProblems(path, specs) {
  const folder = `${dirname(path)}/`;
  return specs.some((spec) => spec.startsWith(folder)) ? [] : [`${path}: no spec in ${folder}`];
}
