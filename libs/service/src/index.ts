export { databaseOptions } from './database.js';
export type { ApiDescription } from './openapi/api-description.js';
export { apiDocument } from './openapi/api-document.js';
export { ApiOptions } from './openapi/api-options.js';
export { OpenApiModule } from './openapi/openapi.module.js';
export { SOFTWARE_VERSION } from './software-version.js';
