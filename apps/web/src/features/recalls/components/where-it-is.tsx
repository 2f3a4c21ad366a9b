import { Member, memberCode } from '../../../case/member/member.js';
import { useTimeFormat } from '../../../components/time.js';
import { useTexts } from '../../../lib/texts.js';
import { ANSWER_TEXTS } from '../answer.texts.js';
import type { Recall } from '../api/recalls.js';
import { RECALL_TEXTS } from '../recall.texts.js';
import classes from '../recalls.module.css';

type Place = Recall['places'][number];

/** Country by country: since when it is hidden, what became of it there as that country says, and whose turn it is. */
export function WhereItIs({ places }: Pick<Recall, 'places'>) {
  const t = useTexts(RECALL_TEXTS);
  const said = useTexts(ANSWER_TEXTS);
  const format = useTimeFormat();
  const owing = places.filter(({ answer }) => answer !== null);
  const turn = owing.filter(({ answer }) => answer?.at === null).map(({ member }) => memberCode(member));
  return (
    <section aria-label={t('whereItIs')} className={classes['choices']}>
      <h2>{t('whereItIs')}</h2>
      <ul className={classes['meter']} aria-live="polite">
        {places.map(({ member, state, at, answer }) => (
          <li key={member} className={classes['line']}>
            <Member id={member} />
            <span>{t(state, { at: at === null ? '' : format(at) })}</span>
            {answer && <Answer member={member} answer={answer} />}
          </li>
        ))}
      </ul>
      {owing.length > 0 && (
        <p className={classes['note']}>
          {turn.length === 0 ? said('turnOfNobody') : said('turn', { members: turn.join(', ') })}
        </p>
      )}
    </section>
  );
}

function Answer({ member, answer }: { readonly member: string; readonly answer: NonNullable<Place['answer']> }) {
  const t = useTexts(ANSWER_TEXTS);
  const format = useTimeFormat();
  const { state, at, reference, dueAt, isLate } = answer;
  const values = {
    at: at === null ? '' : format(at),
    due: format(dueAt),
    reference: reference ?? '',
    member: memberCode(member),
  };
  return (
    <>
      <span className={classes[state === 'silent' ? 'alarm' : 'note']}>
        · <bdi>{t(state, values)}</bdi>
      </span>
      {isLate && at === null && <span className={classes['alarm']}>· {t('late')}</span>}
    </>
  );
}
