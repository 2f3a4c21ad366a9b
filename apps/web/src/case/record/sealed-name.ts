import { useSecondFormat, useTimeFormat } from '../../components/time.js';
import { useTexts } from '../../lib/texts.js';
import { memberCode } from '../member/member.js';
import { SEALED_NAME_TEXTS } from './sealed-name.texts.js';
import type { Stub } from './sealed.js';

/**
 * Names a sealed message by whose it is and when it was sent: a place on the log says nothing to anybody. Among others of the same owner and
 * minute it has its seconds too.
 */
export function useSealedName(among: readonly Stub[] = []): (stub: Stub) => string {
  const t = useTexts(SEALED_NAME_TEXTS);
  const [minute, second] = [useTimeFormat(), useSecondFormat()];
  const nameOf = ({ sender, at }: Stub, time = minute): string =>
    t('name', { owner: memberCode(sender), at: time(at) });
  const names = among.map((stub) => nameOf(stub));
  const shared = new Set(names.filter((name, at) => names.indexOf(name) !== at));
  return (stub) => (shared.has(nameOf(stub)) ? nameOf(stub, second) : nameOf(stub));
}
