import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Member } from '../../../case/member/member.js';
import { RecordIcon } from '../../../case/record/record-icon.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { Time } from '../../../components/time.js';
import type { KeyRecord } from '../api/types.js';
import type { Json } from '../../../lib/http.js';
import { useTexts } from '../../../lib/texts.js';
import { CASES_TEXTS } from '../cases.texts.js';

interface KeyRecordsProps {
  readonly spaceId: string;
  readonly records: readonly Json<KeyRecord>[];
}

/** The records that were changed most, or are followed. */
export function KeyRecords({ spaceId, records }: KeyRecordsProps) {
  const t = useTexts(CASES_TEXTS);
  const names = useRecordNames();
  if (records.length === 0) return <Text c="dimmed">{t('noKeyRecords')}</Text>;
  return (
    <Stack component="ul" gap="xs" m={0} p={0} className="plain-list">
      {records.map(({ recordId, type, name, owner, changes, changedAt }) => (
        <Group component="li" key={recordId} gap="xs" wrap="nowrap">
          <RecordIcon type={type} />
          <div>
            <Anchor
              renderRoot={(props) => (
                <Link {...props} to="/cases/$spaceId/records/$recordId" params={{ spaceId, recordId }} />
              )}
            >
              <span dir="auto">{name ?? t('unnamed')}</span>
            </Anchor>
            <Text size="xs" c="dimmed">
              {names.type(type)} · <Member id={owner} /> · {t('changes', { count: changes })} · <Time at={changedAt} />
            </Text>
          </div>
        </Group>
      ))}
    </Stack>
  );
}
