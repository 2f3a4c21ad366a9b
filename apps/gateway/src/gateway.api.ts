import type { ApiOptions } from '#libs/service';
import { gateway } from './gateway.features.js';
import { apiDescription } from './gen/description.table.js';

/** What a gateway says of its API. */
export const gatewayApi: ApiOptions = { title: 'Joinder gateway', description: apiDescription, errors: gateway.errors };
