import ts from 'typescript';

const COUNTRY = /^(nl|hu|bg|ro|cz)(?:[-_.:/].*)?$/i;

const MAY_NAME_COUNTRIES = [
  /^libs\/national\//,
  /^apps\/cli\/src\/demo\//,
  /^apps\/cli\/src\/local\/(ports|[^/]+\.table)\.ts$/, // Four countries play on one machine, and people of a fifth wait.
];

/**
 * A country is configuration. A text that is a country code, or begins with one and a separator, is refused; so is a
 * table keyed by codes. Lists, unions and tables that also name `en` speak of languages.
 */
export function countryProblem(node, path) {
  if (MAY_NAME_COUNTRIES.some((pattern) => pattern.test(path))) return undefined;
  const named = codeIn(node);
  if (named === undefined || isModuleName(node) || namesEnglish(group(node))) return undefined;
  return `names the country ${named}; countries are configuration`;
}

function codeIn(node) {
  if (ts.isPropertyAssignment(node) || ts.isPropertySignature(node) || ts.isPropertyDeclaration(node)) {
    return ts.isIdentifier(node.name) && /^(nl|hu|bg|ro|cz)$/i.test(node.name.text) ? node.name.text : undefined;
  }
  const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node);
  return isText && COUNTRY.test(node.text) ? node.text : undefined;
}

/** What a code stands in: the members of its list, union or table. */
function group(node) {
  const at = ts.isLiteralTypeNode(node.parent) || isKeyText(node) ? node.parent : node;
  const { parent } = at;
  if (ts.isArrayLiteralExpression(parent)) return parent.elements;
  if (ts.isUnionTypeNode(parent)) return parent.types;
  if (ts.isObjectLiteralExpression(parent)) return parent.properties;
  if (ts.isTypeLiteralNode(parent) || ts.isInterfaceDeclaration(parent)) return parent.members;
  return [];
}

function isKeyText(node) {
  return ts.isPropertyAssignment(node.parent) && node.parent.name === node;
}

function namesEnglish(members) {
  return members.some((member) => {
    const name = member.name ?? member.literal ?? member;
    return name.text === 'en';
  });
}

function isModuleName(node) {
  return ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent);
}

const PURE =
  /^libs\/(vocabulary|approval|contracts|tlog|trust|protocol|proof|national|matching|content|policy|registers|deadlines|forms)\//;
const CLOCKS = /^(Date\.now|performance\.now|process\.hrtime(\.bigint)?|setTimeout|setInterval|setImmediate)$/;

/** Libraries that decide the same everywhere are given the time. */
export function clockProblem(node, path) {
  if (!PURE.test(path)) return undefined;
  const called = ts.isCallExpression(node) ? node.expression.getText() : '';
  const isNow = ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length;
  return isNow || CLOCKS.test(called) ? `reads the clock by ${isNow ? 'new Date()' : called}` : undefined;
}

/** Mappers, repositories that write SQL, and the brands: a record that was judged, a case that was entered, a space without a person. */
const MAY_CAST =
  /\.(mapper|repository)\.ts$|^libs\/(protocol\/src\/record|member\/src\/door\/(case-door|unattended))\.ts$/;

/** A type assertion silences the compiler, so it stands only where rows and messages become types. */
export function castProblem(node, path) {
  if (!ts.isAsExpression(node) && !ts.isTypeAssertionExpression(node)) return undefined;
  if (ts.isConstTypeReference(node.type) || MAY_CAST.test(path)) return undefined;
  return `casts to ${node.type.getText().slice(0, 40)}`;
}

/** What is looked into, or an item of it, may be a list, too, for class-validator, and an empty one has nothing to be wrong. */
export function nestedProblem(node) {
  if (!ts.isPropertyDeclaration(node)) return undefined;
  const calls = (ts.getDecorators(node) ?? []).map(({ expression }) => expression.getText());
  const missing = ['()', '({ each: true })'].find(
    (options) => calls.includes(`ValidateNested${options}`) && !calls.includes(`IsObject${options}`),
  );
  return missing && `looks into what may be a list: IsObject${missing} is missing`;
}

/** What may be left out is left out in one way. */
export function optionalProblem(node, path) {
  if (!ts.isImportDeclaration(node) || path === 'libs/http/src/validation/is-optional.ts') return undefined;
  const isValidators = node.moduleSpecifier.text === 'class-validator';
  const names = node.importClause?.namedBindings?.elements ?? [];
  return isValidators && names.some(({ name }) => name.text === 'IsOptional')
    ? 'lets null through: IsOptional is one of #libs/http'
    : undefined;
}

/** A name is chosen once, where the thing is made. */
export function defaultExportProblem(node, path) {
  if (path === 'apps/web/vite.config.ts') return undefined; // Vite asks for it.
  const isDefault = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
  return ts.isExportAssignment(node) || isDefault ? 'has a default export' : undefined;
}

/**
 * More than three parameters are an object, more than ten parts of a class are two classes. Nest fills decorated ones. An open
 * transaction does not count: it says where a statement runs, not what it does, and hiding it in an object would lose that.
 * Four plain numbers may enter the inner loops of matching, which run millions of times a second and must not allocate.
 */
export function parameterProblem(node, path) {
  if (!ts.isFunctionLike(node) || !node.body) return undefined;
  const isFilled = node.parameters.length > 0 && node.parameters.every((parameter) => ts.getDecorators(parameter));
  const isInnerLoop = path.startsWith('libs/matching/') && node.parameters.every(isNumber);
  const most = ts.isConstructorDeclaration(node) ? 10 : isFilled ? 5 : isInnerLoop ? 4 : 3;
  const counted = node.parameters.filter((parameter) => parameter.type?.getText() !== 'EntityManager');
  return counted.length > most ? `has ${counted.length} parameters, at most ${most} are allowed` : undefined;
}

function isNumber(parameter) {
  return parameter.type?.kind === ts.SyntaxKind.NumberKeyword;
}

/** A class that Nest makes and that does nothing only carries parts into the constructor of another, which takes ten itself. */
export function carrierProblem(node) {
  if (!ts.isClassDeclaration(node) || node.heritageClauses || !ts.getDecorators(node)?.length) return undefined;
  const [only, more] = node.members;
  if (more || !only || !ts.isConstructorDeclaration(only) || only.body?.statements.length !== 0) return undefined;
  const isCarried = ({ modifiers = [] }) =>
    modifiers.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword || kind === ts.SyntaxKind.PublicKeyword);
  const carries = only.parameters.length > 1 && only.parameters.every(isCarried);
  return carries ? `only carries parts in ${node.name?.text}; let the class that uses them take them` : undefined;
}

/** What a library offers is explained where it is declared; types, and the shapes of what is sent, explain their members. */
export function silentExportProblem(node, path) {
  if (!path.startsWith('libs/') || path.includes('/dto/') || !ts.isSourceFile(node.parent ?? node)) return undefined;
  const isOffered = ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || ts.isVariableStatement(node);
  const isExported = isOffered && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (!isExported || isOverloadBody(node) || ts.getJSDocCommentsAndTags(node).length > 0) return undefined;
  const name = node.name ?? node.declarationList.declarations[0].name;
  return `exports ${name.getText()} without a sentence about it`;
}

/** The signatures before the body are what callers see, and carry the sentence. */
function isOverloadBody(node) {
  if (!ts.isFunctionDeclaration(node)) return false;
  const same = node.parent.statements.filter(
    (other) => ts.isFunctionDeclaration(other) && other.name?.text === node.name?.text,
  );
  return same.length > 1 && same.indexOf(node) > 0;
}

/** The gate, and the ways out beside it. */
const MAY_SUBMIT = /^(apps\/[^/]+\/src\/gate|libs\/member\/src\/send)\//;

/** What a person says leaves through `SendToCase` alone, what a gateway says by itself through `SystemSending` (docs/adr/0023). */
export function gateProblem(node, path) {
  if (!/^(apps\/gateway|libs\/member)\//.test(path) || MAY_SUBMIT.test(path) || !ts.isCallExpression(node))
    return undefined;
  const isSubmit = ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'submit';
  return isSubmit ? 'submits past the gate; send by SendToCase, or by SystemSending what no person says' : undefined;
}

/** The id of a case becomes an entry at the door alone (docs/adr/0042). */
export function doorProblem(node, path) {
  if (path.startsWith('libs/member/') || !ts.isCallExpression(node) || node.expression.getText() !== 'Param')
    return undefined;
  const [name] = node.arguments;
  const isCase = name !== undefined && ts.isStringLiteralLike(name) && name.text === 'spaceId';
  return isCase ? 'takes the id of a case past the door; put @CaseRoute on the route and take @Entry()' : undefined;
}

const WORKS_BY_ITSELF = /\.(applier|projection|reactor|worker)\.ts$|^libs\/member\/src\/door\/unattended\.ts$/;

/** What serves a person comes through the door; a space without a person is claimed by what follows the log or the clock (docs/adr/0042). */
export function unattendedProblem(node, path) {
  if (WORKS_BY_ITSELF.test(path) || !ts.isIdentifier(node) || node.text !== 'worksIn') return undefined;
  const isExport = path === 'libs/member/src/index.ts';
  return isExport ? undefined : 'claims a space for no person; take the entry of the door';
}
