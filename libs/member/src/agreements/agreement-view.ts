import { type Agreement, AgreementSchema, decodeCanonical } from '#libs/contracts';
import { switchName } from './switches.table.js';

/** An agreement as people read it. */
export interface AgreementView {
  readonly title: string;
  readonly purpose: string;
  readonly offences: readonly string[];
  readonly starts: string;
  readonly ends: string;
  readonly members: readonly { readonly member: string; readonly authority: string; readonly leader: string }[];
  readonly switches: readonly { readonly name: string; readonly values: readonly string[]; readonly clause: string }[];
  readonly textSha256: string | null;
}

/** Reads the document of a draft as it was stored. */
export function readAgreement(document: Uint8Array): Agreement {
  const agreement = decodeCanonical(AgreementSchema, document);
  if (!agreement) throw new Error('a stored agreement does not parse');
  return agreement;
}

/** Shows an agreement as the API says it. */
export function agreementView(agreement: Agreement): AgreementView {
  const { title, purpose, offences, starts, ends } = agreement;
  return {
    title,
    purpose,
    offences,
    starts,
    ends,
    members: agreement.members.map(({ member, authority, leader }) => ({ member, authority, leader })),
    switches: agreement.switches.map(({ name, values, clause }) => ({ name: switchName(name), values, clause })),
    textSha256: agreement.textSha256.length > 0 ? Buffer.from(agreement.textSha256).toString('hex') : null,
  };
}
