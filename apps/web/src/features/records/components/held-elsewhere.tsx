import { useIsMutating, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { isKnownHold } from '../../../case/hold/known-holds.js';
import { ownHoldsQuery } from '../../../case/hold/own-holds.query.js';
import { useSentToast } from '../../../case/hold/use-sent-toast.js';

/** Until then the tab that sent it says so itself; of several that come one after the other one line tells. */
const QUIET_MS = 700;

/** Shows in each tab of a person what they sent in another one and may still take back. It shows nothing itself. */
export function HeldElsewhere() {
  const { data, dataUpdatedAt } = useQuery(ownHoldsQuery);
  const isSending = useIsMutating() > 0;
  const show = useSentToast();
  // What this tab sends meanwhile puts it off: it counts from when the gateway said it.
  const tell = useEffectEvent((read: typeof data) => {
    const ageMs = Date.now() - dataUpdatedAt;
    const news = (read ?? []).filter(({ holdId, leftMs }) => leftMs > ageMs && !isKnownHold(holdId));
    for (const spaceId of new Set(news.map((one) => one.spaceId))) {
      const here = news.filter((one) => one.spaceId === spaceId);
      const seconds = Math.ceil((Math.min(...here.map(({ leftMs }) => leftMs)) - ageMs) / 1000);
      const messages = here.flatMap(({ holdId, messageIds }) =>
        messageIds.map((messageId) => ({ messageId, state: 'held' as const, holdId })),
      );
      show({ spaceId, messages, seconds });
    }
  });
  useEffect(() => {
    if (isSending) return undefined;
    const timer = setTimeout(() => tell(data), QUIET_MS);
    return () => clearTimeout(timer);
  }, [data, isSending]);
  return null;
}
