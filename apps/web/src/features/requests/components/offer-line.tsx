import { IconMessageQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { shortRequestNumber } from '../../../case/record/record-number.js';
import { Member } from '../../../case/member/member.js';
import { Age } from '../../../components/age.js';
import { LineRow } from '../../../components/line-row.js';
import type { NamedOffer } from '../../../case/record/requests.js';
import { useAskedFor, useByClock, useStands } from '../use-offer-words.js';
import { AskedLine } from './asked-line.js';
import { WhoAsked } from './who-asked.js';

/** A request by a moment, as a line of the list. */
export function OfferLine({ spaceId, offer }: { readonly spaceId: string; readonly offer: NamedOffer }) {
  const stands = useStands()(offer);
  const clock = useByClock()(offer);
  const askedFor = useAskedFor()(offer.kind);
  const { commitmentId, text, author, creditor, debtor, direction, number, at, state, recordName } = offer;
  return (
    <LineRow
      data-offer={state}
      icon={<IconMessageQuestion size={16} stroke={1.6} aria-hidden />}
      country={<Member id={direction === 'received' ? creditor : debtor} />}
      line={
        <Link to="/cases/$spaceId/requests/$askId" params={{ spaceId, askId: commitmentId }} dir="auto" title={text}>
          <AskedLine name={recordName} text={text} />
        </Link>
      }
    >
      <WhoAsked asker={creditor} author={author} />
      {askedFor !== null && <span>{askedFor}</span>}
      <span>{stands}</span>
      <span>{shortRequestNumber({ asker: creditor, number })}</span>
      {clock ? <span data-tone={clock.tone}>{clock.words}</span> : <Age at={at} brief />}
    </LineRow>
  );
}
