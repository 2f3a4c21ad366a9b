import { useToast } from '../../components/toast/use-toast.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { holdIdsOf, type SentAct } from './held.js';
import { speakOf } from './known-holds.js';

const SentToast = lazyPart(() => import('./sent-toast.js'), 'SentToast');

/** Says of what was sent by one key or one click how long it can be taken back, and then when each country has it. */
export function useSentToast(): (act: SentAct) => void {
  const show = useToast();
  return (act) => {
    const began = performance.now();
    speakOf(holdIdsOf(act));
    show((close) => <SentToast act={act} began={began} onClose={close} />, act.seconds * 1000);
  };
}
