import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { requestQuery } from '../../../case/approval/approval-request.js';
import { highestHandling } from '../../../case/record/record-codes.js';
import { usePageLabel } from '../../../components/page-label.js';
import { Failed, Loading } from '../../../components/states.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { useTexts } from '../../../lib/texts.js';
import { type Request, requestsQuery } from '../api/requests.js';
import classes from '../decide.module.css';
import { DECIDE_TEXTS } from '../decide.texts.js';
import { alikeTo, nextOf, type QueueGroup, queueOf } from '../queue.js';
import { useApprovalEffects } from '../use-approval-effects.js';
import { useRequestWords } from '../use-request-words.js';
import { DecidedToday } from './decided-today.js';
import { DecisionFoot } from './decision-foot.js';
import { MoreRequests } from './more-requests.js';
import { NothingWaits } from './nothing-waits.js';
import { QueueList } from './queue-list.js';
import { RequestPane } from './request-pane.js';
import { SettledMeanwhile } from './settled-meanwhile.js';

interface DecideScreenProps {
  readonly spaceId: string | null;
  /** The one that the address names. */
  readonly chosen: string | null;
}

/** What waits on the left, the one that is decided on the right; the next opens by itself. */
export function DecideScreen({ spaceId, chosen }: DecideScreenProps) {
  const query = useInfiniteQuery(requestsQuery('waiting', spaceId));
  const { data, error, refetch } = query;
  const [decided, setDecided] = useState<readonly Request[]>([]);
  const go = useGo(spaceId);
  const gone = new Set(decided.map(({ messageId }) => messageId));
  const waiting = data?.pages.flatMap(({ items }) => items).filter(({ messageId }) => !gone.has(messageId)) ?? [];
  const queue = queueOf(waiting.filter(({ mayDecide }) => mayDecide));
  const all = queue.flatMap(({ requests }) => requests);
  const { open, settled, isComing, missed } = useOpen(all, chosen, gone);
  usePageLabel(highestHandling(waiting.map(({ handling }) => handling)));
  useMoves(queue, open, go);
  const onDecided = (messageIds: readonly string[]): void => {
    if (!open) return;
    const next = nextOf(queue, open.messageId, messageIds);
    setDecided([...all.filter(({ messageId }) => messageIds.includes(messageId)), ...decided]);
    go(next);
  };
  if (!data) return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
  const others = waiting.filter(({ mayDecide }) => !mayDecide).toReversed();
  return (
    <div className={classes['screen']} data-chosen={chosen !== null || undefined}>
      <div className={classes['left']}>
        <MoreRequests query={query} />
        <QueueList queue={queue} others={others} at={open?.messageId ?? null} />
        <DecidedToday spaceId={spaceId} />
      </div>
      <div className={classes['right']}>
        <ToQueue spaceId={spaceId} />
        <Kept decided={decided} />
        {open ? (
          <Opened key={open.messageId} request={open} queue={queue} onDecided={onDecided} />
        ) : (
          (isComing && <Loading />) ||
          (settled && <SettledMeanwhile request={settled} />) ||
          (missed?.error && <Failed error={missed.error} retry={() => void missed.refetch()} />) || (
            <NothingWaits hasOthers={others.length > 0} />
          )
        )}
      </div>
    </div>
  );
}

/**
 * The one that the address names, else the first that was there. What comes meanwhile does not take its place under the hand, and where
 * somebody else settled it nothing does: the person moves on.
 */
function useOpen(all: readonly Request[], chosen: string | null, gone: ReadonlySet<string>) {
  const [first, setFirst] = useState<string | null>(null);
  const pinned = chosen ?? first;
  const at = pinned === null || gone.has(pinned) ? null : pinned;
  const named = all.find(({ messageId }) => messageId === at);
  const isElsewhere = at !== null && named === undefined;
  const one = useQuery({ ...requestQuery(at ?? ''), enabled: isElsewhere, retry: false });
  const found = named ?? (isElsewhere && one.data?.mayDecide ? one.data : undefined);
  const open = found ?? (at === null ? (all[0] ?? null) : null);
  if (chosen === null && open !== null && open.messageId !== first) setFirst(open.messageId);
  return {
    open,
    settled: isElsewhere && !open ? (one.data ?? null) : null,
    isComing: isElsewhere && one.isPending,
    missed: isElsewhere ? one : null,
  };
}

interface OpenedProps {
  readonly request: Request;
  readonly queue: readonly QueueGroup[];
  readonly onDecided: (messageIds: readonly string[]) => void;
}

function Opened({ request, queue, onDecided }: OpenedProps) {
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
        isForeseen={foreseen.effects !== null}
        onDecided={onDecided}
      />
    </>
  );
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
