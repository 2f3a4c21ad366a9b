import { Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemberName } from '../../case/member/member.js';
import { Page } from '../../components/page.js';
import { Section } from '../../components/section.js';
import { Failed, Loading } from '../../components/states.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { boardQuery } from '../api/board.js';
import type { SpaceBoard } from '../operator-types.js';
import { foundSpaces } from './found-spaces.js';
import { SpaceTable } from './space-table.js';
import { SPACES_TEXTS } from './spaces.texts.js';

const route = getRouteApi('/frame/spaces');

/** Longer tables are narrowed by the filter. */
const MOST_ROWS = 200;

/** Every space: its state, its members, how long its log is and when it last moved. */
export function SpacesPage() {
  const t = useTexts(SPACES_TEXTS);
  const { data, error, refetch } = useQuery(boardQuery);
  return (
    <Page title={t('title')}>
      {data ? (
        <Spaces spaces={data.spaces} />
      ) : error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Spaces({ spaces }: { readonly spaces: readonly Json<SpaceBoard>[] }) {
  const t = useTexts(SPACES_TEXTS);
  const search = route.useSearch();
  const found = foundSpaces(spaces, search, { network: t('network'), nameOf: useMemberName() });
  return (
    <Stack>
      <Filter />
      <Section title={t('all')}>
        {found.length === 0 && <Text c="dimmed">{t(spaces.length === 0 ? 'noneYet' : 'noneFound')}</Text>}
        {found.length > 0 && <SpaceTable spaces={found.slice(0, MOST_ROWS)} />}
        {found.length > MOST_ROWS && (
          <Text size="sm" c="dimmed">
            {t('shown', { shown: MOST_ROWS, count: found.length })}
          </Text>
        )}
      </Section>
    </Stack>
  );
}

function Filter() {
  const t = useTexts(SPACES_TEXTS);
  const { q = '', trouble = false } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (next: { readonly q?: string; readonly trouble?: boolean }): void => {
    const { q: text, trouble: only } = { q, trouble, ...next };
    void navigate({
      search: { ...(text === '' ? {} : { q: text }), ...(only ? { trouble: true } : {}) },
      replace: true,
    });
  };
  return (
    <Group className="no-print" align="flex-end">
      <TextInput
        w={260}
        label={t('filter')}
        placeholder={t('filterHint')}
        value={q}
        onChange={({ currentTarget }) => change({ q: currentTarget.value })}
      />
      <Checkbox
        label={t('onlyTrouble')}
        checked={trouble}
        mb={8}
        onChange={({ currentTarget }) => change({ trouble: currentTarget.checked })}
      />
    </Group>
  );
}
