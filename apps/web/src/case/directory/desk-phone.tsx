import { Anchor } from '@mantine/core';

/** The number of a desk or a person, which a phone dials. */
export function DeskPhone({ phone }: { readonly phone: string }) {
  return (
    <Anchor size="sm" href={`tel:${phone.replaceAll(' ', '')}`}>
      {phone}
    </Anchor>
  );
}
