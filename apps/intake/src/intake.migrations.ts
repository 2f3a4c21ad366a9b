import { intake } from './intake.features.js';

/** Every step of the schema of intake, by number. */
export const intakeMigrations = intake.migrations;
