import { useMemberList } from '../../../case/member/member-list.js';
import { memberCode } from '../../../case/member/member.js';
import { useTexts } from '../../../lib/texts.js';
import type { Effect } from '../api/group.query.js';
import type { ComparedPair } from '../api/pairs.query.js';
import { EFFECT_TEXTS } from '../effect.texts.js';
import classes from '../who.module.css';
import { useApartWords } from './use-apart-words.js';

/** What each word would join or part, before its key is pressed. */
export function EffectLines({ pair: { words } }: { readonly pair: ComparedPair }) {
  const t = useTexts(EFFECT_TEXTS);
  const say = useEffectWords();
  const { effects, said, own } = words;
  const isSaid = said.some(({ member }) => member === own);
  return (
    <dl className={classes['effects']} aria-live="polite">
      <dt>{t('ifSame')}</dt>
      <dd data-effect={effects.same.kind}>{say(effects.same)}</dd>
      <dt>{t('ifDifferent')}</dt>
      <dd data-effect={effects.different.kind}>{say(effects.different)}</dd>
      {isSaid && (
        <>
          <dt>{t('ifTakenBack')}</dt>
          <dd data-effect={effects.none.kind}>{say(effects.none)}</dd>
        </>
      )}
    </dl>
  );
}

function useEffectWords(): (effect: Effect) => string {
  const t = useTexts(EFFECT_TEXTS);
  const list = useMemberList();
  const apartWords = useApartWords();
  return ({ kind, left, right, waitsFor, apart }) => {
    if (kind === 'disputes') return apart ? t(kind, apartWords(apart)) : t('too-large');
    if (kind === 'joins' || kind === 'parts') return t(kind, { left, right });
    if (kind === 'waits') return t(kind, { members: list(waitsFor.map((member) => memberCode(member))) });
    return t(kind);
  };
}
