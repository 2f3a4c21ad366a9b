import { CSRF_HEADER, PROBLEM_TYPE, type ProblemCode, problemCodes } from '#libs/http';
import { SOFTWARE_VERSION } from '../software-version.js';
import type { ApiDescription } from './api-description.js';
import type { ApiOptions } from './api-options.js';

const string = { type: 'string' } as const;

const fieldProblem = {
  type: 'object',
  properties: { path: string, rule: string, hint: string },
  required: ['path', 'rule', 'hint'],
} as const;

const problemOf = (problems: readonly ProblemCode[]) => ({
  type: 'object',
  description: 'Problem details of RFC 9457. Further members belong to single codes.',
  properties: {
    type: string,
    title: string,
    status: { type: 'integer' },
    code: {
      oneOf: problems.map(({ code, status, meaning }) => ({
        const: code,
        title: String(status),
        description: meaning,
      })),
    },
    detail: string,
    errors: { type: 'array', items: fieldProblem },
    correlationId: string,
  },
  required: ['type', 'title', 'status', 'code', 'errors', 'correlationId'],
});

/** An API as OpenAPI 3.1. */
export interface ApiDocument {
  readonly openapi: string;
  readonly info: object;
  readonly security: readonly object[];
  readonly paths: ApiDescription['paths'];
  readonly components: { readonly schemas: ApiDescription['schemas']; readonly [part: string]: object };
}

/** Describes the API of a service. */
export const apiDocument = ({ title, description, errors }: ApiOptions): ApiDocument => ({
  openapi: '3.1.1',
  info: {
    title,
    version: SOFTWARE_VERSION,
    description: `People sign in with a browser and repeat the token of GET /api/v1/session in ${CSRF_HEADER} with every change; programs send access tokens of the same issuer.`,
  },
  security: [{ session: [] }, { token: [] }],
  paths: description.paths,
  components: {
    schemas: { ...description.schemas, Problem: problemOf(problemCodes(errors)) },
    responses: {
      Problem: {
        description: 'What is wrong, in the language of Accept-Language',
        content: { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
    securitySchemes: {
      session: { type: 'apiKey', in: 'cookie', name: '__Host-joinder-session' },
      token: { type: 'http', scheme: 'bearer' },
    },
  },
});
