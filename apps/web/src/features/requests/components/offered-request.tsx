import { useQuery } from '@tanstack/react-query';
import { useMemberName } from '../../../case/member/member.js';
import { handlingOf, highestHandling } from '../../../case/record/record-codes.js';
import { useRequestNumber } from '../../../case/record/record-number.js';
import { askedRecordQuery, offerQuery, type OfferDetail } from '../../../case/record/requests.js';
import { useCasePrint } from '../../../case/space/use-case-print.js';
import { usePageLabel } from '../../../components/page-label.js';
import { usePageTitle } from '../../../components/page.js';
import { useHasRole } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';

import { OFFER_FORM_TEXTS } from '../offer-form.texts.js';
import classes from '../requests.module.css';
import { REQUESTS_TEXTS } from '../requests.texts.js';
import { RequestAbout } from './request-about.js';
import { MoveForm } from './move-form.js';
import { NotSeen } from './not-seen.js';
import { OfferThread } from './offer-thread.js';
import { GivenValues } from './release-choice.js';
import { NoRequest, RequestFrame } from './request-frame.js';

interface OfferedRequestProps {
  readonly spaceId: string;
  readonly commitmentId: string;
}

/** A request: what was asked and said, where it stands by the clock, and what can be said now. */
export function OfferedRequest({ spaceId, commitmentId }: OfferedRequestProps) {
  const { data: offer, error, refetch } = useQuery(offerQuery(spaceId, commitmentId));
  if (offer) return <Known spaceId={spaceId} offer={offer} />;
  return <NoRequest spaceId={spaceId} error={error} retry={() => void refetch()} />;
}

function Known({ spaceId, offer }: { readonly spaceId: string; readonly offer: OfferDetail }) {
  const t = useTexts(REQUESTS_TEXTS);
  const nameOf = useMemberName();
  const { creditor, debtor, direction, recordId } = offer;
  const { data: record } = useQuery({ ...askedRecordQuery(spaceId, recordId ?? ''), enabled: recordId !== null });
  const label = highestHandling((record?.statements ?? []).map(({ labels }) => handlingOf(labels.handling.code)));
  const isReceived = direction === 'received';
  const title = isReceived ? t('from', { member: nameOf(creditor) }) : t('to', { member: nameOf(debtor) });
  const number = useRequestNumber(spaceId)({ asker: creditor, number: offer.number });
  usePageTitle(number);
  usePageLabel(label);
  useCasePrint(spaceId, `${title} ${number}`, label);
  const about = <RequestAbout spaceId={spaceId} offer={offer} />;
  return (
    <RequestFrame {...{ spaceId, title, number, about }} other={isReceived ? creditor : debtor}>
      <NotSeen spaceId={spaceId} offer={offer} />
      <OfferThread offer={offer} />
      <GivenValues spaceId={spaceId} offer={offer} />
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
