import { useToast } from '../../components/toast/use-toast.js';
import { lazyPart } from '../../lib/lazy-part.js';
import type { SentAct } from './held.js';

const SentToast = lazyPart(() => import('./sent-toast.js'), 'SentToast');

/** Says of what was sent by one key or one click how long it can be taken back, and then when each country has it. */
export function useSentToast(): (act: SentAct) => void {
  const show = useToast();
  return (act) => {
    const began = performance.now();
    show((close) => <SentToast act={act} began={began} onClose={close} />, act.seconds * 1000);
  };
}
