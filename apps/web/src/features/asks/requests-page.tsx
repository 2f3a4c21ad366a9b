import { Anchor, Button } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Member } from '../../case/member/member.js';
import { type Ask, asksQuery, type NamedAsk } from '../../case/record/asks.js';
import { type Handling, highestHandling, isHandling } from '../../case/record/record-codes.js';
import { shortRequestNumber } from '../../case/record/record-number.js';
import { Age } from '../../components/age.js';
import { LineGroup, LineRow } from '../../components/line-row.js';
import { usePageLabel } from '../../components/page-label.js';
import { Page } from '../../components/page.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import { useHasRole } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import { isOpenOffer, type NamedOffer, type Offer, offersQuery } from './api/commitments.js';
import { AskedLine } from './components/asked-line.js';
import { OfferLine } from './components/offer-line.js';
import { Standing } from './components/request-thread.js';
import { WhoAsked } from './components/who-asked.js';
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
  usePageLabel(labelOf(groups));
  return (
    <Page
      title={t('title')}
      {...(isHere && groups.length > 0 ? { count: <Open groups={groups} /> } : {})}
      actions={mayAsk && <NewRequest spaceId={spaceId} />}
      flush
    >
      {error && <Failed error={error} retry={retry} />}
      {!error && !isHere && <Loading />}
      {isHere && groups.length === 0 && (
        <Empty title={t('noneTitle')} action={<ToRecords spaceId={spaceId} />}>
          {t(mayAsk ? 'none' : 'noneOfOthers')}
        </Empty>
      )}
      {groups.map(([name, { asks, offers }]) => (
        <LineGroup key={name} name={name} title={t(name)} count={asks.length + offers.length}>
          {offers.map((offer) => (
            <OfferLine key={offer.commitmentId} spaceId={spaceId} offer={offer} />
          ))}
          {asks.map((ask) => (
            <RequestLine key={ask.askId} spaceId={spaceId} ask={ask} />
          ))}
        </LineGroup>
      ))}
      {offered.hasNextPage && (
        <Button
          m="sm"
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

type Groups = ReturnType<typeof groupsOf>;

/** The highest of the records that are named. */
function labelOf(groups: Groups): Handling | null {
  const named = groups
    .flatMap(([, { asks, offers }]) => [...asks, ...offers])
    .filter(({ recordName }) => recordName !== null);
  return highestHandling(named.flatMap(({ recordHandling }) => recordHandling ?? []).filter(isHandling));
}

/** How many somebody still has to do something about. */
function Open({ groups }: { readonly groups: Groups }) {
  const t = useTexts(REQUESTS_TEXTS);
  const open = groups.filter(([name]) => name !== 'ended').flatMap(([, { asks, offers }]) => [...asks, ...offers]);
  return t('openCount', { count: open.length });
}

interface Requests {
  readonly asks: readonly NamedAsk[];
  /** By a moment: these stand first, in the order of the gateway. */
  readonly offers: readonly NamedOffer[];
}

function groupsOf(
  asks: readonly NamedAsk[],
  offers: readonly NamedOffer[],
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

function RequestLine({ spaceId, ask }: { readonly spaceId: string; readonly ask: NamedAsk }) {
  const { askId, reason, author, asker, owner, at, state, direction, recordName } = ask;
  return (
    <LineRow
      data-ask={state}
      icon={<IconMessageQuestion size={16} stroke={1.6} aria-hidden />}
      country={<Member id={direction === 'received' ? asker : owner} />}
      line={
        <Link to="/cases/$spaceId/requests/$askId" params={{ spaceId, askId }} dir="auto" title={reason}>
          <AskedLine name={recordName} text={reason} />
        </Link>
      }
    >
      <WhoAsked asker={asker} author={author} />
      <span>
        <Standing ask={ask} />
      </span>
      <span>{shortRequestNumber(ask)}</span>
      <Age at={at} brief />
    </LineRow>
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
