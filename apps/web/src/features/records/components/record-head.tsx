import { Button, Group, Text } from '@mantine/core';
import { IconPencil, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { memberCode, useMemberName } from '../../../case/member/member.js';
import { networkQuery } from '../../../case/member/network.js';
import { RecordIcon } from '../../../case/record/record-icon.js';
import { useRecordNames } from '../../../case/record/record-names.js';
import { type RecordStates, RecordStateMarks } from '../../../case/record/record-state.js';
import { useHasRole } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import type { OpenRecord } from '../api/record.js';
import { RECORD_PAGE_TEXTS } from '../record-page.texts.js';
import { FollowBell } from './follow-bell.js';
import { SealedDrawer } from './sealed-drawer.js';

/** What a record is, whose it is, and what to know before trusting it. */
export function RecordBadges({ record, states }: { readonly record: OpenRecord; readonly states: RecordStates }) {
  const t = useTexts(RECORD_PAGE_TEXTS);
  const names = useRecordNames();
  const nameOf = useMemberName();
  const { type, owner } = record;
  return (
    <Group gap="sm">
      <Group gap={6} wrap="nowrap" c="dimmed">
        <RecordIcon type={type} />
        <Text size="sm">{names.type(type)}</Text>
      </Group>
      <Text size="sm" c="dimmed">
        {t('ownedBy', { owner: `${nameOf(owner)} (${memberCode(owner)})` })}
      </Text>
      <RecordStateMarks states={states} />
    </Group>
  );
}

/** What can be done with a record: its owner changes it, others ask for what they do not see. */
export function RecordActions({ spaceId, record }: { readonly spaceId: string; readonly record: OpenRecord }) {
  const t = useTexts(RECORD_PAGE_TEXTS);
  const own = useQuery(networkQuery).data?.member;
  const writes = useHasRole('investigator', 'liaison');
  const { recordId, owner } = record;
  return (
    <>
      <FollowBell spaceId={spaceId} recordId={recordId} />
      <Button
        size="sm"
        variant="default"
        leftSection={<IconPrinter size={16} aria-hidden />}
        onClick={() => window.print()}
      >
        {t('print')}
      </Button>
      {own !== undefined && own !== owner && <SealedDrawer spaceId={spaceId} askOf={owner} />}
      {own === owner && writes && (
        <Button
          size="sm"
          leftSection={<IconPencil size={16} aria-hidden />}
          renderRoot={(props) => (
            <Link {...props} to="/cases/$spaceId/records/$recordId/edit" params={{ spaceId, recordId }} />
          )}
        >
          {t('edit')}
        </Button>
      )}
    </>
  );
}
