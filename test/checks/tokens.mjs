import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTestFile, projectFiles, root } from './files.mjs';

const PLACE = /^apps\/web\/src\/.*\.(?:css|tsx?)$/;
/** Where colours and sizes are named, and where they get the names of the component library. */
const SOURCES = ['apps/web/src/components/tokens.css', 'apps/web/src/app-shell/theme.ts'];

/** Colours, sizes, weights and times stand in tokens.css alone. */
export const tokensCheck = {
  name: 'tokens',
  run: () =>
    projectFiles()
      .filter((path) => PLACE.test(path) && !isTestFile(path) && !SOURCES.includes(path))
      .flatMap((path) => tokenProblems(path, readFileSync(join(root, path), 'utf8'))),
};

const NAMED =
  'white|black|gr[ae]y|silver|red|maroon|orange|yellow|olive|green|lime|teal|aqua|cyan|blue|navy|purple|fuchsia|magenta|pink|indigo|violet|brown|gold';
const COLOURED = '(?:color|background(?:-color)?|border(?:-[a-z-]+)?|outline(?:-color)?|fill|stroke|box-shadow)';
const LENGTH = String.raw`\d[\d.]*(?:px|rem|em|pt|ch|%|vw|vh)`;

/** [what is found, what it is called] */
const ANYWHERE = [
  [/\b(?:rgba?|hsla?|oklch|oklab|lch|lab|hwb)\(/i, 'mixes a colour'],
  [/var\(--mantine-(?:color|font-size|line-height|radius|primary|shadow)/, 'names a variable of the component library'],
];
const IN_STYLES = [
  [/#[\da-f]{3,8}\b(?![^{]*\{)/i, 'names a colour'],
  [new RegExp(String.raw`(?:^|[;{\s])${COLOURED}\s*:[^;]*\b(?:${NAMED})\b(?!-)`, 'i'), 'names a colour'],
  [new RegExp(String.raw`(?:^|[;{\s])font(?:-size)?\s*:\s*(?!var\(|inherit)[^;]*${LENGTH}`), 'names a size of letters'],
  [/(?:^|[;{\s])font-size\s*:\s*(?:x*-?(?:small|large)|medium|smaller|larger)\b/, 'names a size of letters'],
  [/(?:^|[;{\s])font-weight\s*:\s*(?:\d|bold|normal)/, 'names a weight'],
  [new RegExp(String.raw`(?:^|[;{\s])line-height\s*:\s*\d[\d.]*(?:px|rem)`), 'names a height of lines'],
  [/(?:^|[;{\s])border(?:-[a-z-]+)?-radius\s*:[^;]*\d(?:px|rem)/, 'names a radius'],
  [/(?:transition|animation)[^;:]*:[^;]*\b[\d.]+m?s\b/, 'names a time'],
];
const IN_CODE = [
  [/['"`]#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})['"`]/i, 'names a colour'],
  [/\b(?:c|bg|color|fill|stroke)(?:=\{?|: )['"][a-z]+\.\d['"]/, 'names a shade'],
  [/\bfz=(?:\{\s*\d|\{?['"`][\d.])|\bfontSize: ?(?:\d|['"`][\d.])/, 'names a size of letters'],
  [
    /\bfw=(?:\{\s*(?!400\b|500\b|600\b)\d|\{?['"`](?!400|500|600)\d)|\bfontWeight: ?['"`]?(?!400|500|600)\d/,
    'names a weight',
  ],
  [/\blh=(?:\{\s*\d|['"][\d.]+px)/, 'names a height of lines'],
];

/** What a file names that a token says. */
export function tokenProblems(path, text) {
  const rules = [...ANYWHERE, ...(path.endsWith('.css') ? IN_STYLES : IN_CODE)];
  return withoutComments(text)
    .split('\n')
    .flatMap((line, at) =>
      rules
        .filter(([pattern]) => pattern.test(line))
        .map(([, found]) => `${path}:${at + 1} ${found}; take a token of apps/web/src/components/tokens.css`),
    );
}

/** Comments become blanks: lines keep their numbers. */
function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
}
