import { Alert, Anchor, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Member } from '../../case/member/member.js';
import { Page } from '../../components/page.js';
import { shownSpacesQuery } from '../../case/space/spaces.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import type { SpaceSummary } from '../../lib/api-types.js';
import { useTexts } from '../../lib/texts.js';
import { CASES_TEXTS } from './cases.texts.js';

const route = getRouteApi('/frame/cases');

/** Every case that the own country takes part in; for a new record, the choice of one. */
export function CasesPage() {
  const t = useTexts(CASES_TEXTS);
  const isChoice = route.useSearch().next === 'new-record';
  return (
    <Page title={t('title')}>
      {isChoice && (
        <Alert role="status" variant="light" mb="md">
          {t('chooseForRecord')}
        </Alert>
      )}
      <Cases isChoice={isChoice} />
    </Page>
  );
}

function Cases({ isChoice }: { readonly isChoice: boolean }) {
  const t = useTexts(CASES_TEXTS);
  const { data, error, refetch } = useQuery(shownSpacesQuery);
  if (!data) return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
  if (data.length === 0) return <Empty title={t('emptyTitle')}>{t('empty')}</Empty>;
  return (
    <Stack component="ul" gap="xs" m={0} p={0} className="plain-list">
      {data.map(({ spaceId, title, members, halted, waits, kind }) => (
        <Paper component="li" key={spaceId} withBorder p="md">
          {kind === 'opening' ? (
            <Text fw={600}>{t('untitled')}</Text>
          ) : (
            <Anchor
              fw={600}
              renderRoot={(props) => (
                <Link
                  {...props}
                  to={isChoice && kind === 'agreement' ? '/cases/$spaceId/records/new' : '/cases/$spaceId'}
                  params={{ spaceId }}
                />
              )}
            >
              {title ?? t('untitled')}
            </Anchor>
          )}
          <Group gap="xs" mt={4}>
            <Text size="sm" c="dimmed">
              {t(halted === null ? stateOf(kind) : 'halted')}
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

function stateOf(kind: SpaceSummary['kind']): 'active' | 'drafting' | 'notOpened' {
  if (kind === 'opening') return 'notOpened';
  return kind === 'agreement' ? 'active' : 'drafting';
}
