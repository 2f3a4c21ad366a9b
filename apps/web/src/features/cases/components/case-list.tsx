import { Anchor, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Member } from '../../../case/member/member.js';
import { useDayFormat } from '../../../components/day.js';
import type { SpaceSummary } from '../../../lib/api-types.js';
import type { Json } from '../../../lib/http.js';
import { useTexts } from '../../../lib/texts.js';
import { CASES_TEXTS } from '../cases.texts.js';

interface CaseListProps {
  readonly cases: readonly Json<SpaceSummary>[];
  /** One is chosen for a new record. */
  readonly isChoice: boolean;
}

/** Cases with who takes part in them. */
export function CaseList({ cases, isChoice }: CaseListProps) {
  const t = useTexts(CASES_TEXTS);
  const day = useDayFormat();
  return (
    <Stack component="ul" gap="xs" m={0} p={0} className="plain-list">
      {cases.map(({ spaceId, title, members, halted, waits, isOpen, since }) => (
        <Paper component="li" key={spaceId} withBorder p="md">
          <Anchor
            fw={600}
            renderRoot={(props) => (
              <Link {...props} to={isChoice ? '/cases/$spaceId/records/new' : '/cases/$spaceId'} params={{ spaceId }} />
            )}
          >
            {isOpen ? (title ?? t('untitled')) : t('kept')}
          </Anchor>
          <Group gap="xs" mt={4}>
            <Text size="sm" c="dimmed">
              {isOpen ? t(halted === null ? 'active' : 'halted') : since !== null && t('since', { since: day(since) })}
            </Text>
            {members.map((member) => (
              <Text size="sm" key={member}>
                <Member id={member} />
              </Text>
            ))}
          </Group>
          {waits !== null && (
            <Text size="sm" mt={4} data-waits={waits}>
              {t(waits)}
            </Text>
          )}
        </Paper>
      ))}
    </Stack>
  );
}
