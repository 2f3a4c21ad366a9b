import { Anchor, Button } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type Handling, highestHandling, isHandling } from '../../case/record/record-codes.js';
import { isOpenOffer, type NamedOffer, type Offer, offersQuery } from '../../case/record/requests.js';
import { LineGroup } from '../../components/line-row.js';
import { usePageLabel } from '../../components/page-label.js';
import { Page } from '../../components/page.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import { useHasRole } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import { OfferLine } from './components/offer-line.js';
import { REQUESTS_TEXTS } from './requests.texts.js';

const route = getRouteApi('/frame/cases/$spaceId/requests');

/** What partners ask us and what we ask them, the open ones first. */
export function RequestsPage() {
  const t = useTexts(REQUESTS_TEXTS);
  const { spaceId } = route.useParams();
  const mayAsk = useHasRole('investigator', 'liaison');
  const offered = useInfiniteQuery(offersQuery(spaceId));
  const { data, error } = offered;
  const groups = data ? groupsOf(data) : [];
  usePageLabel(labelOf(groups));
  return (
    <Page
      title={t('title')}
      {...(groups.length > 0 ? { count: <Open groups={groups} /> } : {})}
      actions={mayAsk && <NewRequest spaceId={spaceId} />}
      flush
    >
      {error && <Failed error={error} retry={() => void offered.refetch()} />}
      {!error && !data && <Loading />}
      {data && groups.length === 0 && (
        <Empty title={t('noneTitle')} action={<ToRecords spaceId={spaceId} />}>
          {t(mayAsk ? 'none' : 'noneOfOthers')}
        </Empty>
      )}
      {groups.map(([name, offers]) => (
        <LineGroup key={name} name={name} title={t(name)} count={offers.length}>
          {offers.map((offer) => (
            <OfferLine key={offer.commitmentId} spaceId={spaceId} offer={offer} />
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
  const named = groups.flatMap(([, offers]) => offers).filter(({ recordName }) => recordName !== null);
  return highestHandling(named.flatMap(({ recordHandling }) => recordHandling ?? []).filter(isHandling));
}

/** How many somebody still has to do something about. */
function Open({ groups }: { readonly groups: Groups }) {
  const t = useTexts(REQUESTS_TEXTS);
  const open = groups.filter(([name]) => name !== 'ended').flatMap(([, offers]) => offers);
  return t('openCount', { count: open.length });
}

/** In the order of the gateway. */
function groupsOf(
  offers: readonly NamedOffer[],
): readonly (readonly ['toAnswer' | 'waiting' | 'ended', readonly NamedOffer[]])[] {
  const open = (direction: Offer['direction']): readonly NamedOffer[] =>
    offers.filter((one) => isOpenOffer(one) && one.direction === direction);
  const groups = [
    ['toAnswer', open('received')],
    ['waiting', open('sent')],
    ['ended', offers.filter((one) => !isOpenOffer(one))],
  ] as const;
  return groups.filter(([, of]) => of.length > 0);
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

function ToRecords({ spaceId }: { readonly spaceId: string }) {
  const t = useTexts(REQUESTS_TEXTS);
  return (
    <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/cases/$spaceId/records" params={{ spaceId }} />}>
      {t('toRecords')}
    </Anchor>
  );
}
