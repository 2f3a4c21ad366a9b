import { Anchor, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemberList } from '../../../case/member/member-list.js';
import { Member } from '../../../case/member/member.js';
import type { SpaceSummary } from '../../../lib/api-types.js';
import type { Json } from '../../../lib/http.js';
import { useTexts } from '../../../lib/texts.js';
import { CASES_TEXTS } from '../cases.texts.js';

/** Where countries draft agreements, by what they draft: none of them is a case. */
export function DraftList({ rooms }: { readonly rooms: readonly Json<SpaceSummary>[] }) {
  const t = useTexts(CASES_TEXTS);
  const list = useMemberList();
  return (
    <Stack component="ul" gap="xs" m={0} p={0} className="plain-list">
      {rooms.map(({ spaceId, kind, draftTitles, members, waits }) => (
        <Paper component="li" key={spaceId} withBorder p="md" data-draft={spaceId}>
          {kind === 'opening' ? (
            <Text fw={600}>{t('notOpened')}</Text>
          ) : (
            <Anchor
              fw={600}
              dir="auto"
              renderRoot={(props) => <Link {...props} to="/agreements/$roomId" params={{ roomId: spaceId }} />}
            >
              {draftTitles.length === 0 ? list(members) : draftTitles.join(' · ')}
            </Anchor>
          )}
          <Group gap="xs" mt={4}>
            {kind !== 'opening' && draftTitles.length === 0 && (
              <Text size="sm" c="dimmed">
                {t('noDraft')}
              </Text>
            )}
            {(kind === 'opening' || draftTitles.length > 0) &&
              members.map((member) => (
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
