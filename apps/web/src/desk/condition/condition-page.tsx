import { Anchor, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Age } from '../../components/age.js';
import { CauseCard } from '../../components/cause-card.js';
import { DataTable } from '../../components/data-table.js';
import { Page } from '../../components/page.js';
import { usePriorityWords } from '../../components/priority.js';
import { RunbookDrawer } from '../../components/runbook-drawer.js';
import { Section } from '../../components/section.js';
import { Loading } from '../../components/states.js';
import { useClockFormat, useTimeFormat } from '../../components/time.js';
import { Value, ValueList } from '../../components/value-list.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { conditionQuery } from '../api/condition.js';
import type { IntakeCondition } from '../desk-types.js';
import { CONDITION_TEXTS } from './condition.texts.js';
import { type IntakeCause, intakeCauses } from './intake-causes.js';
import { RUNBOOKS } from './runbooks.js';

/** The home of operations: whether the intake works, whose turn it is where it does not, and what to do. */
export function ConditionPage() {
  const t = useTexts(CONDITION_TEXTS);
  const clock = useClockFormat();
  const { data, error, dataUpdatedAt } = useQuery(conditionQuery);
  const readAt = clock(new Date(dataUpdatedAt));
  return (
    <Page title={t('title')} count={data && t('readAt', { at: readAt })}>
      <Stack gap="lg">
        {error && (
          <CauseCard
            cause="AWAY"
            whose="us"
            turn={t('us')}
            sentence={t('AWAY', { at: data ? readAt : 'none' })}
            isFirst
          />
        )}
        {!error && data && <Causes condition={data} />}
        {data && <Numbers condition={data} />}
        {!data && !error && <Loading />}
        <Text c="dimmed">
          {t('outside')} {t('noSignals')}{' '}
          <Anchor underline="always" renderRoot={(props) => <Link {...props} to="/guide" />}>
            {t('guide')}
          </Anchor>
        </Text>
      </Stack>
    </Page>
  );
}

/** A card for each cause, what operations can mend first. */
function Causes({ condition }: { readonly condition: Json<IntakeCondition> }) {
  const t = useTexts(CONDITION_TEXTS);
  const format = useTimeFormat();
  return intakeCauses(condition).map((one, i) => (
    <CauseCard
      key={one.cause}
      cause={one.cause}
      whose={one.whose}
      turn={t(one.whose === 'others' ? 'triage' : one.whose === 'us' ? 'us' : 'nobody')}
      sentence={t(one.cause, { count: one.count, since: one.since === null ? '' : format(one.since) })}
      isFirst={i === 0}
    >
      <Way cause={one} />
    </CauseCard>
  ));
}

function Way({ cause: { cause } }: { readonly cause: IntakeCause }) {
  const name = RUNBOOKS[cause];
  if (name === null) return null;
  return <RunbookDrawer name={name} link={(props) => <Link {...props} to="/runbooks/$name" params={{ name }} />} />;
}

/** The numbers that the sentences above follow from. */
function Numbers({
  condition: { waiting, untold, unfetched, lastReportAt },
}: {
  readonly condition: Json<IntakeCondition>;
}) {
  const t = useTexts(CONDITION_TEXTS);
  const words = usePriorityWords();
  return (
    <>
      <Section title={t('waiting')} isOpen>
        {waiting.length > 0 && (
          <DataTable label={t('waiting')} head={[t('priority'), t('count'), t('late')]}>
            {waiting.map(({ priority, waiting: count, late }) => (
              <Table.Tr key={priority} data-priority={priority}>
                <Table.Th scope="row">
                  {priority} · {words(priority)}
                </Table.Th>
                <Table.Td>{count}</Table.Td>
                <Table.Td>{late}</Table.Td>
              </Table.Tr>
            ))}
          </DataTable>
        )}
        {waiting.length === 0 && <Text c="dimmed">{t('noneWaits')}</Text>}
      </Section>
      <Section title={t('ways')} isOpen>
        <ValueList isWide>
          <Value label={t('lastReport')} marks={{ 'data-way': 'in' }}>
            {lastReportAt === null ? t('none') : <Age at={lastReportAt} />}
          </Value>
          <Value label={t('unfetched')} marks={{ 'data-way': 'on' }}>
            {unfetched.count}
          </Value>
          <Value label={t('untold')} marks={{ 'data-way': 'back' }}>
            {untold}
          </Value>
        </ValueList>
      </Section>
    </>
  );
}
