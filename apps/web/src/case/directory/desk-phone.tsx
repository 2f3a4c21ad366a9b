import { Anchor } from '@mantine/core';
import { phoneInGroups } from './phone-groups.js';

/** The number of a desk or a person, which a phone dials. */
export function DeskPhone({ phone }: { readonly phone: string }) {
  return (
    <Anchor size="sm" href={`tel:${phone.replaceAll(' ', '')}`}>
      {phoneInGroups(phone)}
    </Anchor>
  );
}
