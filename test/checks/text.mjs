import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { projectFiles, root } from './files.mjs';

const MAX_BYTES = 1_500_000;
const MAX_LINES = [
  [/^README\.md$/, 150],
  [/^docs\/ARCHITECTURE\.md$/, 250],
  [/^docs\/adr\/\d.*\.md$/, 40],
];
const READABLE = /\.(ts|tsx|mjs|cjs|js|json|md|sql|proto|ya?ml|xml|html|css|sh|properties|txt|env)$|^\.[a-z.]+$/;

/** Sizes, names, notes and links of files. */
export const textCheck = {
  name: 'text',
  run: () =>
    projectFiles().flatMap((path) => {
      const size = statSync(join(root, path)).size;
      const text = READABLE.test(path) && size <= MAX_BYTES ? readFileSync(join(root, path), 'utf8') : '';
      return fileProblems({ path, size, text }, (target) => existsSync(join(root, target)));
    }),
};

export function fileProblems({ path, size, text }, exists) {
  return [
    ...(size > MAX_BYTES ? [`${path} has ${size} bytes, at most ${MAX_BYTES} are allowed`] : []),
    ...nameProblems(path),
    ...lengthProblems(path, text),
    ...noteProblems(path, text),
    ...(path.endsWith('.md') ? linkProblems(path, text, exists) : []),
  ];
}

function nameProblems(path) {
  const isSource = /^(apps|libs|test|deploy)\/.*\.(tsx?|mjs)$/.test(path) && !path.includes('/src/gen/');
  const isKebab = path.split('/').every((part) => /^\.?[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(part));
  return isSource && !isKebab ? [`${path} is not in kebab-case`] : [];
}

function lengthProblems(path, text) {
  const lines = text.split('\n').length - 1;
  const [, max = Infinity] = MAX_LINES.find(([pattern]) => pattern.test(path)) ?? [];
  return lines > max ? [`${path} has ${lines} lines, at most ${max} are allowed`] : [];
}

/** A note says what and why, in at least three words; other marks than @NOTE and @TODO are not used. */
function noteProblems(path, text) {
  if (path.startsWith('test/checks/') || path === 'package-lock.json') return [];
  return text.split('\n').flatMap((line, at) => {
    const where = `${path}:${at + 1}`;
    if (/\b(FIXME|XXX|HACK)\b/.test(line)) return [`${where} uses a mark that is not @NOTE or @TODO`];
    if (/\bTODO\b/.test(line) && !/@TODO:?\s+\S+\s+\S+\s+\S+/.test(line))
      return [`${where} has a TODO without a reason`];
    if (/(?:^|[\s"'`(=:])\/(?:work|root|home|Users)\/\w/.test(line)) return [`${where} names a folder of one machine`];
    return [];
  });
}

function linkProblems(path, text, exists) {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  const targets = [...prose.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)].map(([, target]) => target);
  const local = targets.filter((target) => !/^[a-z]+:/.test(target));
  const broken = local.filter((target) => !exists(normalize(join(dirname(path), target))));
  return broken.map((target) => `${path} links to ${target}, which does not exist`);
}
