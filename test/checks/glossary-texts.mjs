import ts from 'typescript';

export const LANGUAGES = ['en', 'nl', 'hu', 'bg', 'ro'];

/**
 * The texts of a source: objects with a text in each language, and calls with five texts in their order, as `t(…)`. `key` is the path
 * of names that leads to one, `isTerm` whether it is taken from the glossary.
 */
export function textsIn(path, source) {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const texts = [];
  const visit = (node) => {
    const words = wordsOf(node);
    if (words) texts.push({ path, key: keyOf(node), words });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return texts;
}

function wordsOf(node) {
  const said = ts.isObjectLiteralExpression(node) ? saidByName(node) : saidInOrder(node);
  return said && LANGUAGES.every((language) => said[language] !== undefined) ? said : undefined;
}

function saidByName(node) {
  const named = node.properties.filter((property) => ts.isPropertyAssignment(property));
  return Object.fromEntries(named.map(({ name, initializer }) => [name.text, textOf(initializer)]));
}

function saidInOrder(node) {
  if (!ts.isCallExpression(node) || node.arguments.length !== LANGUAGES.length) return undefined;
  return Object.fromEntries(LANGUAGES.map((language, at) => [language, textOf(node.arguments[at])]));
}

function textOf(node) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isBinaryExpression(node)) return undefined;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}

function keyOf(node) {
  const names = [];
  for (let at = node; at; at = at.parent) {
    const isNamed = ts.isPropertyAssignment(at) || ts.isVariableDeclaration(at);
    if (isNamed && at.name) names.unshift(at.name.text);
  }
  return names.join('.');
}

/** The English of a guide without code, addresses and pictures. */
export function proseOf(markdown) {
  return markdown
    .replace(/^```[\s\S]*?^```/gm, ' ')
    .replace(/`[^`\n]*`/g, ' ')
    .replace(/\]\([^)\s]*\)/g, ']');
}
