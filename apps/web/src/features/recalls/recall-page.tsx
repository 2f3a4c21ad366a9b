import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { memberCode } from '../../case/member/member.js';
import { Page } from '../../components/page.js';
import { Failed, Loading } from '../../components/states.js';
import { useTimeFormat } from '../../components/time.js';
import { useTexts } from '../../lib/texts.js';
import { type Recall, recallQuery } from './api/recalls.js';
import { PurgeHere } from './components/purge-here.js';
import { WhereItIs } from './components/where-it-is.js';
import { isReason } from './reasons.js';
import { RECALL_TEXTS } from './recall.texts.js';
import classes from './recalls.module.css';

const route = getRouteApi('/frame/cases/$spaceId/recalls/$recallId');

/** One recall: why, and where it is hidden by now. */
export function RecallPage() {
  const t = useTexts(RECALL_TEXTS);
  const { spaceId, recallId } = route.useParams();
  const { data, error, refetch } = useQuery(recallQuery(spaceId, recallId));
  return (
    <Page title={t('title')}>
      {data && <KnownRecall spaceId={spaceId} recall={data} />}
      {!data && (error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />)}
    </Page>
  );
}

function KnownRecall({ spaceId, recall }: { readonly spaceId: string; readonly recall: Recall }) {
  const t = useTexts(RECALL_TEXTS);
  const format = useTimeFormat();
  const { owner, author, at, values, ground, reason, whole, recordId, places } = recall;
  return (
    <div className={classes['page']}>
      <p>{t('recalledByOwner', { values, owner: memberCode(owner), ground: t(ground) })}</p>
      <p className={classes['note']}>
        {isReason(reason) && <>{t(reason)} · </>}
        {whole && <>{t('wholeRecord')} · </>}
        {t('byAt', { owner: memberCode(owner), author, at: format(at) })}
      </p>
      <WhereItIs places={places} />
      {recall.here && <PurgeHere spaceId={spaceId} recall={recall} here={recall.here} />}
      <p className={classes['note']}>{t('hides')}</p>
      <p>
        <Anchor
          renderRoot={(props) => (
            <Link {...props} to="/cases/$spaceId/records/$recordId" params={{ spaceId, recordId }} />
          )}
        >
          {t('toRecord')}
        </Anchor>
      </p>
    </div>
  );
}
