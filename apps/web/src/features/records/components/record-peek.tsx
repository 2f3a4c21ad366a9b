import { useState } from 'react';
import { Failed, Loading } from '../../../components/states.js';
import { useTexts } from '../../../lib/texts.js';
import { RECORD_EVENT_TEXTS } from '../record-events.texts.js';
import { RECORD_PAGE_TEXTS } from '../record-page.texts.js';
import { statementKey } from '../statements.js';
import { type RecordData, useRecordData } from '../use-record-data.js';
import { statementInFocus, useAskRecord } from '../use-ask-record.js';
import { useShareRecord } from '../use-share-record.js';
import { ProvenanceDrawer } from './provenance-drawer.js';
import { RecordActions } from './record-actions.js';
import { RecordFacts } from './record-facts.js';
import { RecordStream } from './record-stream.js';
import { RecordTitle } from './record-title.js';
import classes from './record-peek.module.css';

interface RecordPeekProps {
  readonly spaceId: string;
  readonly recordId: string;
}

/** Inside of the pane beside a list: head, values, the last that happened, and what can be done. To see it is to have opened it. */
export function RecordPeek({ spaceId, recordId }: RecordPeekProps) {
  const { data, error, retry } = useRecordData(spaceId, recordId);
  if (data) return <Peeked data={data} />;
  return <div className={classes['scroll']}>{error ? <Failed error={error} retry={retry} /> : <Loading />}</div>;
}

function Peeked({ data }: { readonly data: RecordData }) {
  const t = useTexts(RECORD_PAGE_TEXTS);
  const say = useTexts(RECORD_EVENT_TEXTS);
  const [opened, setOpened] = useState<string | null>(null);
  const { spaceId, record, known, properties } = data;
  const { share, dialog } = useShareRecord(data);
  const { ask, dialog: askDialog } = useAskRecord(data);
  return (
    <>
      <div className={classes['scroll']}>
        <RecordTitle data={data} small />
        <RecordFacts
          data={data}
          level={3}
          onOpen={(statement) => setOpened(statementKey(statement))}
          onShare={share}
          onAsk={ask}
        />
        <h3 className={classes['head']}>{say('latest')}</h3>
        <RecordStream data={data} small />
      </div>
      <div className={`${classes['acts']} no-print`} role="group" aria-label={t('actions')} data-clear>
        <RecordActions
          spaceId={spaceId}
          record={record}
          onShare={() => share(null)}
          onAsk={ask && (() => ask(statementInFocus(record)))}
        />
      </div>
      {dialog}
      {askDialog}
      <ProvenanceDrawer
        spaceId={spaceId}
        record={record}
        statement={record.statements.find((one) => statementKey(one) === opened) ?? null}
        properties={properties}
        history={known.history}
        onClose={() => setOpened(null)}
      />
    </>
  );
}
