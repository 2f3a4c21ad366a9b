import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { CauseCard } from '../../components/cause-card.js';
import { FindField } from '../../components/find-field.js';
import { Page } from '../../components/page.js';
import { Section } from '../../components/section.js';
import { Failed, Loading } from '../../components/states.js';
import { useTimeFormat } from '../../components/time.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { accessQuery } from '../api/access.js';
import { TURN_TEXTS } from '../board/cause.texts.js';
import type { AccessRow, AccessView } from '../operator-types.js';
import { shortId } from '../spaces/short-id.js';
import { ACCESS_TEXTS } from './access.texts.js';
import { usePrincipalWords } from './principal.js';
import { QuotaTable } from './quota-table.js';
import { RuleTable } from './rule-table.js';
import { useResourceWords } from './use-resource-words.js';

const route = getRouteApi('/frame/access');

/** Longer tables are narrowed by the filter. */
const MOST_ROWS = 200;

/** Access rules of the broker: what charters and trust list call for against what stood, and the differences first. */
export function AccessPage() {
  const t = useTexts(ACCESS_TEXTS);
  const intl = useIntl();
  const { data, error, refetch } = useQuery(accessQuery);
  return (
    <Page title={t('title')} count={data && intl.formatNumber(data.rows.length)} badges={<Find />}>
      {data ? <Access access={data} /> : error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />}
    </Page>
  );
}

function Find() {
  const t = useTexts(ACCESS_TEXTS);
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <FindField
      label={t('filter')}
      hint={t('filterHint')}
      value={q}
      onChange={(value) => void navigate({ search: value === '' ? {} : { q: value }, replace: true })}
    />
  );
}

function Access({ access }: { readonly access: Json<AccessView> }) {
  const t = useTexts(ACCESS_TEXTS);
  const differences = access.rows.filter(({ state }) => state !== 'kept');
  const hasDrifted = Object.values(access.drift).some((count) => count > 0);
  return (
    <Stack gap="lg">
      <Verdict access={access} differences={differences} />
      <Section title={t('differences')} isOpen>
        {differences.length > 0 && <RuleTable label={t('differences')} rows={differences} hasCodes />}
        <Text c="dimmed">
          {differences.length === 0 && t('noDifferences')} {hasDrifted && t('drift', access.drift)}
        </Text>
      </Section>
      <Section title={t('quotas')} isOpen>
        {access.quotas.length === 0 ? <Text c="dimmed">{t('noQuotas')}</Text> : <QuotaTable quotas={access.quotas} />}
      </Section>
      <Section title={t('expected')} isOpen>
        <Expected rows={access.rows.filter(({ state }) => state === 'kept' || state === 'added')} />
      </Section>
    </Stack>
  );
}

interface VerdictProps {
  readonly access: Json<AccessView>;
  readonly differences: readonly Json<AccessRow>[];
}

/** One sentence first. */
function Verdict({ access: { checkedAt, heldSpaces }, differences }: VerdictProps) {
  const t = useTexts(ACCESS_TEXTS);
  const turns = useTexts(TURN_TEXTS);
  const format = useTimeFormat();
  const isWide = differences.some(({ state }) => state === 'wide');
  const isRight = differences.length === 0 && heldSpaces.length === 0;
  const verdict = checkedAt === null ? 'unchecked' : isWide ? 'wideStands' : isRight ? 'allRight' : 'corrected';
  const held = t('held', { count: heldSpaces.length, spaces: heldSpaces.map(shortId).join(', ') });
  const more = [
    ...(heldSpaces.length > 0 ? [held] : []),
    ...(checkedAt === null ? [] : [t('comparedAt', { at: format(checkedAt) })]),
  ];
  return (
    <CauseCard
      cause={verdict}
      whose={isWide ? 'us' : verdict === 'corrected' ? 'others' : 'nobody'}
      turn={turns(isWide ? 'operator' : 'nobody')}
      sentence={t(verdict)}
      well={more.join(' ')}
      isFirst
    />
  );
}

function Expected({ rows }: { readonly rows: readonly Json<AccessRow>[] }) {
  const t = useTexts(ACCESS_TEXTS);
  const { q = '' } = route.useSearch();
  const principalWords = usePrincipalWords();
  const resourceWords = useResourceWords();
  const text = q.trim().toLowerCase();
  const saidOf = (row: Json<AccessRow>): string =>
    [row.principal, row.name, principalWords(row.principal), resourceWords(row)].join(' ').toLowerCase();
  const found = text === '' ? rows : rows.filter((row) => saidOf(row).includes(text));
  return (
    <Stack gap="sm">
      {found.length === 0 ? (
        <Text c="dimmed">{t('noneFound')}</Text>
      ) : (
        <RuleTable label={t('expected')} rows={found.slice(0, MOST_ROWS)} />
      )}
      {found.length > MOST_ROWS && <Text c="dimmed">{t('shown', { shown: MOST_ROWS, count: found.length })}</Text>}
    </Stack>
  );
}
