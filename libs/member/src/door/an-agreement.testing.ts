import { create } from '@bufbuild/protobuf';
import { type Agreement, AgreementSchema, SwitchName } from '#libs/contracts';

/** An agreement of three members over 2026, with the given switches; each switch is clause 7 and its number. */
export function anAgreement(
  switches: Partial<Record<keyof typeof SwitchName, readonly string[]>> = {},
  more: { starts?: string; ends?: string; members?: readonly string[] } = {},
): Agreement {
  const { starts = '2026-01-01', ends = '2026-12-31', members = ['bg', 'hu', 'nl'] } = more;
  return create(AgreementSchema, {
    title: 'JIT Voorbeeld',
    purpose: 'investigation of trafficking in human beings',
    offences: ['trafficking in human beings'],
    starts,
    ends,
    members: members.map((member) => ({ member, authority: `Authority of ${member}` })),
    switches: Object.entries(switches).map(([name, values]) => {
      const number = Object.entries(SwitchName).find(([key]) => key === name)?.[1];
      return { name: Number(number), values: [...(values ?? [])], clause: `7.${number}` };
    }),
  });
}
