import { Link } from '@tanstack/react-router';
import { shortRequestNumber } from '../../../case/record/record-number.js';
import { Time } from '../../../components/time.js';
import type { Offer } from '../api/commitments.js';
import classes from '../requests.module.css';
import { useAskedFor, useByClock, useStands } from '../use-offer-words.js';
import { WhoAsked } from './who-asked.js';

/** A request by a moment, as a line of the list. */
export function OfferLine({ spaceId, offer }: { readonly spaceId: string; readonly offer: Offer }) {
  const stands = useStands()(offer);
  const clock = useByClock()(offer);
  const askedFor = useAskedFor()(offer.kind);
  const { commitmentId, text, author, creditor, debtor, direction, number, at, state } = offer;
  return (
    <li className={classes['line']} data-offer={state}>
      <span className={classes['asked']}>
        <Link to="/cases/$spaceId/requests/$askId" params={{ spaceId, askId: commitmentId }} dir="auto" title={text}>
          {text}
        </Link>
        <span className={classes['meta']}>
          <WhoAsked asker={creditor} author={author} asked={debtor} direction={direction} />
          {askedFor !== null && `${askedFor} · `}
          {stands}
          {clock && (
            <>
              {' · '}
              <span data-tone={clock.tone}>{clock.words}</span>
            </>
          )}
        </span>
      </span>
      <span className={classes['meta']}>
        {shortRequestNumber({ asker: creditor, number })} · <Time at={at} />
      </span>
    </li>
  );
}
