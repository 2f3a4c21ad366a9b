import { Injectable } from '@nestjs/common';
import { SwitchName } from '#libs/contracts';
import { AgreementInForce } from './agreement-in-force.js';
import type { Mandate } from './mandate.js';

const HANDLING = ['H0', 'H1', 'H2', 'H3'] as const;

/** What fills the labels of a statement where its author does not say otherwise. */
export interface LabelDefaults {
  readonly handling: (typeof HANDLING)[number];
  readonly purpose: string;
}

/** What a request that writes reads once of the agreement in force. */
export interface MandateToWrite {
  readonly mandate: Mandate;
  readonly defaults: LabelDefaults;
}

/** Where the agreement says nothing: no disclosure in court without a permission, and what the space is for. */
const UNSAID: LabelDefaults = { handling: 'H1', purpose: 'investigation' };

/** Says what the labels of records are in a space unless somebody says otherwise. */
@Injectable()
export class RecordDefaults {
  constructor(private readonly agreements: AgreementInForce) {}

  async of(spaceNo: number): Promise<LabelDefaults> {
    return (await this.withMandate(spaceNo)).defaults;
  }

  async withMandate(spaceNo: number): Promise<MandateToWrite> {
    const mandate = await this.agreements.of(spaceNo);
    return { mandate, defaults: labelDefaults(mandate) };
  }
}

/** Reads the defaults out of the agreement in force: the default handling, and the first of the permitted uses. */
export function labelDefaults(mandate: Mandate): LabelDefaults {
  if (mandate.kind === 'none') return UNSAID;
  const valuesOf = (name: SwitchName) => mandate.agreement.switches.find((one) => one.name === name)?.values ?? [];
  return {
    handling: HANDLING.find((code) => valuesOf(SwitchName.DEFAULT_HANDLING).includes(code)) ?? UNSAID.handling,
    purpose: valuesOf(SwitchName.PERMITTED_USES)[0] ?? UNSAID.purpose,
  };
}
