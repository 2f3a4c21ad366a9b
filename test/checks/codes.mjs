import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTestFile, projectFiles, root } from './files.mjs';

const TEXTS = /\.texts(?:\.table)?\.tsx?$/;
const DOCS = /^docs\/(?!adr\/).*\.md$/;
const SOURCE = /^(?:apps|libs|deploy)\/.*\.(?:tsx?|mjs|env|ya?ml)$/;
const PROTOCOL = 'docs/protocol.md';
const VERDICTS = 'libs/protocol/src/verdict.table.ts';
const CAUSES = 'apps/gateway/src/operations/board/flow-runbooks.table.ts';
const OPERATOR_CAUSES = 'apps/web/src/operator/board/runbooks.ts';
const HALTS = ['libs/protocol/src/judge/step.ts', 'libs/exchange/src/space/space-session.ts'];
/** What a refusal is about, and the words of that: a screen says no code of a verdict by itself. */
const CLASSES = 'apps/gateway/src/operations/sealed/refusal-class.table.ts';
const CLASS_WORDS = 'apps/web/src/features/flows/refusal.texts.ts';
/** What the checks of a proof say is read on a command line, which is English. */
const COMMANDS_SAY = /^## (?:Proofs|Check a proof with standard tools)$[\s\S]*?(?=^## (?!Check a proof))/gm;
const LANGUAGES = ['en', 'nl', 'hu', 'bg', 'ro'];
const REFUSED = 'docs/runbooks/records-refused.md';
const HALTED = 'docs/runbooks/space-halted.md';

/** Two words at least: one word in capitals is as often a name of something else. */
const CODE = /[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+/;

/** Whoever reads a code on a screen, in a log line or in a proof finds it in the documents, and the other way round. */
export const codesCheck = {
  name: 'codes',
  run: () =>
    codeProblems(
      projectFiles()
        .filter((path) => !isTestFile(path) && isRead(path))
        .map(read),
    ),
};

function isRead(path) {
  return DOCS.test(path) || SOURCE.test(path);
}

function read(path) {
  return { path, text: readFileSync(join(root, path), 'utf8') };
}

/** What does not agree among these files. */
export function codeProblems(files) {
  const textOf = (path) => files.find((file) => file.path === path)?.text ?? '';
  const known = knownCodes(files.filter(({ path }) => SOURCE.test(path) && !TEXTS.test(path)));
  return [
    ...verdictProblems(textOf(PROTOCOL), textOf(VERDICTS)),
    ...files.filter(({ path }) => DOCS.test(path)).flatMap((file) => unknownCodes(file, known)),
    ...files.filter(({ path }) => TEXTS.test(path)).flatMap((file) => unknownTexts(file, known)),
    ...codesOf(textOf(PROTOCOL).replace(COMMANDS_SAY, '')).flatMap((code) =>
      wordProblems(code, { classes: textOf(CLASSES), texts: files.filter(({ path }) => TEXTS.test(path)) }),
    ),
    ...missing(REFUSED, textOf(REFUSED), refusals(textOf(VERDICTS))),
    ...missing(
      HALTED,
      textOf(HALTED),
      HALTS.flatMap((path) => haltCodes(textOf(path))),
    ),
    ...[CAUSES, OPERATOR_CAUSES].flatMap((path) => runbookProblems(textOf(path), textOf)),
  ];
}

/** A code is a text, or the name of a property, of the source. */
function knownCodes(sources) {
  const code = new RegExp(`\\b${CODE.source}\\b`, 'g');
  return new Set(sources.flatMap(({ text }) => text.match(code) ?? []));
}

/** The table of docs/protocol.md and the one of the code have the same codes with the same numbers. */
export function verdictProblems(protocol, table) {
  const section = /^## Codes$(.*?)^## /ms.exec(protocol)?.[1] ?? '';
  const written = new Map([...section.matchAll(/^\| (\w+) \| (\d+) \|/gm)].map(([, code, number]) => [code, number]));
  const coded = new Map([...table.matchAll(/^ {2}(\w+): (\d+),$/gm)].map(([, code, number]) => [code, number]));
  if (written.size === 0 || coded.size === 0) return [`${PROTOCOL} or ${VERDICTS} has no table of codes`];
  return [...new Set([...written.keys(), ...coded.keys()])]
    .filter((code) => written.get(code) !== coded.get(code))
    .map(
      (code) =>
        `${PROTOCOL} says ${code} ${written.get(code) ?? 'not at all'}, the code ${coded.get(code) ?? 'not at all'}`,
    );
}

function unknownCodes({ path, text }, known) {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  const named = [...prose.matchAll(new RegExp(`\`(${CODE.source}|[A-Z][A-Z0-9_]*_)(\\*?)[^\`\\n]*\``, 'g'))];
  return named
    .filter(([, code, star]) => (star === '' ? !known.has(code) && code.length > 0 : !someBegins(known, code)))
    .map(([, code, star]) => `${path} names ${code}${star}, which nothing of the code says`);
}

function someBegins(known, beginning) {
  return [...known].some((code) => code.startsWith(beginning));
}

/** What a screen can say, something must be able to answer. */
function unknownTexts({ path, text }, known) {
  const keys = [...text.matchAll(new RegExp(`^ {2}(${CODE.source}): `, 'gm'))];
  return keys
    .filter(([, code]) => !known.has(code))
    .map(([, code]) => `${path} has words for ${code}, which nothing answers`);
}

/** Codes that the page names, in its table of verdicts and elsewhere; kinds of records are none. */
function codesOf(text) {
  const code = new RegExp(`(?<=\`)${CODE.source}(?=\`)|(?<=^\\| )${CODE.source}(?= \\| [0-9])`, 'gm');
  return [...new Set(text.match(code) ?? [])];
}

/** A code that people meet has words in all five languages: its own, or those of the class of refusals that it is of. */
function wordProblems(code, { classes, texts }) {
  const [, name] = new RegExp(`^ {2}${code}: '(\\w+)',$`, 'm').exec(classes) ?? [];
  const entries =
    name === undefined
      ? texts.flatMap(({ text }) => entryOf(text, code) ?? [])
      : texts.filter(({ path }) => path === CLASS_WORDS).flatMap(({ text }) => entryOf(text, name) ?? []);
  if (entries.length === 0) return [`no screen has words for ${code} of ${PROTOCOL}`];
  return LANGUAGES.filter((language) => !entries.some((entry) => saysIn(entry, language))).map(
    (language) => `no screen has words for ${code} of ${PROTOCOL} in ${language}`,
  );
}

/** What stands behind a key of a table of texts. */
function entryOf(text, key) {
  return new RegExp(`^ {2}${key}: (.*?,)$(?=\\n {2}\\S|\\n\\})`, 'ms').exec(text)?.[1];
}

/** A term has all languages, as its type says. */
function saysIn(entry, language) {
  return entry.includes('TERMS.') || new RegExp(`\\b${language}:\\s*(['"\`])(?!\\1)`).test(entry);
}

function refusals(table) {
  return [...table.matchAll(/^ {2}(E_\w+): \d+,$/gm)].map(([, code]) => code);
}

/** Members of the unions and lists that say why a space stands still. */
function haltCodes(text) {
  const unions = [...text.matchAll(/(?:type Halt\w*|LOG_HALTS) = ([^;]*);/g)];
  return unions.flatMap(([, members]) => members.match(new RegExp(`(?<=')${CODE.source}(?=')`, 'g')) ?? []);
}

function missing(path, text, codes) {
  if (codes.length === 0) return [`no code was found that ${path} must name`];
  return codes
    .filter((code) => !text.includes(`\`${code}\``))
    .map((code) => `${path} does not say what to do about ${code}`);
}

/** A cause on a board names a runbook, which names the cause. */
function runbookProblems(table, textOf) {
  const rows = [...table.matchAll(/^ {2}([A-Z_]+): '([\w-]+)',$/gm)];
  if (rows.length === 0) return ['no cause names a runbook'];
  return rows
    .map(([, cause, name]) => [cause, `docs/runbooks/${name}.md`])
    .filter(([cause, path]) => !textOf(path).includes(`\`${cause}\``))
    .map(([cause, path]) => `${path} does not say what to do about ${cause}`);
}
