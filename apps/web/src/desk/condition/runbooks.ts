import type { IntakeCause } from './intake-causes.js';

/** Which file of docs/runbooks says what to do. */
export const RUNBOOKS: Readonly<Record<IntakeCause['cause'], string | null>> = {
  WELL: null,
  UNFETCHED: 'intake-unfetched',
  LATE: 'intake-signals-late',
  UNTOLD: 'intake-feedback-late',
};
