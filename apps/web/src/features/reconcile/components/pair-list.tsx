import { Link } from '@tanstack/react-router';
import { memberCode } from '../../../case/member/member.js';
import { useTexts } from '../../../lib/texts.js';
import type { Pair } from '../api/pairs.query.js';
import classes from '../who.module.css';
import { WHO_TEXTS } from '../who.texts.js';

interface PairListProps {
  readonly spaceId: string;
  readonly weak: boolean;
  readonly pairs: readonly Pair[];
  readonly chosen: { readonly left: string | undefined; readonly right: string | undefined };
}

/** Pairs by how likely they are one, each with whose records they are. */
export function PairList({ pairs, ...rest }: PairListProps) {
  const t = useTexts(WHO_TEXTS);
  const bands = [...new Set(pairs.map(({ band }) => band))];
  return bands.map((band) => {
    const own = pairs.filter((pair) => pair.band === band);
    return (
      <section key={band} aria-label={t(band)}>
        <h2 className={classes['group']}>
          {t(band)} <span>{own.length}</span>
        </h2>
        <ul className="plain-list">
          {own.map((pair) => (
            <PairLine key={`${pair.left.recordId} ${pair.right.recordId}`} pair={pair} {...rest} />
          ))}
        </ul>
      </section>
    );
  });
}

function PairLine({
  pair: { left, right },
  spaceId,
  weak,
  chosen,
}: Omit<PairListProps, 'pairs'> & { readonly pair: Pair }) {
  const t = useTexts(WHO_TEXTS);
  const isChosen = chosen.left === left.recordId && chosen.right === right.recordId;
  return (
    <li>
      <Link
        className={classes['line'] ?? ''}
        to="/cases/$spaceId/who"
        params={{ spaceId }}
        search={{ left: left.recordId, right: right.recordId, ...(weak ? { weak: true } : {}) }}
        replace
        aria-current={isChosen ? 'true' : undefined}
        data-pair
      >
        <span className={classes['names']}>
          {[left, right].map(({ recordId, name, owner }) => (
            <bdi key={recordId}>
              {name ?? t('nameless')}
              {/* Listeners hear each name with its country, whatever stands beside what. */}
              <span className="for-listeners"> {memberCode(owner)}</span>
            </bdi>
          ))}
        </span>
        {[...new Set([left.owner, right.owner])].map((owner) => (
          <span key={owner} className={classes['owner']} aria-hidden>
            {memberCode(owner)}
          </span>
        ))}
      </Link>
    </li>
  );
}
