import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../lib/texts.js';
import type { DutyItem } from '../feature/web-feature.js';
import { DUTY_LINK_TEXTS } from './duty-link.texts.js';

/** What a duty is about, as people call it. */
export function useDutyName({ recordName }: DutyItem): string {
  const t = useTexts(DUTY_LINK_TEXTS);
  return recordName ?? t('record');
}

/** Leads to the record that a duty is about, else to its case. */
export function DutyLink({ duty }: { readonly duty: DutyItem }) {
  const name = useDutyName(duty);
  const { spaceId, recordId } = duty;
  if (recordId === null) {
    return (
      <Anchor renderRoot={(props) => <Link {...props} to="/cases/$spaceId" params={{ spaceId }} />}>{name}</Anchor>
    );
  }
  const params = { spaceId, recordId };
  return (
    <Anchor renderRoot={(props) => <Link {...props} to="/cases/$spaceId/records/$recordId" params={params} />}>
      {name}
    </Anchor>
  );
}
