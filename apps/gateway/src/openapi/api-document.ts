import { PROBLEM_TYPE, type ProblemCode, problemCodes } from '#libs/http';
import { CSRF_HEADER } from '#libs/sign-in';
import { gatewayErrors } from '../gateway.errors.js';
import { apiDescription } from './description.table.js';
import { SOFTWARE_VERSION } from '../software-version.js';

/** Every code that a problem of this API may have. */
export const apiProblems: readonly ProblemCode[] = problemCodes(gatewayErrors);

const string = { type: 'string' } as const;

const fieldProblem = {
  type: 'object',
  properties: { path: string, rule: string, hint: string },
  required: ['path', 'rule', 'hint'],
} as const;

const problem = {
  type: 'object',
  description: 'Problem details of RFC 9457. Further members belong to single codes.',
  properties: {
    type: string,
    title: string,
    status: { type: 'integer' },
    code: {
      oneOf: apiProblems.map(({ code, status, meaning }) => ({
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
} as const;

/** The API as OpenAPI 3.1. */
export const apiDocument = {
  openapi: '3.1.1',
  info: {
    title: 'Joinder gateway',
    version: SOFTWARE_VERSION,
    description: `People sign in with a browser and repeat the token of GET /api/v1/session in ${CSRF_HEADER} with every change; programs send access tokens of the same issuer.`,
  },
  security: [{ session: [] }, { token: [] }],
  paths: apiDescription.paths,
  components: {
    schemas: { ...apiDescription.schemas, Problem: problem },
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
} as const;
