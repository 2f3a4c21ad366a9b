import type { GatewayEvent } from './api-types.js';
import { LIVE_KINDS } from './live-events.js';

interface EventHandlers {
  /** Changes arrive as they happen. */
  readonly onOpen: () => void;
  /** They do not; `isEnded` where the gateway, or something before it, refused the stream. */
  readonly onLost: (isEnded: boolean) => void;
  readonly onEvent: (event: GatewayEvent) => void;
  /** Nobody knows what was missed. */
  readonly onGap: () => void;
}

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Opens the stream of server-sent events. A browser comes back by itself from a broken connection, with the id of the last event, and
 * gives up at an answer that is no stream, such as that of a proxy; then it is opened anew. Returns what closes it.
 */
export function openEvents({ onOpen, onLost, onEvent, onGap }: EventHandlers): () => void {
  let pause = FIRST_PAUSE_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasGap = false;
  const connect = (): EventSource => {
    const source = new EventSource('/api/v1/events');
    source.onopen = () => {
      pause = FIRST_PAUSE_MS;
      onOpen();
      if (hasGap) onGap();
      hasGap = false;
    };
    source.onerror = () => {
      const isEnded = source.readyState === EventSource.CLOSED;
      onLost(isEnded);
      if (!isEnded) return;
      hasGap = true;
      timer = setTimeout(() => (open = connect()), pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
    };
    source.addEventListener('reset', onGap);
    for (const kind of LIVE_KINDS) source.addEventListener(kind, ({ data }) => onEvent(JSON.parse(String(data))));
    return source;
  };
  let open = connect();
  return () => {
    clearTimeout(timer);
    open.close();
  };
}
