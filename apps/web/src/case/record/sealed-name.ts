import { useSecondFormat, useTimeFormat } from '../../components/time.js';
import { useTexts } from '../../lib/texts.js';
import { memberCode } from '../member/member.js';
import { SEALED_NAME_TEXTS } from './sealed-name.texts.js';
import type { Stub } from './sealed.js';

/**
 * Names a sealed message by whose it is and when it was sent: a place on the log says nothing to anybody. Among others it has its seconds where
 * one of the same owner and minute stands beside it; alone it has them always, as nothing beside it tells.
 */
export function useSealedName(among?: readonly Stub[]): (stub: Stub) => string {
  const t = useTexts(SEALED_NAME_TEXTS);
  const [minute, second] = [useTimeFormat(), useSecondFormat()];
  const nameOf = ({ sender, at }: Stub, time: typeof minute): string =>
    t('name', { owner: memberCode(sender), at: time(at) });
  if (among === undefined) return (stub) => nameOf(stub, second);
  const names = among.map((stub) => nameOf(stub, minute));
  const shared = new Set(names.filter((name, at) => names.indexOf(name) !== at));
  return (stub) => {
    const name = nameOf(stub, minute);
    return shared.has(name) ? nameOf(stub, second) : name;
  };
}
