import { Member } from '../../../case/member/member.js';
import { Age } from '../../../components/age.js';
import { useTexts } from '../../../lib/texts.js';
import type { SaidWord } from '../api/judge.js';
import type { ComparedPair } from '../api/pairs.query.js';
import { DECISION_TEXTS } from '../decision.texts.js';
import classes from '../who.module.css';
import { useReasons } from './use-reasons.js';

/** What countries say of a pair, those whose records they are first. */
export function WordsSaid({ pair: { left, right, words } }: { readonly pair: ComparedPair }) {
  const t = useTexts(DECISION_TEXTS);
  const owners = [left.owner, right.owner];
  return (
    <section className={classes['words']} aria-label={t('said')}>
      <h3>{t('said')}</h3>
      {words.said.length === 0 && <p className={classes['meta']}>{t('nothingSaid')}</p>}
      <ul className="plain-list">
        {words.said.map((word) => (
          <Said key={`${word.member} ${word.state} ${word.at}`} word={word} counts={owners.includes(word.member)} />
        ))}
      </ul>
    </section>
  );
}

function Said({ word, counts }: { readonly word: SaidWord; readonly counts: boolean }) {
  const t = useTexts(DECISION_TEXTS);
  const reasons = useReasons();
  const { member, verdict, text, author, at, state } = word;
  return (
    <li className={classes['word']} data-verdict={verdict}>
      <Member id={member} /> <strong>{t(verdict)}</strong>
      {word.reasons.length > 0 && <span>{reasons(word.reasons)}</span>}
      {text !== '' && (
        <q className="any-length" dir="auto">
          {text}
        </q>
      )}
      <span className={classes['meta']}>
        {author}
        {counts ? '' : ` · ${t('doesNotCount')}`} · {state === 'said' ? <Age at={at} /> : t(state)}
      </span>
    </li>
  );
}
