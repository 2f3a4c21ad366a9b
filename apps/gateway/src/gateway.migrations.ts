import { gateway } from './gateway.features.js';

/** Every step of the schema of a gateway, in order. */
export const gatewayMigrations = gateway.migrations;
