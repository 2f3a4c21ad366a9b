import type { ReactNode } from 'react';
import { Age } from '../../components/age.js';
import { useTexts } from '../../lib/texts.js';
import { Member } from '../member/member.js';
import { RECORD_HEAD_TEXTS } from './record-head.texts.js';
import classes from './record-head.module.css';

/** What tells a record from others like it, besides its name. */
export interface KeyFact {
  readonly property: string;
  /** Name of the property, for those who listen. */
  readonly label: string;
  readonly shown: string;
  readonly lang?: string | undefined;
}

interface RecordHeadProps {
  readonly name: string;
  readonly lang?: string | undefined;
  /** Its kind, and what to know before trusting it. */
  readonly chips: ReactNode;
  readonly keyFacts: readonly KeyFact[];
  readonly owner: string;
  /** Who said the newest of it; null where nobody is named. */
  readonly author: string | null;
  readonly version: number;
  readonly changedAt: string | undefined;
  readonly isFollowed: boolean;
  /** In a peek: the page has another head. */
  readonly small?: boolean;
}

/** What a record is, what tells it from others, whose it is and how new. */
export function RecordHead(props: RecordHeadProps) {
  const { name, lang, chips, keyFacts, owner, author, version, changedAt, isFollowed, small = false } = props;
  const t = useTexts(RECORD_HEAD_TEXTS);
  const Heading = small ? 'h2' : 'h1';
  return (
    <div className={classes['head']} data-small={small || undefined}>
      <div className={classes['title']}>
        <Heading className={`${classes['name']} any-length`} dir="auto" {...(lang === undefined ? {} : { lang })}>
          {name}
        </Heading>
        {chips}
      </div>
      {keyFacts.length > 0 && (
        <ul className={classes['facts']} aria-label={t('keyFacts')}>
          {keyFacts.map((fact) => (
            <li key={fact.property} className="any-length" title={fact.label}>
              <span className="for-listeners">{`${fact.label}: `}</span>
              <span dir="auto" {...(fact.lang === undefined ? {} : { lang: fact.lang })}>
                {fact.shown}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className={classes['meta']}>
        <span className={classes['owner']}>
          <span className={classes['code']}>
            <Member id={owner} />
          </span>
          {author === null ? t('owner') : `${t('owner')}, ${author}`}
        </span>
        {version > 0 && <span>{t('version', { version })}</span>}
        {changedAt !== undefined && (
          <span>
            {t('changed')} <Age at={changedAt} />
          </span>
        )}
        {isFollowed && <span>{t('followed')}</span>}
      </div>
    </div>
  );
}
