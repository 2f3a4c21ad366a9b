import { Alert, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Page } from '../../components/page.js';
import { Section } from '../../components/section.js';
import { Failed, Loading } from '../../components/states.js';
import { Time } from '../../components/time.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { accessQuery } from '../api/access.js';
import type { AccessRow, AccessView } from '../operator-types.js';
import { shortId } from '../spaces/short-id.js';
import { ACCESS_TEXTS } from './access.texts.js';
import { QuotaTable } from './quota-table.js';
import { RuleTable } from './rule-table.js';

const route = getRouteApi('/frame/access');

/** Longer tables are narrowed by the filter. */
const MOST_ROWS = 200;

/** Access rules of the broker: what charters and trust list call for against what stood, and the differences first. */
export function AccessPage() {
  const t = useTexts(ACCESS_TEXTS);
  const { data, error, refetch } = useQuery(accessQuery);
  return (
    <Page title={t('title')}>
      {data ? <Access access={data} /> : error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />}
    </Page>
  );
}

function Access({ access }: { readonly access: Json<AccessView> }) {
  const t = useTexts(ACCESS_TEXTS);
  const differences = access.rows.filter(({ state }) => state !== 'kept');
  return (
    <Stack>
      <Verdict access={access} differences={differences} />
      <Section title={t('differences')}>
        {differences.length === 0 ? (
          <Text c="dimmed">{t('noDifferences')}</Text>
        ) : (
          <RuleTable label={t('differences')} rows={differences} />
        )}
        <Text size="sm" c="dimmed" mt="xs">
          {t('drift', access.drift)}
        </Text>
      </Section>
      <Section title={t('quotas')}>
        {access.quotas.length === 0 ? <Text c="dimmed">{t('noQuotas')}</Text> : <QuotaTable quotas={access.quotas} />}
      </Section>
      <Section title={t('expected')}>
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
  const isWide = differences.some(({ state }) => state === 'wide');
  const isRight = differences.length === 0 && heldSpaces.length === 0 && checkedAt !== null;
  const text = checkedAt === null ? 'unchecked' : isWide ? 'wideStands' : isRight ? 'allRight' : 'corrected';
  return (
    <Alert
      role="status"
      color={isRight ? 'teal' : isWide ? 'red' : 'yellow'}
      variant="light"
      data-verdict={text}
      icon={isRight ? <IconCircleCheck aria-hidden /> : <IconAlertTriangle aria-hidden />}
    >
      <Text fw={600}>{t(text)}</Text>
      {checkedAt !== null && (
        <Text size="sm">
          {t('comparedAt')}: <Time at={checkedAt} />
        </Text>
      )}
      {heldSpaces.length > 0 && (
        <Text size="sm">{t('held', { count: heldSpaces.length, spaces: heldSpaces.map(shortId).join(', ') })}</Text>
      )}
    </Alert>
  );
}

function Expected({ rows }: { readonly rows: readonly Json<AccessRow>[] }) {
  const t = useTexts(ACCESS_TEXTS);
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const text = q.trim().toLowerCase();
  const found = rows.filter(({ principal, name }) => `${principal} ${name}`.toLowerCase().includes(text));
  return (
    <Stack gap="sm">
      <Group className="no-print">
        <TextInput
          w={260}
          label={t('filter')}
          placeholder={t('filterHint')}
          value={q}
          onChange={({ currentTarget: { value } }) =>
            void navigate({ search: value === '' ? {} : { q: value }, replace: true })
          }
        />
      </Group>
      {found.length === 0 ? (
        <Text c="dimmed">{t('noneFound')}</Text>
      ) : (
        <RuleTable label={t('expected')} rows={found.slice(0, MOST_ROWS)} />
      )}
      {found.length > MOST_ROWS && (
        <Text size="sm" c="dimmed">
          {t('shown', { shown: MOST_ROWS, count: found.length })}
        </Text>
      )}
    </Stack>
  );
}
