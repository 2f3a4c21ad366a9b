import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { FirstStep } from '../../case/space/first-step.js';
import { usePageTitle } from '../../components/page.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import { useNarrow } from '../../components/use-narrow.js';
import { useShortcuts } from '../../lib/shortcuts.js';
import { useTexts } from '../../lib/texts.js';
import { type Pair, pairsQuery } from './api/pairs.query.js';
import type { QueueState } from './api/types.js';
import { LastDecided } from './components/decision-bar.js';
import { PairFigures } from './components/pair-figures.js';
import { PairList } from './components/pair-list.js';
import { PairPane } from './components/pair-pane.js';
import { type PairIds, useDecisions } from './use-decisions.js';
import classes from './who.module.css';
import { QUEUE_STATES, type WhoSearch } from './who-search.js';
import { WHO_TEXTS } from './who.texts.js';

const route = getRouteApi('/frame/cases/$spaceId/who');

/** Who may be the same: the queue, and the pair that is looked at. */
export function WhoPage() {
  const t = useTexts(WHO_TEXTS);
  const { spaceId } = route.useParams();
  const { weak = false, state = 'open', ...named } = route.useSearch();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    pairsQuery(spaceId, weak, state),
  );
  const pairs = data?.pages.flatMap(({ items }) => items) ?? [];
  const { choose, setWeak, setState } = useChoice(spaceId, weak, state);
  const { left, right } = useShownPair(named, pairs[0]);
  const at = pairs.findIndex((pair) => pair.left.recordId === left && pair.right.recordId === right);
  const count = `${pairs.length}${hasNextPage ? '+' : ''}`;
  usePageTitle(t('title'));
  const openNext = useStepKeys(pairs, at, choose);
  const decisions = useDecisions({ spaceId, open: choose, openNext });
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
          <NativeSelect
            size="xs"
            aria-label={t('state')}
            value={state}
            data={QUEUE_STATES.map((value) => ({ value, label: t(value) }))}
            onChange={({ currentTarget }) =>
              setState(QUEUE_STATES.find((one) => one === currentTarget.value) ?? 'open')
            }
          />
          <Checkbox size="xs" label={t('showWeak')} checked={weak} onChange={() => setWeak(!weak)} />
        </div>
        <PairFigures spaceId={spaceId} />
        {error && <Failed error={error} retry={() => void refetch()} />}
        {!error && !data && <Loading />}
        {data && pairs.length === 0 && (
          <Empty title={t(state === 'open' ? 'noneTitle' : 'noneInState')} action={<FirstStep spaceId={spaceId} />}>
            {t('none')}
          </Empty>
        )}
        <PairList spaceId={spaceId} weak={weak} state={state} pairs={pairs} chosen={{ left, right }} />
        {hasNextPage && (
          <Button size="xs" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('more')}
          </Button>
        )}
      </section>
      <section className={classes['pane']} aria-live="polite">
        {left === undefined && decisions.last && <LastDecided decisions={decisions} />}
        {left !== undefined && right !== undefined && (
          <PairPane
            key={`${left} ${right}`}
            spaceId={spaceId}
            left={left}
            right={right}
            decisions={decisions}
            onLater={openNext}
          />
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

function useChoice(spaceId: string, weak: boolean, state: QueueState) {
  const navigate = useNavigate();
  const go = (search: WhoSearch): void =>
    void navigate({ to: '/cases/$spaceId/who', params: { spaceId }, search, replace: true });
  const listed = (isWeak: boolean, of: QueueState): WhoSearch => ({
    ...(isWeak ? { weak: true } : {}),
    ...(of === 'open' ? {} : { state: of }),
  });
  return {
    choose: (pair: PairIds | null) =>
      go({ ...(pair && { left: pair.left, right: pair.right }), ...listed(weak, state) }),
    setWeak: (next: boolean) => go(listed(next, state)),
    setState: (next: QueueState) => go(listed(weak, next)),
  };
}

/** `j` and `k` lead through the queue from anywhere on the page. Returns what opens the next pair once one is decided. */
function useStepKeys(pairs: readonly Pair[], at: number, choose: (pair: PairIds | null) => void): () => void {
  const show = ({ left, right }: Pair) => choose({ left: left.recordId, right: right.recordId });
  const step = (by: number) => () => {
    const next = pairs[at < 0 ? 0 : at + by];
    if (next) show(next);
  };
  useShortcuts([
    ['next', step(1)],
    ['previous', step(-1)],
  ]);
  return () => {
    // Behind the last one comes the first that is left; where none is, the queue says so.
    const next = pairs[at + 1] ?? pairs.find((_, i) => i !== at);
    if (next) show(next);
    else choose(null);
  };
}
