import { SwitchName } from '#libs/contracts';
import type { Mandate } from './mandate.js';

const HANDLING = ['H0', 'H1', 'H2', 'H3'] as const;

/** What fills the labels of a statement where its author does not say otherwise. */
export interface LabelDefaults {
  readonly handling: (typeof HANDLING)[number];
  readonly purpose: string;
}

/** Where the agreement says nothing: no disclosure in court without a permission, and what the space is for. */
const UNSAID: LabelDefaults = { handling: 'H1', purpose: 'investigation' };

/** Reads the defaults out of the agreement in force: the default handling, and the first of the permitted uses. */
export function labelDefaults(mandate: Mandate): LabelDefaults {
  if (mandate.kind === 'none') return UNSAID;
  const valuesOf = (name: SwitchName) => mandate.agreement.switches.find((one) => one.name === name)?.values ?? [];
  return {
    handling: HANDLING.find((code) => valuesOf(SwitchName.DEFAULT_HANDLING).includes(code)) ?? UNSAID.handling,
    purpose: valuesOf(SwitchName.PERMITTED_USES)[0] ?? UNSAID.purpose,
  };
}
