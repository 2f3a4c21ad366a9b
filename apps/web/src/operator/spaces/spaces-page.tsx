import { Button, Checkbox, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { useMemberName } from '../../case/member/member.js';
import { FindField } from '../../components/find-field.js';
import { Page } from '../../components/page.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { boardQuery } from '../api/board.js';
import type { SpaceBoard } from '../operator-types.js';
import { foundSpaces } from './found-spaces.js';
import { SpaceTable } from './space-table.js';
import { SPACES_TEXTS } from './spaces.texts.js';
import type { SpacesSearch } from './spaces-search.js';

const route = getRouteApi('/frame/spaces');

/** Longer tables are narrowed by the filter. */
const MOST_ROWS = 200;

/** Every space: its state, its members, how long its log is and when it last moved. */
export function SpacesPage() {
  const t = useTexts(SPACES_TEXTS);
  const intl = useIntl();
  const search = route.useSearch();
  const nameOf = useMemberName();
  const { data, error, refetch } = useQuery(boardQuery);
  const found = data && foundSpaces(data.spaces, search, { network: t('network'), nameOf });
  return (
    <Page title={t('title')} count={found && intl.formatNumber(found.length)} badges={<Filter />} isList>
      {found && found.length > 0 && <Found found={found} />}
      {data && found?.length === 0 && <Nothing isFiltered={data.spaces.length > 0} />}
      {!data && (error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />)}
    </Page>
  );
}

function Found({ found }: { readonly found: readonly Json<SpaceBoard>[] }) {
  const t = useTexts(SPACES_TEXTS);
  const count = found.length;
  const more = count > MOST_ROWS ? t('shown', { shown: MOST_ROWS, count }) : null;
  return <SpaceTable spaces={found.slice(0, MOST_ROWS)} more={more} />;
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  const t = useTexts(SPACES_TEXTS);
  const navigate = route.useNavigate();
  if (!isFiltered)
    return (
      <Text p="md" c="dimmed">
        {t('noneYet')}
      </Text>
    );
  const clear = (
    <Button variant="default" onClick={() => void navigate({ search: {}, replace: true })}>
      {t('clear')}
    </Button>
  );
  return (
    <Empty title={t('noneFound')} action={clear}>
      {t('filterHint')}
    </Empty>
  );
}

function Filter() {
  const t = useTexts(SPACES_TEXTS);
  const { q = '', trouble = false } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (next: { readonly q?: string; readonly trouble?: boolean }): void => {
    const { q: text, trouble: only } = { q, trouble, ...next };
    const search: SpacesSearch = { ...(text === '' ? {} : { q: text }), ...(only ? { trouble: true } : {}) };
    void navigate({ search, replace: true });
  };
  return (
    <>
      <FindField label={t('filter')} hint={t('filterHint')} value={q} onChange={(text) => change({ q: text })} />
      <Checkbox
        className="no-print"
        label={t('onlyTrouble')}
        checked={trouble}
        onChange={({ currentTarget }) => change({ trouble: currentTarget.checked })}
      />
    </>
  );
}
