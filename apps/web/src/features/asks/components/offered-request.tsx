import { useQuery } from '@tanstack/react-query';
import { useMemberName } from '../../../case/member/member.js';
import { useRequestNumber } from '../../../case/record/record-number.js';
import { useCasePrint } from '../../../case/space/use-case-print.js';
import { usePageTitle } from '../../../components/page.js';
import { useHasRole } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import { offerQuery, type OfferDetail } from '../api/commitments.js';
import { OFFER_FORM_TEXTS } from '../offer-form.texts.js';
import { OFFER_TEXTS } from '../offer.texts.js';
import classes from '../requests.module.css';
import { REQUESTS_TEXTS } from '../requests.texts.js';
import { AskedAbout } from './asked-about.js';
import { MoveForm } from './move-form.js';
import { NotSeen } from './not-seen.js';
import { OfferThread } from './offer-thread.js';
import { NoRequest, RequestFrame } from './request-frame.js';

interface OfferedRequestProps {
  readonly spaceId: string;
  readonly commitmentId: string;
}

/** A request by a moment: what was asked and said, where it stands by the clock, and what can be said now. */
export function OfferedRequest({ spaceId, commitmentId }: OfferedRequestProps) {
  const { data: offer, error, refetch } = useQuery(offerQuery(spaceId, commitmentId));
  if (offer) return <Known spaceId={spaceId} offer={offer} />;
  return <NoRequest spaceId={spaceId} error={error} retry={() => void refetch()} />;
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
  const about = (
    <dl className={classes['person']}>
      <dt>{t('about')}</dt>
      <dd>
        {recordId === null ? say('nothingNamed') : <AskedAbout spaceId={spaceId} recordId={recordId} value={null} />}
      </dd>
    </dl>
  );
  return (
    <RequestFrame {...{ spaceId, title, number, about }} other={isReceived ? creditor : debtor}>
      <NotSeen spaceId={spaceId} offer={offer} />
      <OfferThread offer={offer} />
      <Saying spaceId={spaceId} offer={offer} />
    </RequestFrame>
  );
}

function Saying({ spaceId, offer }: { readonly spaceId: string; readonly offer: OfferDetail }) {
  const t = useTexts(OFFER_FORM_TEXTS);
  const maySay = useHasRole('investigator', 'liaison');
  if (offer.may.length === 0) return null;
  if (!maySay) return <p className={classes['note']}>{t('mayNot')}</p>;
  return <MoveForm key={`${offer.commitmentId}@${offer.version}`} spaceId={spaceId} offer={offer} />;
}
