import { useQuery } from '@tanstack/react-query';
import { useMemberName } from '../../../case/member/member.js';
import { CopiedNumber } from '../../../case/record/number-copy.js';
import { useRequestNumber } from '../../../case/record/record-number.js';
import { useCasePrint } from '../../../case/space/use-case-print.js';
import { Page, usePageTitle } from '../../../components/page.js';
import { Empty, Failed, Loading } from '../../../components/states.js';
import { ProblemError } from '../../../lib/http.js';
import { useHasRole } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import { offerQuery, type OfferDetail } from '../api/commitments.js';
import { OFFER_FORM_TEXTS } from '../offer-form.texts.js';
import { OFFER_TEXTS } from '../offer.texts.js';
import classes from '../requests.module.css';
import { REQUESTS_TEXTS } from '../requests.texts.js';
import { AskedAbout } from './asked-about.js';
import { DeskCard } from './desk-card.js';
import { MoveForm } from './move-form.js';
import { OfferThread } from './offer-thread.js';
import { ToRequests } from './to-requests.js';

interface OfferedRequestProps {
  readonly spaceId: string;
  readonly commitmentId: string;
}

/** A request by a moment: what was asked and said, where it stands by the clock, and what can be said now. */
export function OfferedRequest({ spaceId, commitmentId }: OfferedRequestProps) {
  const t = useTexts(REQUESTS_TEXTS);
  const { data: offer, error, refetch } = useQuery(offerQuery(spaceId, commitmentId));
  if (offer) return <Known spaceId={spaceId} offer={offer} />;
  const isGone = error instanceof ProblemError && error.problem.status === 404;
  return (
    <Page title={t('title')}>
      {error && !isGone && <Failed error={error} retry={() => void refetch()} />}
      {!error && <Loading />}
      {isGone && (
        <Empty title={t('gone')} action={<ToRequests spaceId={spaceId} />}>
          {t('none')}
        </Empty>
      )}
    </Page>
  );
}

function Known({ spaceId, offer }: { readonly spaceId: string; readonly offer: OfferDetail }) {
  const t = useTexts(REQUESTS_TEXTS);
  const say = useTexts(OFFER_TEXTS);
  const nameOf = useMemberName();
  const { creditor, debtor, direction, recordId } = offer;
  const isReceived = direction === 'received';
  const title = isReceived ? t('from', { member: nameOf(creditor) }) : t('to', { member: nameOf(debtor) });
  const number = useRequestNumber(spaceId)({ asker: creditor, number: offer.number });
  usePageTitle(number);
  useCasePrint(spaceId, `${title} ${number}`, null);
  return (
    <div className={classes['page']}>
      <div className={classes['pane']}>
        <div className={classes['bar']}>
          <ToRequests spaceId={spaceId} />
          <h1>{title}</h1>
          <CopiedNumber number={number} />
        </div>
        <OfferThread offer={offer} />
        <Saying spaceId={spaceId} offer={offer} />
      </div>
      <DeskCard spaceId={spaceId} other={isReceived ? creditor : debtor}>
        <dl className={classes['person']}>
          <dt>{t('about')}</dt>
          <dd>
            {recordId === null ? (
              say('nothingNamed')
            ) : (
              <AskedAbout spaceId={spaceId} recordId={recordId} value={null} />
            )}
          </dd>
        </dl>
      </DeskCard>
    </div>
  );
}

function Saying({ spaceId, offer }: { readonly spaceId: string; readonly offer: OfferDetail }) {
  const t = useTexts(OFFER_FORM_TEXTS);
  const maySay = useHasRole('investigator', 'liaison');
  if (offer.may.length === 0) return null;
  if (!maySay) return <p className={classes['note']}>{t('mayNot')}</p>;
  return <MoveForm key={`${offer.commitmentId}@${offer.moves}`} spaceId={spaceId} offer={offer} />;
}
