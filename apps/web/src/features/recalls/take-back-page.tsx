import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { viewedRecordQuery } from '../../case/record/viewed-record.query.js';
import { useReadsOnly } from '../../case/space/reads-only.js';
import { Page } from '../../components/page.js';
import { Failed, Loading } from '../../components/states.js';
import { sessionQuery } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import { TakeBackForm } from './components/take-back-form.js';
import { TAKE_BACK_TEXTS } from './take-back.texts.js';

const route = getRouteApi('/frame/cases/$spaceId/records/$recordId/recall');

/** Recalls what the own country shared: why, what, and from whom, with whom it reaches shown before. */
export function TakeBackPage() {
  const t = useTexts(TAKE_BACK_TEXTS);
  const { spaceId, recordId } = route.useParams();
  const { data, error, refetch } = useQuery(viewedRecordQuery(spaceId, recordId));
  const own = useQuery({ ...sessionQuery, enabled: false }).data?.member.member;
  const readsOnly = useReadsOnly();
  const isOurs = data !== undefined && data.owner === own && !readsOnly;
  return (
    <Page title={t('title')}>
      {data && (isOurs ? <TakeBackForm spaceId={spaceId} record={data} /> : <p>{t('notYours')}</p>)}
      {!data && (error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />)}
    </Page>
  );
}
