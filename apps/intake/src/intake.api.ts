import type { ServiceApi } from '#libs/service';
import { apiDescription } from './gen/description.table.js';

/** What the desk of intake says of its API. */
export const intakeApi: ServiceApi = { title: 'Joinder intake', description: apiDescription };
