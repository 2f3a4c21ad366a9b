import type { ServiceApi } from '#libs/service';
import { apiDescription } from './gen/description.table.js';

/** What a gateway says of its API. */
export const gatewayApi: ServiceApi = { title: 'Joinder gateway', description: apiDescription };
