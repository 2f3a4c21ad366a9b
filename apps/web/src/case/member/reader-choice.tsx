import { useTexts } from '../../lib/texts.js';
import { Member } from './member.js';
import { READER_CHOICE_TEXTS } from './reader-choice.texts.js';
import classes from './reader-choice.module.css';

interface ReaderChoiceProps {
  /** Other countries that may read it. */
  readonly members: readonly string[];
  readonly leftOut: readonly string[];
  /** One of them that reads it in any case. */
  readonly always?: string;
  readonly onChange: (leftOut: readonly string[]) => void;
}

/** Which countries will read what is written: each is taken off, and back, by a press. */
export function ReaderChoice({ members, leftOut, always, onChange }: ReaderChoiceProps) {
  const t = useTexts(READER_CHOICE_TEXTS);
  if (members.length === 0) return <span>{t('staysHome')}</span>;
  const turn = (member: string): void =>
    onChange(leftOut.includes(member) ? leftOut.filter((one) => one !== member) : [...leftOut, member]);
  const isHome = members.every((member) => leftOut.includes(member));
  return (
    <>
      <span role="group" aria-label={t('readers')} className={classes['readers']}>
        {members.map((member) =>
          member === always ? (
            <span key={member} className={classes['reader']} data-always>
              <Member id={member} />
            </span>
          ) : (
            <button
              key={member}
              type="button"
              className={classes['reader']}
              aria-pressed={!leftOut.includes(member)}
              onClick={() => turn(member)}
            >
              <Member id={member} />
            </button>
          ),
        )}
      </span>
      <span aria-hidden>{t(isHome ? 'staysHome' : 'willRead')}</span>
    </>
  );
}
