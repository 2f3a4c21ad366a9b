import ts from 'typescript';

/** Tables and views, among those known, that SQL in the literals of a file names: each with its line. */
export function namesInFile(path, text, known) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const add = (node, names) => {
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    for (const name of names) if (known.has(name)) found.push({ name, line });
  };
  const visit = (node) => {
    const sql = literalText(node);
    if (sql !== undefined) add(node, namesInSql(sql));
    add(node, entityNames(node));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Whole text of a literal; what a template computes is a placeholder. Parts of a template are not looked at alone. */
function literalText(node) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' computed ');
}

/** The table of `@Entity('person')` or `@Entity({ name: 'person' })`; an entity stands with the owner of its table. */
function entityNames(node) {
  if (!ts.isDecorator(node) || !ts.isCallExpression(node.expression)) return [];
  if (node.expression.expression.getText() !== 'Entity') return [];
  return node.expression.arguments.flatMap((first) => {
    if (ts.isStringLiteral(first)) return [first.text];
    const name = first.properties?.find((property) => property.name?.getText() === 'name')?.initializer;
    return name && ts.isStringLiteral(name) ? [name.text] : [];
  });
}

/** Sentences also say "from" and "into"; a statement, or a part of one, has one of these words besides. */
const STATEMENT =
  /\b(?:select|where|set|values|on|returning|using)\b|^\s*(?:from|join|left join|delete from|update|truncate)\b/;
const TOKEN = /"[^"]+"|[a-z_$][a-z0-9_$]*|[(),;]|[^\s]/gi;
const BEFORE_NAME = new Set(['from', 'join', 'into', 'update', 'using', 'truncate']);
/** Words that may stand between, and those after which a comma separates no names any more. */
const SKIPPED = new Set(['only', 'lateral', 'table']);
const END_OF_LIST = new Set([
  'select',
  'where',
  'set',
  'values',
  'group',
  'order',
  'having',
  'limit',
  'union',
  'returning',
  'for',
]);

/** Names that stand behind `from`, `join`, `into`, `update`, `using` and in their lists, at each depth of brackets. */
export function namesInSql(sql) {
  const plain = sql.replace(/--[^\n]*/g, ' ').replace(/'[^']*'/g, "''");
  if (!STATEMENT.test(plain)) return [];
  const reading = { frames: [newFrame()], names: new Set(), own: new Set() };
  const tokens = plain.match(TOKEN);
  tokens.forEach((token, index) => read(reading, token, { before: tokens[index - 1], after: tokens[index + 1] }));
  return [...reading.names].filter((name) => !reading.own.has(name));
}

function newFrame() {
  return { isNext: false, inList: false, inWith: false };
}

function read({ frames, names, own }, token, { before, after }) {
  const frame = frames.at(-1);
  if (token === '(') {
    frame.isNext = false;
    frames.push(newFrame());
  } else if (token === ')') {
    if (frames.length > 1) frames.pop();
  } else if (token === ',') {
    frame.isNext = frame.inList;
  } else if (BEFORE_NAME.has(token) && before !== 'distinct') {
    Object.assign(frame, { isNext: true, inList: token !== 'into', inWith: false });
  } else if (token === 'with') {
    frame.inWith = true;
  } else if (END_OF_LIST.has(token)) {
    Object.assign(frame, { isNext: false, inList: false, inWith: false });
  } else if (frame.isNext && !SKIPPED.has(token)) {
    frame.isNext = false;
    if (after !== '(' || before === 'into') names.add(token.replaceAll('"', ''));
  } else if (frame.inWith && /^(?:with|recursive|,)$/.test(before)) {
    own.add(token); // A part of the statement hides the table of its name.
  }
}
