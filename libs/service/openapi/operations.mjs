// The operations of a controller: address, parameters, body and answer.
import ts from 'typescript';
import { isOptional } from './schemas.mjs';

const METHODS = { Get: 200, Post: 201, Put: 200, Patch: 200, Delete: 200 };
const SPACE_ID = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';
const PIPES = {
  ParseIdPipe: { type: 'string', pattern: SPACE_ID },
  ParseHashPipe: { type: 'string', pattern: '^[0-9a-f]{64}$' },
  ParseMemberPipe: { type: 'string', pattern: '^[a-z0-9-]{1,40}$' },
  ParsePositionPipe: { type: 'string', pattern: '^(0|[1-9]\\d{0,17})$' },
};

/** Controllers beside the prefix of the API. */
const OUTSIDE = new Set(['api', 'health']);

/** What handlers write themselves. */
const WRITTEN = {
  'EventController.open': {
    200: { description: 'Events', content: { 'text/event-stream': { schema: { type: 'string' } } } },
  },
  'SignInController.begin': { 302: { description: 'To the provider of sign-ins' } },
  'SignInController.finish': { 302: { description: 'Back to the workspace, signed in' } },
};

/** All operations of one class, as pairs of an address and what stands there. */
export function operationsOf(controller, schemas) {
  const base = textOf(decoratorOf(controller, 'Controller')) ?? '';
  const isOpen = base === 'health' || decoratorOf(controller, 'Public') !== undefined;
  return controller.members.filter(ts.isMethodDeclaration).flatMap((handler) => {
    const method = Object.keys(METHODS).find((name) => decoratorOf(handler, name));
    if (method === undefined) return [];
    const path = [base, textOf(decoratorOf(handler, method))].filter(Boolean).join('/');
    const address = (OUTSIDE.has(base) ? '/' : '/api/v1/') + path.replaceAll(/:(\w+)/g, '{$1}');
    return [[address, method.toLowerCase(), new Operation(controller, handler, schemas).document(method, isOpen)]];
  });
}

class Operation {
  constructor(controller, handler, schemas) {
    Object.assign(this, { controller, handler, schemas });
    this.name = `${controller.name.text}.${handler.name.text}`;
  }

  document(method, isOpen) {
    const parameters = this.#parameters();
    const [body] = this.#decorated('Body');
    return {
      operationId: this.name.replace('Controller.', '.'),
      summary: commentOf(this.handler) ?? commentOf(this.controller),
      ...(isOpen && { security: [] }),
      ...(parameters.length > 0 && { parameters }),
      ...(body && { requestBody: { required: true, content: json(this.#schema(body)) } }),
      responses: {
        ...(WRITTEN[this.name] ?? this.#answer(METHODS[method])),
        default: { $ref: '#/components/responses/Problem' },
      },
    };
  }

  #parameters() {
    const once = this.#decorated('Once').length > 0 ? [header('Idempotency-Key', true)] : [];
    const asksWhy = decoratorOf(this.handler, 'CaseRoute')?.arguments[1]?.getText().includes('reason: true');
    const reason = asksWhy ? [header('joinder-reason', false)] : [];
    const ifMatch = this.#decorated('IfMatch').length > 0 ? [header('If-Match', true)] : [];
    const ofCase = decoratorOf(this.handler, 'CaseRoute')
      ? [{ name: 'spaceId', in: 'path', required: true, schema: PIPES.ParseIdPipe }]
      : [];
    return [
      ...ofCase,
      ...this.#decorated('Param').flatMap((node) => this.#placed(node, 'path')),
      ...this.#decorated('Query').flatMap((node) => this.#placed(node, 'query')),
      ...this.#decorated('Headers').map((node) => header(textOf(decoratorOf(node, 'Headers')), false)),
      ...once,
      ...ifMatch,
      ...reason,
    ];
  }

  /** One named value, or every member of a class. */
  #placed(node, place) {
    const decorator = decoratorOf(node, place === 'path' ? 'Param' : 'Query');
    const name = textOf(decorator);
    if (name !== undefined) {
      const schema = PIPES[decorator.arguments[1]?.getText()] ?? { type: 'string' };
      return [{ name, in: place, required: place === 'path', schema }];
    }
    const { checker } = this.schemas;
    return checker.getPropertiesOfType(checker.getTypeAtLocation(node)).map((property) => {
      const { description, ...schema } = this.schemas.property(property);
      const required = place === 'path' || !isOptional(property);
      return { name: property.name, in: place, required, ...(description && { description }), schema };
    });
  }

  #answer(usual) {
    const code = decoratorOf(this.handler, 'HttpCode')?.arguments[0]?.getText() ?? usual;
    const { checker } = this.schemas;
    const signature = checker.getSignatureFromDeclaration(this.handler);
    const type = checker.getAwaitedType(checker.getReturnTypeOfSignature(signature));
    if (type.flags & ts.TypeFlags.Void) return { [code]: { description: 'Done' } };
    const media = this.#mediaType();
    const content = media === undefined ? json(this.schemas.of(type)) : { [media]: {} };
    return { [code]: { description: 'The answer', content } };
  }

  /** A handler that writes its answer as text says the media type itself. */
  #mediaType() {
    const headers = decoratorsOf(this.handler, 'Header').map(({ arguments: [name, value] }) => [name.text, value.text]);
    return Object.fromEntries(headers)['content-type']?.split(';')[0];
  }

  #schema(node) {
    return this.schemas.of(this.schemas.checker.getTypeAtLocation(node));
  }

  #decorated(name) {
    return this.handler.parameters.filter((parameter) => decoratorOf(parameter, name));
  }
}

const json = (schema) => ({ 'application/json': { schema } });
const header = (name, required) => ({ name, in: 'header', required, schema: { type: 'string' } });

const decoratorOf = (node, name) => decoratorsOf(node, name)[0];

function decoratorsOf(node, name) {
  const decorators = (ts.canHaveDecorators(node) && ts.getDecorators(node)) || [];
  return decorators.map(({ expression }) => expression).filter(({ expression }) => expression?.getText() === name);
}

function textOf(decorator) {
  const first = decorator?.arguments[0];
  return first && ts.isStringLiteral(first) ? first.text : undefined;
}

function commentOf(node) {
  const [comment] = ts.getJSDocCommentsAndTags(node);
  return comment === undefined ? undefined : ts.getTextOfJSDocComment(comment.comment)?.replaceAll(/\s+/g, ' ');
}
