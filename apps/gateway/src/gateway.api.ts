import { gatewayErrors } from './gateway.errors.js';
import { apiDescription } from './openapi/description.table.js';
import type { ApiOptions } from './openapi/api-options.js';

/** What a gateway says of its API. */
export const gatewayApi: ApiOptions = { title: 'Joinder gateway', description: apiDescription, errors: gatewayErrors };
