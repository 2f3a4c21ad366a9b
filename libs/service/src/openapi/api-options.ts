import type { DomainErrors } from '#libs/http';
import type { ApiDescription } from './api-description.js';

/** What a service says of its API. */
export abstract class ApiOptions {
  abstract readonly title: string;
  abstract readonly description: ApiDescription;
  /** Errors of every feature, with their status and texts. */
  abstract readonly errors: readonly DomainErrors[];
}
