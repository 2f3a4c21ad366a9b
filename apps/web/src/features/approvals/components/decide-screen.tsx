import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { highestHandling } from '../../../case/record/record-codes.js';
import { usePageLabel } from '../../../components/page-label.js';
import { Failed, Loading } from '../../../components/states.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { useTexts } from '../../../lib/texts.js';
import { type Request, requestsQuery, tallyQuery } from '../api/requests.js';
import classes from '../decide.module.css';
import { DECIDE_TEXTS } from '../decide.texts.js';
import { alikeTo, nextOf, type QueueGroup, queueOf } from '../queue.js';
import { type ApprovalEffects, useApprovalEffects } from '../use-approval-effects.js';
import { useNoDrawer } from '../use-no-drawer.js';
import { useOpenRequest } from '../use-open-request.js';
import { useRequestWords } from '../use-request-words.js';
import { DecidedToday } from './decided-today.js';
import { DecisionFoot, type DecisionFootProps } from './decision-foot.js';
import { MoreRequests, type MoreRequestsProps } from './more-requests.js';
import { NothingWaits } from './nothing-waits.js';
import { QueueList } from './queue-list.js';
import { RequestPane } from './request-pane.js';
import { SettledMeanwhile } from './settled-meanwhile.js';

/** How many stand behind the one that is open when the next ones are read. */
const NEAR = 5;

interface DecideScreenProps {
  readonly spaceId: string | null;
  /** The one that the address names. */
  readonly chosen: string | null;
}

/** What waits on the left, the one that is decided on the right; the next opens by itself. */
export function DecideScreen({ spaceId, chosen }: DecideScreenProps) {
  const query = useInfiniteQuery(requestsQuery('queue', spaceId));
  const own = useInfiniteQuery(requestsQuery('own', spaceId));
  const { data: tally } = useQuery(tallyQuery(spaceId));
  const { data, error, refetch } = query;
  const [decided, setDecided] = useState<readonly Request[]>([]);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  // What is being decided keeps its place until it is, and all that are decided with it, whoever settles it meanwhile.
  const [held, setHeld] = useState<Request | null>(null);
  const go = useGo(spaceId);
  const all = itemsOf(data).filter(({ messageId }) => !gone.has(messageId));
  const queue = queueOf(all);
  const found = useOpenRequest(all, chosen, gone);
  const { settled, isComing, missed } = found;
  const open = held ?? found.open;
  useNoDrawer(!open);
  usePageLabel(highestHandling([...all, ...itemsOf(own.data)].map(({ handling }) => handling)));
  useMoves(queue, open, go);
  useComing(query, all.length - all.findIndex(({ messageId }) => messageId === open?.messageId));
  const onDecided = (mine: readonly string[], left: readonly string[] = mine): void => {
    if (!open) return;
    const next = nextOf(queue, open.messageId, left);
    setHeld(null);
    const known = all.some(({ messageId }) => messageId === open.messageId) ? all : [open, ...all];
    setDecided([...known.filter(({ messageId }) => mine.includes(messageId)), ...decided]);
    setGone(new Set([...gone, ...left]));
    go(next);
  };
  if (!data) return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
  return (
    <div className={classes['screen']} data-chosen={chosen !== null || undefined}>
      <div className={classes['left']}>
        <QueueList queue={queue} tally={tally} others={itemsOf(own.data)} at={open?.messageId ?? null}>
          <MoreRequests query={query} />
        </QueueList>
        <MoreRequests query={own} />
        <DecidedToday spaceId={spaceId} />
      </div>
      <div className={classes['right']}>
        <ToQueue spaceId={spaceId} />
        <Kept decided={decided} />
        {open ? (
          <Opened
            key={open.messageId}
            request={open}
            queue={queue}
            onDecided={onDecided}
            onHold={(isHeld) => setHeld(isHeld ? open : null)}
          />
        ) : (
          (isComing && <Loading />) ||
          (settled && <SettledMeanwhile request={settled} />) ||
          (missed?.error && <Failed error={missed.error} retry={() => void missed.refetch()} />) || (
            <NothingWaits hasOthers={itemsOf(own.data).length > 0} />
          )
        )}
      </div>
    </div>
  );
}

function itemsOf(data: { readonly pages: readonly { readonly items: readonly Request[] }[] } | undefined) {
  return data?.pages.flatMap(({ items }) => items) ?? [];
}

/** Reads on before the last one is reached. */
function useComing(
  { hasNextPage, isFetchingNextPage, fetchNextPage }: MoreRequestsProps['query'],
  ahead: number,
): void {
  const isNear = ahead <= NEAR && hasNextPage && !isFetchingNextPage;
  useEffect(() => {
    if (isNear) fetchNextPage();
  }, [isNear, fetchNextPage]);
}

interface OpenedProps extends Pick<DecisionFootProps, 'request' | 'onDecided' | 'onHold'> {
  readonly queue: readonly QueueGroup[];
}

function Opened({ request, queue, ...on }: OpenedProps) {
  const all = queue.flatMap(({ requests }) => requests);
  const next = nextOf(queue, request.messageId);
  const foreseen = useApprovalEffects(request);
  return (
    <>
      <RequestPane request={request} foreseen={foreseen} />
      <DecisionFoot
        request={request}
        alike={alikeTo(request, queue)}
        next={all.find(({ messageId }) => messageId === next) ?? null}
        foreseen={nameOfShown(foreseen)}
        {...on}
      />
    </>
  );
}

/** Another name where approving does something else than what was shown. */
function nameOfShown({ effects, othersFor }: ApprovalEffects): string | null {
  return effects && JSON.stringify(effects.map((effect) => [effect, othersFor(effect.members)]));
}

/** On a narrow screen, where the queue is not beside it. */
function ToQueue({ spaceId }: { readonly spaceId: string | null }) {
  const t = useTexts(DECIDE_TEXTS);
  return (
    <Link to="/approvals" search={spaceId === null ? {} : { spaceId }} className={classes['toQueue']}>
      {t('list')}
    </Link>
  );
}

/** What was decided last, with the way to what left. */
function Kept({ decided }: { readonly decided: readonly Request[] }) {
  const t = useTexts(DECIDE_TEXTS);
  const words = useRequestWords();
  const [last] = decided;
  return (
    <div role="status" className={classes['kept']}>
      {last && (
        <Link to="/approvals/$messageId" params={{ messageId: last.messageId }}>
          {t('kept', { title: words.title(last) })}
        </Link>
      )}
    </div>
  );
}

/** Opens another one in the place of this one; on a narrow screen null leads back to the queue. */
function useGo(spaceId: string | null): (messageId: string | null) => void {
  const navigate = useNavigate();
  const ofCase = spaceId === null ? {} : { spaceId };
  return (messageId) =>
    void navigate({
      to: '/approvals',
      search: { ...ofCase, ...(messageId === null ? {} : { request: messageId }) },
      replace: true,
    });
}

/** The keys of a list lead through the queue. */
function useMoves(queue: readonly QueueGroup[], open: Request | null, go: (messageId: string) => void): void {
  const ids = queue.flatMap(({ requests }) => requests.map(({ messageId }) => messageId));
  const at = ids.indexOf(open?.messageId ?? '');
  const move = (by: number) => (): void => {
    const to = ids[at + by];
    if (to !== undefined) go(to);
  };
  useShortcuts([
    ['next', move(1)],
    ['previous', move(-1)],
  ]);
}
