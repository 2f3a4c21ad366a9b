import { dirname } from 'node:path';
import ts from 'typescript';

/** The owner that a file belongs to: a library, or an area of an app. */
export function ownerOf(path) {
  const library = /^libs\/([^/]+)\//.exec(path);
  if (library) return library[1];
  const area = /^apps\/([^/]+)\/src\/(?:([^/]+)\/)?/.exec(path);
  return area ? (area[2] ?? area[1]) : undefined;
}

/**
 * Tables and views with owner and folder of their feature, as descriptors say. A list that stands in a file of its own
 * (`state: EXCHANGE_STATE`) belongs where it stands.
 */
export function ownedNames(files) {
  const sources = files.map(({ path, text }) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  const lists = new Map(sources.flatMap(namedLists));
  const names = new Map();
  for (const source of sources.filter(({ fileName }) => fileName.endsWith('.feature.ts'))) {
    for (const { kind, value } of statedIn(source)) {
      const { list, path } = ts.isIdentifier(value)
        ? (lists.get(value.text) ?? missing(source, value))
        : { list: value, path: source.fileName };
      const place = { kind, owner: ownerOf(path), feature: dirname(path) };
      for (const name of textsIn(list)) names.set(name, place);
    }
  }
  return names;
}

/** Constants that hold lists, by name. */
function namedLists(source) {
  return source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) =>
      declarationList.declarations
        .filter(({ initializer }) => initializer !== undefined)
        .map(({ name, initializer }) => [name.getText(), { list: initializer, path: source.fileName }]),
    );
}

function statedIn(source) {
  const found = [];
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) && ['state', 'views'].includes(node.name.getText())) {
      found.push({ kind: node.name.getText() === 'state' ? 'table' : 'view', value: node.initializer });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function missing(source, value) {
  throw new Error(`${source.fileName}: ${value.text} stands in no file that ends in .tables.ts`);
}

function textsIn(node) {
  if (ts.isStringLiteral(node)) return [node.text];
  const texts = [];
  ts.forEachChild(node, (child) => {
    texts.push(...(ts.isPropertyAssignment(node) && child === node.name ? [] : textsIn(child)));
  });
  return texts;
}
