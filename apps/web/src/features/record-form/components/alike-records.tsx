import { Anchor, Group, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconUsers } from '@tabler/icons-react';
import { memberCode } from '../../../case/member/member.js';
import { useTexts } from '../../../lib/texts.js';
import { alikeRecordsQuery } from '../api/alike-records.query.js';
import { RECORD_FORM_TEXTS } from '../record-form.texts.js';

interface AlikeRecordsProps {
  readonly spaceId: string;
  readonly type: string;
  readonly value: string;
  /** The record of the form itself is no duplicate. */
  readonly except: string | null;
}

const QUIET_MS = 600;

/** Records of the case that may be the one that is being typed; opened in another tab, so that nothing typed is left. */
export function AlikeRecords({ spaceId, type, value, except }: AlikeRecordsProps) {
  const t = useTexts(RECORD_FORM_TEXTS);
  const [settled] = useDebouncedValue(value.trim(), QUIET_MS);
  const { data } = useQuery(alikeRecordsQuery(spaceId, type, settled));
  const alike = data?.items.filter(({ recordId }) => recordId !== except) ?? [];
  return (
    <div role="status">
      {alike.length > 0 && settled === value.trim() && (
        <Group gap="xs" mt={4}>
          <IconUsers size={16} aria-hidden />
          <Text size="sm">{t('alike')}</Text>
          {alike.map(({ recordId, name, detail, owner }) => (
            <Anchor
              key={recordId}
              size="sm"
              renderRoot={(props) => (
                <Link
                  to="/cases/$spaceId/records/$recordId"
                  params={{ spaceId, recordId }}
                  target="_blank"
                  rel="noopener noreferrer"
                  {...props}
                />
              )}
            >
              <bdi>{name ?? t('nameless')}</bdi>
              {detail !== null && `, ${detail}`} ({memberCode(owner)})
            </Anchor>
          ))}
        </Group>
      )}
    </div>
  );
}
