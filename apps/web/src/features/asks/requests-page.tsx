import { Anchor, Button } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type Ask, asksQuery } from '../../case/record/asks.js';
import { shortRequestNumber } from '../../case/record/record-number.js';
import { Page } from '../../components/page.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import { Time } from '../../components/time.js';
import { useHasRole } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import { isOpenOffer, type Offer, offersQuery } from './api/commitments.js';
import { OfferLine } from './components/offer-line.js';
import { Standing } from './components/request-thread.js';
import { WhoAsked } from './components/who-asked.js';
import classes from './requests.module.css';
import { REQUESTS_TEXTS } from './requests.texts.js';

const route = getRouteApi('/frame/cases/$spaceId/requests');

const ENDED: ReadonlySet<Ask['state']> = new Set(['released', 'refused', 'answered']);

/** What partners ask us and what we ask them, the open ones first. */
export function RequestsPage() {
  const t = useTexts(REQUESTS_TEXTS);
  const { spaceId } = route.useParams();
  const mayAsk = useHasRole('investigator', 'liaison');
  const asked = useQuery(asksQuery(spaceId));
  const offered = useInfiniteQuery(offersQuery(spaceId));
  const error = asked.error ?? offered.error;
  const isHere = asked.data !== undefined && offered.data !== undefined;
  const groups = isHere ? groupsOf(asked.data, offered.data) : [];
  const retry = (): void => void Promise.all([asked.refetch(), offered.refetch()]);
  return (
    <Page title={t('title')} actions={mayAsk && <NewRequest spaceId={spaceId} />}>
      {error && <Failed error={error} retry={retry} />}
      {!error && !isHere && <Loading />}
      {isHere && groups.length === 0 && (
        <Empty title={t('noneTitle')} action={<ToRecords spaceId={spaceId} />}>
          {t(mayAsk ? 'none' : 'noneOfOthers')}
        </Empty>
      )}
      {groups.map(([name, { asks, offers }]) => (
        <section key={name} aria-label={t(name)} data-group={name}>
          <h2 className={classes['group']}>
            {t(name)} <span>{asks.length + offers.length}</span>
          </h2>
          <ul className={`plain-list ${classes['list']}`}>
            {offers.map((offer) => (
              <OfferLine key={offer.commitmentId} spaceId={spaceId} offer={offer} />
            ))}
            {asks.map((ask) => (
              <RequestLine key={ask.askId} spaceId={spaceId} ask={ask} />
            ))}
          </ul>
        </section>
      ))}
      {offered.hasNextPage && (
        <Button
          variant="default"
          w="fit-content"
          loading={offered.isFetchingNextPage}
          onClick={() => void offered.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </Page>
  );
}

interface Requests {
  readonly asks: readonly Ask[];
  /** By a moment: these stand first, in the order of the gateway. */
  readonly offers: readonly Offer[];
}

function groupsOf(
  asks: readonly Ask[],
  offers: readonly Offer[],
): readonly (readonly ['toAnswer' | 'waiting' | 'ended', Requests])[] {
  const isOpen = ({ state }: Ask): boolean => !ENDED.has(state);
  const some = (ask: (one: Ask) => boolean, offer: (one: Offer) => boolean): Requests => ({
    asks: asks.filter(ask),
    offers: offers.filter(offer),
  });
  const open = (direction: Ask['direction']): Requests =>
    some(
      (one) => isOpen(one) && one.direction === direction,
      (one) => isOpenOffer(one) && one.direction === direction,
    );
  const groups = [
    ['toAnswer', open('received')],
    ['waiting', open('sent')],
    [
      'ended',
      some(
        (one) => !isOpen(one),
        (one) => !isOpenOffer(one),
      ),
    ],
  ] as const;
  return groups.filter(([, of]) => of.asks.length + of.offers.length > 0);
}

function NewRequest({ spaceId }: { readonly spaceId: string }) {
  const t = useTexts(REQUESTS_TEXTS);
  return (
    <Button
      leftSection={<IconMessageQuestion size={16} stroke={1.6} aria-hidden />}
      renderRoot={(props) => <Link {...props} to="/cases/$spaceId/requests/new" params={{ spaceId }} />}
    >
      {t('new')}
    </Button>
  );
}

function RequestLine({ spaceId, ask }: { readonly spaceId: string; readonly ask: Ask }) {
  const { askId, reason, author, asker, owner, at, state, direction } = ask;
  return (
    <li className={classes['line']} data-ask={state}>
      <span className={classes['asked']}>
        <Link to="/cases/$spaceId/requests/$askId" params={{ spaceId, askId }} dir="auto" title={reason}>
          {reason}
        </Link>
        <span className={classes['meta']}>
          <WhoAsked asker={asker} author={author} asked={owner} direction={direction} />
          <Standing ask={ask} />
        </span>
      </span>
      <span className={classes['meta']}>
        {shortRequestNumber(ask)} · <Time at={at} />
      </span>
    </li>
  );
}

function ToRecords({ spaceId }: { readonly spaceId: string }) {
  const t = useTexts(REQUESTS_TEXTS);
  return (
    <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/cases/$spaceId/records" params={{ spaceId }} />}>
      {t('toRecords')}
    </Anchor>
  );
}
