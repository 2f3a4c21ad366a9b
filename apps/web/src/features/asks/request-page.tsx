import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemberName } from '../../case/member/member.js';
import { handlingOf, highestHandling } from '../../case/record/record-codes.js';
import { type Ask, askedRecordQuery, askQuery } from '../../case/record/asks.js';
import { useRequestNumber } from '../../case/record/record-number.js';
import { useCasePrint } from '../../case/space/use-case-print.js';
import { usePageLabel } from '../../components/page-label.js';
import { usePageTitle } from '../../components/page.js';
import { Failed } from '../../components/states.js';
import { useHasRole } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import { AnswerForm } from './components/answer-form.js';
import { OfferedRequest } from './components/offered-request.js';
import { RequestAbout } from './components/request-about.js';
import { NoRequest, RequestFrame } from './components/request-frame.js';
import { RequestThread } from './components/request-thread.js';
import classes from './requests.module.css';
import { REQUESTS_TEXTS } from './requests.texts.js';

const route = getRouteApi('/frame/cases/$spaceId/requests/$askId');

/** One request: what was said, its answer below, and the other desk beside it. Those by a moment name who asks before their id. */
export function RequestPage() {
  const { spaceId, askId } = route.useParams();
  if (askId.includes('.')) return <OfferedRequest key={askId} spaceId={spaceId} commitmentId={askId} />;
  return <AskedRequest spaceId={spaceId} askId={askId} />;
}

function AskedRequest({ spaceId, askId }: { readonly spaceId: string; readonly askId: string }) {
  const { data: ask, error, refetch } = useQuery(askQuery(spaceId, askId));
  if (ask) return <KnownRequest key={askId} spaceId={spaceId} ask={ask} />;
  return <NoRequest spaceId={spaceId} error={error} retry={() => void refetch()} />;
}

function KnownRequest({ spaceId, ask }: { readonly spaceId: string; readonly ask: Ask }) {
  const t = useTexts(REQUESTS_TEXTS);
  const nameOf = useMemberName();
  const { recordId, direction, asker, owner } = ask;
  const about = useQuery({ ...askedRecordQuery(spaceId, recordId ?? ''), enabled: recordId !== null });
  const record = about.data ?? null;
  const title = direction === 'received' ? t('from', { member: nameOf(asker) }) : t('to', { member: nameOf(owner) });
  const number = useRequestNumber(spaceId)(ask);
  const label = highestHandling((record?.statements ?? []).map(({ labels }) => handlingOf(labels.handling.code)));
  usePageTitle(number);
  usePageLabel(label);
  useCasePrint(spaceId, `${title} ${number}`, label);
  return (
    <RequestFrame
      {...{ spaceId, title, number }}
      other={direction === 'received' ? asker : owner}
      about={<RequestAbout spaceId={spaceId} ask={ask} record={record} />}
    >
      <RequestThread ask={ask} record={record} />
      {about.error && <Failed error={about.error} retry={() => void about.refetch()} />}
      {direction === 'received' && (recordId === null || record) && <Answering {...{ spaceId, ask, record }} />}
    </RequestFrame>
  );
}

function Answering({ spaceId, ask, record }: Parameters<typeof AnswerForm>[0]) {
  const t = useTexts(REQUESTS_TEXTS);
  const mayAnswer = useHasRole('investigator', 'liaison');
  if (ask.pendingAnswer !== null) return null;
  if (ask.state !== 'open' && ask.state !== 'later') return null;
  if (!mayAnswer) return <p className={classes['note']}>{t('mayNotAnswer')}</p>;
  return <AnswerForm spaceId={spaceId} ask={ask} record={record?.owner === ask.owner ? record : null} />;
}
