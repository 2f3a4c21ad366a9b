import { Button, Checkbox } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { FirstStep } from '../../case/space/first-step.js';
import { usePageTitle } from '../../components/page.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import { useNarrow } from '../../components/use-narrow.js';
import { useShortcuts } from '../../lib/shortcuts.js';
import { useTexts } from '../../lib/texts.js';
import { type Pair, pairsQuery } from './api/pairs.query.js';
import { PairList } from './components/pair-list.js';
import { PairPane } from './components/pair-pane.js';
import classes from './who.module.css';
import { WHO_TEXTS } from './who.texts.js';

const route = getRouteApi('/frame/cases/$spaceId/who');

/** Who may be the same: the queue, and the pair that is looked at. */
export function WhoPage() {
  const t = useTexts(WHO_TEXTS);
  const { spaceId } = route.useParams();
  const { weak = false, ...named } = route.useSearch();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    pairsQuery(spaceId, weak),
  );
  const pairs = data?.pages.flatMap(({ items }) => items) ?? [];
  const { choose, setWeak } = useChoice(spaceId, weak);
  const { left, right } = useShownPair(named, pairs[0]);
  const at = pairs.findIndex((pair) => pair.left.recordId === left && pair.right.recordId === right);
  const count = `${pairs.length}${hasNextPage ? '+' : ''}`;
  usePageTitle(t('title'));
  useStepKeys(pairs, at, choose);
  return (
    <div className={classes['page']}>
      <section className={classes['queue']} aria-label={t('queue')}>
        <div className={classes['bar']}>
          <h1>{t('title')}</h1>
          {data && (
            <span className={classes['meta']} role="status">
              {at < 0 ? count : t('place', { at: at + 1, count })}
            </span>
          )}
          <Checkbox size="xs" label={t('showWeak')} checked={weak} onChange={() => setWeak(!weak)} />
        </div>
        {error && <Failed error={error} retry={() => void refetch()} />}
        {!error && !data && <Loading />}
        {data && pairs.length === 0 && (
          <Empty title={t('noneTitle')} action={<FirstStep spaceId={spaceId} />}>
            {t('none')}
          </Empty>
        )}
        <PairList spaceId={spaceId} weak={weak} pairs={pairs} chosen={{ left, right }} />
        {hasNextPage && (
          <Button size="xs" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('more')}
          </Button>
        )}
      </section>
      <section className={classes['pane']} aria-live="polite">
        {left !== undefined && right !== undefined && (
          <PairPane key={`${left} ${right}`} spaceId={spaceId} left={left} right={right} />
        )}
      </section>
    </div>
  );
}

type Chosen = { readonly left?: string | undefined; readonly right?: string | undefined };

/** The pair that the address names, else the first of the queue where it stands beside it. */
function useShownPair(named: Chosen, first: Pair | undefined): Chosen {
  const isNarrow = useNarrow();
  if (isNarrow || (named.left !== undefined && named.right !== undefined)) return named;
  return { left: first?.left.recordId, right: first?.right.recordId };
}

function useChoice(spaceId: string, weak: boolean) {
  const navigate = useNavigate();
  const go = (search: { left?: string; right?: string; weak?: true }): void =>
    void navigate({ to: '/cases/$spaceId/who', params: { spaceId }, search, replace: true });
  return {
    choose: ({ left, right }: Pair) =>
      go({ left: left.recordId, right: right.recordId, ...(weak ? { weak: true } : {}) }),
    setWeak: (next: boolean) => go(next ? { weak: true } : {}),
  };
}

/** `j` and `k` lead through the queue from anywhere on the page. */
function useStepKeys(pairs: readonly Pair[], at: number, choose: (pair: Pair) => void): void {
  const step = (by: number) => () => {
    const next = pairs[at < 0 ? 0 : at + by];
    if (next) choose(next);
  };
  useShortcuts([
    ['next', step(1)],
    ['previous', step(-1)],
  ]);
}
