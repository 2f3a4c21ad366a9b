import type { Feature } from '#libs/service';
import { CaseNamesModule } from './case-names.module.js';

/** What records and refusals are called. */
export const caseNamesFeature = { name: 'case-names', module: CaseNamesModule } satisfies Feature;
