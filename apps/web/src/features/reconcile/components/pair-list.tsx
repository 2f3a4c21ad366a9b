import { Link } from '@tanstack/react-router';
import { memberCode } from '../../../case/member/member.js';
import { useTexts } from '../../../lib/texts.js';
import type { Pair } from '../api/pairs.query.js';
import type { QueueState } from '../api/types.js';
import classes from '../who.module.css';
import { WHO_TEXTS } from '../who.texts.js';

interface PairListProps {
  readonly spaceId: string;
  readonly weak: boolean;
  readonly state: QueueState;
  readonly pairs: readonly Pair[];
  readonly chosen: { readonly left: string | undefined; readonly right: string | undefined };
}

/** Pairs by how likely they are one, each with whose records they are. */
export function PairList({ pairs, ...rest }: PairListProps) {
  const t = useTexts(WHO_TEXTS);
  const groups = [...new Set(pairs.map(groupOf))];
  return groups.map((group) => {
    const own = pairs.filter((pair) => groupOf(pair) === group);
    return (
      <section key={group} aria-label={t(group)}>
        <h2 className={classes['group']}>
          {t(group)} <span>{own.length}</span>
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

/** What others ask stands before all, however likely it is. */
function groupOf({ asked, band }: Pair): 'asked' | Pair['band'] {
  return asked ? 'asked' : band;
}

function PairLine({
  pair: { left, right },
  spaceId,
  weak,
  state,
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
        search={{
          left: left.recordId,
          right: right.recordId,
          ...(weak ? { weak: true } : {}),
          ...(state === 'open' ? {} : { state }),
        }}
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
