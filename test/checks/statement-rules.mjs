import ts from 'typescript';

const LIBRARY = /^libs\/persistence\//;
/** Reads all tables of a database to look for words in them; their names are found there. */
const READS_ANY_TABLE = 'apps/cli/src/demo/search/places.ts';
const MIGRATION = /\/migrations\//;

/**
 * Rows are typed by a declaration that a spec compares with the schema, never by a type argument or by nothing at all
 * (docs/adr/0037). What is called for its effect alone may be plain text.
 */
export function hopedRowsProblem(node, path) {
  if (LIBRARY.test(path) || MIGRATION.test(path) || !isQuery(node)) return undefined;
  if (node.typeArguments) return 'types rows by hope; declare a statement';
  return isForEffect(node) || path === READS_ANY_TABLE
    ? undefined
    : 'uses rows that nobody declared; declare a statement';
}

/** A name that SQL gives to a column for the code stands among the declared columns of the same file. */
export function undeclaredNameProblem(node, path) {
  if (LIBRARY.test(path) || !isText(node)) return undefined;
  const names = [...node.text.matchAll(/\bas "([a-z]+[A-Z]\w*)"/g)].map(([, name]) => name);
  const missing = names.find((name) => !declaredNames(node.getSourceFile()).has(name));
  return missing === undefined ? undefined : `gives the column "${missing}", which no statement of the file declares`;
}

function isQuery(node) {
  return (
    ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'query'
  );
}

/** A statement by itself, also where its failure is caught. */
function isForEffect(node) {
  const { parent } = node;
  const isCaught = ts.isPropertyAccessExpression(parent) && parent.name.text === 'catch';
  const outer = isCaught ? parent.parent : node;
  return ts.isExpressionStatement(ts.isAwaitExpression(outer.parent) ? outer.parent.parent : outer.parent);
}

function isText(node) {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}

const declared = new WeakMap();

function declaredNames(file) {
  const known = declared.get(file);
  if (known) return known;
  const names = new Set();
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  declared.set(file, names);
  return names;
}
