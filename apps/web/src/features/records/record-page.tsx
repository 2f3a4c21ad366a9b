import { Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { highestHandling } from '../../case/record/record-codes.js';
import { useDropRecent, useNoteRecent } from '../../case/record/recent-records.js';
import { useRecordNumber } from '../../case/record/record-number.js';
import { useRecordNames } from '../../case/record/record-words.js';
import { useCasePrint } from '../../case/space/use-case-print.js';
import { usePageLabel } from '../../components/page-label.js';
import { Page, usePageTitle } from '../../components/page.js';
import { Failed, Loading } from '../../components/states.js';
import { useNarrow } from '../../components/use-narrow.js';
import { useTexts } from '../../lib/texts.js';
import type { Statement } from './api/record.js';
import { HistoryTab } from './components/history-tab.js';
import { Missing } from './components/missing.js';
import { PrintedRecord } from './components/printed-record.js';
import { ProvenanceDrawer } from './components/provenance-drawer.js';
import { RecordActions } from './components/record-actions.js';
import { RecordCrumb } from './components/record-crumb.js';
import { RecordFacts } from './components/record-facts.js';
import { RecordPanels } from './components/record-panels.js';
import { RecordStream } from './components/record-stream.js';
import { RecordTitle } from './components/record-title.js';
import { SharedTab } from './components/shared-tab.js';
import { RECORD_PAGE_TEXTS } from './record-page.texts.js';
import classes from './record-page.module.css';
import { parseRecordSearch, RECORD_TABS, type RecordSearch, type RecordTab } from './records-search.js';
import { handlingsOf, isLive, statementKey } from './statements.js';
import { type RecordData, useRecordData } from './use-record-data.js';
import { statementInFocus, useAskRecord } from './use-ask-record.js';
import { useShareRecord } from './use-share-record.js';
import { useCommentOn } from './use-comment-on.js';
import { versionsOf } from './versions.js';

const route = getRouteApi('/frame/cases/$spaceId/records/$recordId');

/** One record: what is known, how it came to be so, and who has it. */
export function RecordPage() {
  const t = useTexts(RECORD_PAGE_TEXTS);
  const { spaceId, recordId } = route.useParams();
  const { data, error, isGone, retry } = useRecordData(spaceId, recordId);
  useDropRecent(recordId, isGone);
  if (data) return <KnownRecord data={data} />;
  return <Page title={t('title')}>{error ? <Failed error={error} retry={retry} /> : <Loading />}</Page>;
}

function KnownRecord({ data }: { readonly data: RecordData }) {
  const t = useTexts(RECORD_PAGE_TEXTS);
  const { statement: opened, tab = 'facts' } = route.useSearch();
  const { spaceId, record, known, properties } = data;
  const change = useChangedSearch();
  const hasSide = useMediaQuery('(min-width: 1100px)', true, { getInitialValueInEffect: false });
  const { share, dialog } = useShareRecord(data);
  const { ask, dialog: askDialog } = useAskRecord(data);
  const isNarrow = useNarrow();
  const composer = useCommentOn(data, () => !hasSide && change({ tab: 'activity' }, true));
  useRecordPage(data);
  const actions = (
    <RecordActions
      spaceId={spaceId}
      record={record}
      onShare={() => share(null)}
      onAsk={ask && (() => ask(statementInFocus(record)))}
    />
  );
  return (
    <div className={classes['page']}>
      <div className={classes['pane']}>
        <div className={`${classes['bar']} no-print`}>
          <RecordCrumb spaceId={spaceId} record={record} />
          {!isNarrow && <div className={classes['actions']}>{actions}</div>}
        </div>
        <div className="no-print">
          <RecordTitle data={data} />
        </div>
        <PrintedRecord data={data} hasFacts={tab === 'facts'} />
        <div className={`${classes['panels']} no-print`}>
          <RecordPanels spaceId={spaceId} recordId={record.recordId} />
        </div>
        <RecordTabs
          data={data}
          hasActivity={!hasSide}
          composer={composer}
          onOpen={(statement) => change({ statement: statementKey(statement) })}
          onShare={share}
          onAsk={ask}
        />
      </div>
      {hasSide && (
        <aside className={`${classes['side']} no-print`} aria-label={t('beside')} data-reading>
          <h2 className={classes['sideHead']}>{t('activity')}</h2>
          <div className={classes['scroll']}>
            <RecordStream data={data} />
          </div>
          {composer}
        </aside>
      )}
      {isNarrow && actions}
      <ProvenanceDrawer
        spaceId={spaceId}
        record={record}
        statement={record.statements.find((one) => statementKey(one) === opened) ?? null}
        properties={properties}
        history={known.history}
        onClose={() => change({ statement: undefined }, true)}
      />
      {dialog}
      {askDialog}
    </div>
  );
}

/** What the frame says of the page: its handling, its name in the browser, on paper, and among what was opened last. */
function useRecordPage({ spaceId, record, name }: RecordData): void {
  const names = useRecordNames();
  const label = highestHandling(handlingsOf(record.statements));
  const type = names.type(record.type);
  const number = useRecordNumber(spaceId)(record);
  useNoteRecent({ spaceId, recordId: record.recordId, type: record.type, name: name ?? type });
  usePageLabel(label);
  usePageTitle(number);
  useCasePrint(spaceId, null, label);
}

interface RecordTabsProps {
  readonly data: RecordData;
  /** Where no panel beside the page has it. */
  readonly hasActivity: boolean;
  /** Says something about the record; below its activity. */
  readonly composer: ReactNode;
  readonly onOpen: (statement: Statement) => void;
  readonly onShare: (statement: Statement) => void;
  readonly onAsk: ((statement: Statement) => void) | null;
}

function RecordTabs({ data, hasActivity, composer, onOpen, onShare, onAsk }: RecordTabsProps) {
  const t = useTexts(RECORD_PAGE_TEXTS);
  const { tab: named = 'facts' } = route.useSearch();
  const change = useChangedSearch();
  const { spaceId, record, known, properties } = data;
  const history = known.history;
  const panels: Readonly<Record<RecordTab, ReactNode>> = {
    facts: (
      <div className="no-print">
        <RecordFacts data={data} level={2} onOpen={onOpen} onShare={onShare} onAsk={onAsk} />
      </div>
    ),
    activity: (
      <>
        <RecordStream data={data} />
        {hasActivity && composer}
      </>
    ),
    history: data.missing ? (
      <Missing missing={data.missing} />
    ) : (
      <HistoryTab spaceId={spaceId} record={record} properties={properties} history={history} />
    ),
    shared: <SharedTab spaceId={spaceId} record={record} properties={properties} history={history} />,
  };
  const counts = countsOf(data);
  const tabs = RECORD_TABS.filter((one) => one !== 'activity' || hasActivity);
  const tab = tabs.includes(named) ? named : 'facts';
  return (
    <Tabs
      value={tab}
      keepMounted={false}
      className={classes['tabs']}
      onChange={(chosen) => change({ tab: tabs.find((one) => one === chosen && one !== 'facts') }, true)}
    >
      <Tabs.List aria-label={t('tabs')} className={`${classes['tabList']} no-print`}>
        {tabs.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {t(one)} {counts[one] !== undefined && <span className={classes['count']}>{counts[one]}</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((one) => (
        <Tabs.Panel
          key={one}
          value={one}
          className={`${classes['scroll']} ${one === 'history' || one === 'shared' ? classes['padded'] : ''}`}
          data-scroll-restoration-id={`record-${one}`}
        >
          {one !== 'facts' && <h2 className="for-listeners">{t(one)}</h2>}
          {panels[one]}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

/** Values that hold, versions, and countries that have or will have something of it. */
function countsOf({ record, known, missing, others }: RecordData): Readonly<Partial<Record<RecordTab, number>>> {
  const live = record.statements.filter(isLive);
  const shared = others.filter((member) => live.some(({ release }) => release.includes(member)));
  return {
    facts: live.length,
    ...(missing ? {} : { history: versionsOf(known.history, record.statements).length }),
    shared: shared.length,
  };
}

/** Changes parts of the address; one that is undefined is taken away. */
function useChangedSearch() {
  const navigate = route.useNavigate();
  return (parts: { readonly [Key in keyof RecordSearch]: RecordSearch[Key] | undefined }, replace = false): void => {
    void navigate({ search: (before) => parseRecordSearch({ ...before, ...parts }), replace });
  };
}
