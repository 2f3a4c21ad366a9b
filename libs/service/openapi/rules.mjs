// What the decorators of class-validator mean to a reader of the document.
import ts from 'typescript';

const RULES = {
  IsInt: () => ({ type: 'integer' }),
  Min: (least) => ({ minimum: least }),
  Max: (most) => ({ maximum: most }),
  Length: (least, most) => ({ minLength: least, maxLength: most }),
  MaxLength: (most) => ({ maxLength: most }),
  Matches: ({ source }) => ({ pattern: source, ...(source === '^\\d{4}-\\d{2}-\\d{2}$' && { format: 'date' }) }),
  IsUUID: () => ({ format: 'uuid' }),
  IsId: () => ({ format: 'uuid' }),
  IsISO8601: () => ({ format: 'date-time' }),
  AreKeys: () => ({ maxProperties: 100 }),
  IsBase64: () => ({ contentEncoding: 'base64' }),
  IsIn: (values) => ({ enum: values }),
  ArrayMinSize: (least) => ({ minItems: least }),
  ArrayMaxSize: (most) => ({ maxItems: most }),
  ArrayUnique: () => ({ uniqueItems: true }),
};

/** Say nothing that the type does not say. */
const SILENT = new Set([
  'IsOptional',
  'IsOnlySource',
  'IsSaid',
  'IsString',
  'IsArray',
  'IsObject',
  'IsBoolean',
  'ValidateNested',
  'Type',
  'Transform',
  'AsNumber',
]);

/** A schema with what its decorators and its default add; `each: true` speaks of the items. */
export function ruled(schema, declaration, checker) {
  if (!ts.canHaveDecorators(declaration)) return schema;
  let result = schema;
  for (const { expression } of ts.getDecorators(declaration) ?? []) {
    const name = expression.expression.getText();
    if (SILENT.has(name)) continue;
    if (!(name in RULES)) throw new Error(`${declaration.getText()}: no words for @${name}`);
    const isOfItems = expression.arguments.some((argument) => /each: true/.test(argument.getText()));
    const values = expression.arguments.filter(isValue).map((argument) => valueOf(argument, checker));
    result = isOfItems ? { ...result, items: said(result.items, name, values) } : said(result, name, values);
  }
  const { initializer } = declaration;
  return initializer ? { ...result, default: valueOf(initializer, checker) } : result;
}

/** A type that lists its values says more than a rule does, and a form that is known already is the closer one. */
function said(schema, name, values) {
  if (name === 'IsIn' && ('enum' in schema || 'const' in schema)) return schema;
  return { ...schema, ...RULES[name](...values), ...(schema.format && { format: schema.format }) };
}

/** Options and functions change what a rule looks at, not what it says. */
function isValue(argument) {
  return !ts.isObjectLiteralExpression(argument) && !ts.isArrowFunction(argument);
}

/** What an expression is, where it can be read without running it. */
function valueOf(node, checker) {
  if (ts.isAsExpression(node)) return valueOf(node.expression, checker);
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken)
    return -valueOf(node.operand, checker);
  if (ts.isStringLiteral(node)) return node.text;
  if (ts.isRegularExpressionLiteral(node)) {
    const [, source, flags] = /^\/(.*)\/(\w*)$/s.exec(node.text);
    return new RegExp(source, flags);
  }
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap((element) => spreadOf(element, checker));
  if (ts.isIdentifier(node)) return constant(node, checker);
  if (ts.isCallExpression(node) && node.expression.getText() === 'Object.keys') {
    return checker.getPropertiesOfType(checker.getTypeAtLocation(node.arguments[0])).map(({ name }) => name);
  }
  throw new Error(`${node.getText()} cannot be read without running it`);
}

function spreadOf(element, checker) {
  return ts.isSpreadElement(element) ? valueOf(element.expression, checker) : [valueOf(element, checker)];
}

/** The value of a constant, wherever it is declared; a list whose type names its members is taken from there. */
function constant(node, checker) {
  const named = checker.getSymbolAtLocation(node);
  const symbol = named.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(named) : named;
  const type = checker.getTypeOfSymbol(symbol);
  const items = checker.isTupleType(type) || checker.isArrayType(type) ? checker.getTypeArguments(type) : [];
  const values = items.flatMap((item) => (item.isUnion() ? item.types : [item])).map(({ value }) => value);
  if (values.length > 0 && values.every((value) => value !== undefined)) return values;
  return valueOf(symbol.valueDeclaration.initializer, checker);
}
