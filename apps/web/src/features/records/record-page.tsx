import { Stack, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { usePageLabel } from '../../components/page-label.js';
import { Page } from '../../components/page.js';
import { highestHandling } from '../../case/record/record-codes.js';
import { useRecordNames } from '../../case/record/record-names.js';
import { recordTypesQuery } from '../../case/record/record-types.js';
import { Failed, Loading } from '../../components/states.js';
import type { RecordTypeView } from '../../lib/api-types.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { type Change, historyQuery, type OpenRecord, recordQuery, type Statement } from './api/record.js';
import { FactsTab } from './components/facts-tab.js';
import { HistoryTab } from './components/history-tab.js';
import { ProvenanceDrawer } from './components/provenance-drawer.js';
import { RecordActions, RecordBadges } from './components/record-head.js';
import { RecordPanels } from './components/record-panels.js';
import { SharedTab } from './components/shared-tab.js';
import { RECORD_PAGE_TEXTS } from './record-page.texts.js';
import { parseRecordSearch, RECORD_TABS, type RecordSearch, type RecordTab } from './records-search.js';
import { factGroups, handlingsOf, nameOf, statementKey, statesOf } from './statements.js';

const route = getRouteApi('/frame/cases/$spaceId/records/$recordId');

/** One record: what is known, how it came to be so, and who has it. */
export function RecordPage() {
  const t = useTexts(RECORD_PAGE_TEXTS);
  const { spaceId, recordId } = route.useParams();
  const record = useQuery(recordQuery(spaceId, recordId));
  const history = useQuery(historyQuery(spaceId, recordId));
  const types = useQuery(recordTypesQuery);
  const error = record.error ?? history.error ?? types.error;
  if (record.data && history.data && types.data) {
    const type = types.data.find((one) => one.type === record.data.type);
    return <KnownRecord spaceId={spaceId} record={record.data} history={history.data} type={type} />;
  }
  const retry = (): void => void Promise.all([record.refetch(), history.refetch(), types.refetch()]);
  return <Page title={t('title')}>{error ? <Failed error={error} retry={retry} /> : <Loading />}</Page>;
}

interface KnownRecordProps {
  readonly spaceId: string;
  readonly record: OpenRecord;
  readonly history: readonly Change[];
  /** Undefined where this gateway does not know it. */
  readonly type: Json<RecordTypeView> | undefined;
}

function KnownRecord({ spaceId, record, history, type }: KnownRecordProps) {
  const t = useTexts(RECORD_PAGE_TEXTS);
  const names = useRecordNames();
  const { tab = 'facts', statement: opened } = route.useSearch();
  const { statements } = record;
  const properties = new Map((type?.properties ?? []).map((property) => [property.name, property]));
  const groups = factGroups(statements, properties);
  usePageLabel(highestHandling(handlingsOf(statements)));
  const change = useChangedSearch();
  const open = (statement: Statement): void => change({ statement: statementKey(statement) });
  const panels: Readonly<Record<RecordTab, React.ReactNode>> = {
    facts: <FactsTab record={record} groups={groups} properties={properties} history={history} onOpen={open} />,
    history: <HistoryTab record={record} properties={properties} history={history} />,
    shared: <SharedTab spaceId={spaceId} record={record} properties={properties} history={history} />,
  };
  return (
    <Page
      title={nameOf(groups, type?.namedBy ?? []) ?? t('nameless')}
      tabTitle={`${t('title')}: ${names.type(record.type)}`}
      actions={<RecordActions spaceId={spaceId} record={record} />}
    >
      <Stack>
        <RecordBadges record={record} states={statesOf(record, groups)} />
        <RecordPanels spaceId={spaceId} recordId={record.recordId} />
        <Tabs
          value={tab}
          keepMounted={false}
          onChange={(chosen) => change({ tab: RECORD_TABS.find((one) => one === chosen && one !== 'facts') }, true)}
        >
          <Tabs.List aria-label={t('tabs')} className="no-print">
            {RECORD_TABS.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {t(one)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {RECORD_TABS.map((one) => (
            <Tabs.Panel key={one} value={one} pt="md">
              {panels[one]}
            </Tabs.Panel>
          ))}
        </Tabs>
      </Stack>
      <ProvenanceDrawer
        spaceId={spaceId}
        record={record}
        statement={statements.find((one) => statementKey(one) === opened) ?? null}
        properties={properties}
        history={history}
        onClose={() => change({ statement: undefined }, true)}
      />
    </Page>
  );
}

/** Changes parts of the address; one that is undefined is taken away. */
function useChangedSearch() {
  const navigate = route.useNavigate();
  return (parts: { readonly [Key in keyof RecordSearch]: RecordSearch[Key] | undefined }, replace = false): void => {
    void navigate({ search: (before) => parseRecordSearch({ ...before, ...parts }), replace });
  };
}
