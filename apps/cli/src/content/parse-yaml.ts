import type { Problem } from '#libs/content';
import { isAlias, parseDocument, visit } from 'yaml';

const MOST_BYTES = 256 * 1024;

/** Reads one file of content as YAML 1.2: no aliases, which hide what a file holds, no tags, no key twice. */
export function parseYaml(
  path: string,
  text: string,
): { readonly body: unknown; readonly problems: readonly Problem[] } {
  const refused = (sentence: string, at = ''): { body: null; problems: readonly Problem[] } => ({
    body: null,
    problems: [{ path, at, sentence }],
  });
  if (Buffer.byteLength(text) > MOST_BYTES) return refused(`has more than ${MOST_BYTES} bytes`);
  const document = parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: true, prettyErrors: false });
  const [error] = [...document.errors, ...document.warnings];
  if (error) return refused(error.message, `line ${lineOf(text, error.pos[0])}`);
  const aliases: string[] = [];
  visit(document, (_, node) => {
    if (isAlias(node)) aliases.push(node.source);
  });
  if (aliases.length > 0) return refused(`uses the alias *${aliases.join(', *')}`);
  return { body: document.toJS(), problems: [] };
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
