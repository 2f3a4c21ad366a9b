import { useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconCheck, IconX } from '@tabler/icons-react';
import { phoneInGroups } from '../../../case/directory/phone-groups.js';
import { EffectLine } from '../../../case/audience/effect-line.js';
import audience from '../../../case/audience/audience.module.css';
import type { Effect } from '../../../case/audience/audience.query.js';
import { HandlingChip } from '../../../case/record/labels.js';
import { useRecordNumber } from '../../../case/record/record-number.js';
import { useProperties } from '../../../case/record/record-types.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { useShownValue } from '../../../case/record/statement-value.js';
import { spaceQuery } from '../../../case/space/space.js';
import { Failed, Loading } from '../../../components/states.js';
import { Time } from '../../../components/time.js';
import { sessionQuery } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import { ownRecordQuery } from '../api/own-record.js';
import { type Request, requestsQuery } from '../api/requests.js';
import classes from '../decide.module.css';
import { DECIDE_TEXTS } from '../decide.texts.js';
import type { OtherValue } from '../approval-effects.js';
import { decidedAlike } from '../queue.js';
import { legalBasesOf, recordIdOf } from '../request-content.js';
import type { ApprovalEffects } from '../use-approval-effects.js';
import { useRequestWords } from '../use-request-words.js';
import { RequestContentSection } from './request-content-section.js';
import { WhyItWaits } from './request-facts.js';

interface PaneProps {
  readonly request: Request;
  readonly foreseen: ApprovalEffects;
}

/** Everything that a decision needs: what approving does, what leaves, why it waits, on which ground, and what was decided before. */
export function RequestPane({ request, foreseen }: PaneProps) {
  const words = useRequestWords();
  return (
    <div className={classes['pane']}>
      <div className={classes['head']}>
        <h2 dir="auto">{words.title(request)}</h2>
        <RecordNumber request={request} />
        <HandlingChip code={request.handling} />
        <AskedBy request={request} />
      </div>
      <Effects request={request} foreseen={foreseen} />
      {/* Not before it is known how many lines stand above: they would push it down. */}
      {(foreseen.effects !== null || foreseen.error !== null) && (
        <>
          <RequestContentSection request={request} />
          <WhyItWaits request={request} />
          <GroundGiven request={request} />
          <Before request={request} />
        </>
      )}
    </div>
  );
}

/** By which people speak of the record, where it has left before. */
function RecordNumber({ request }: Pick<PaneProps, 'request'>) {
  const { spaceId, recordName } = request;
  const recordId = recordIdOf(request);
  const enabled = recordId !== null && recordName !== null;
  const { data } = useQuery({ ...ownRecordQuery(spaceId, recordId ?? ''), enabled });
  const numberOf = useRecordNumber(spaceId);
  return data && <span className={classes['number']}>{numberOf(data)}</span>;
}

/** Who asked and when, with the phone by which the partners know them. */
function AskedBy({ request: { spaceId, author, requestedAt } }: Pick<PaneProps, 'request'>) {
  const t = useTexts(DECIDE_TEXTS);
  const { member: own } = useSuspenseQuery(sessionQuery).data.member;
  const { data: space } = useQuery(spaceQuery(spaceId));
  // Another country may name somebody by any id.
  const phone = space?.people.find(({ member, id }) => member === own && id === author.id)?.phone ?? '';
  return (
    <span>
      {t('askedBy', { name: author.name })} <Time at={requestedAt} />
      {phone !== '' && (
        <>
          {' · '}
          <a href={`tel:${phone.replaceAll(' ', '')}`}>{phoneInGroups(phone)}</a>
        </>
      )}
    </span>
  );
}

function Effects({ request, foreseen }: PaneProps) {
  const t = useTexts(DECIDE_TEXTS);
  const { effects, othersFor, error, retry } = foreseen;
  const say = useOtherWords(request);
  return (
    <section aria-label={t('effects')} className={classes['effects']} data-effects>
      {effects === null && (error ? <Failed error={error} retry={retry} /> : <Loading />)}
      <dl className={audience['lines']}>
        {(effects ?? []).map((effect, i) => (
          <EffectLine
            key={i}
            effect={effect}
            wishes={[{ type: request.type, body: {} }]}
            text={t('text')}
            more={say(effect, othersFor(effect.members))}
          />
        ))}
      </dl>
    </section>
  );
}

/** Many stand below alone. */
const MOST_OTHERS = 3;

/** What is gained in the place of what; the only value of an effect is named by the effect. */
function useOtherWords({ type }: Request): (effect: Effect, others: readonly OtherValue[]) => readonly string[] {
  const names = useRecordNames();
  const shown = useShownValue();
  const properties = useProperties(type);
  return ({ effect, values }, others) => {
    if (effect !== 'gains' || others.length > MOST_OTHERS) return [];
    const isOnly = values.reduce((sum, { count }) => sum + count, 0) === 1;
    return others.map(({ property, before, after }) => {
      const kind = properties.get(property)?.kind ?? 'text';
      const change = `${shown(before, kind)} → ${shown(after, kind)}`;
      return isOnly ? change : `${names.property(type, property)}: ${change}`;
    });
  };
}

function GroundGiven({ request }: { readonly request: Request }) {
  const t = useTexts(DECIDE_TEXTS);
  const bases = legalBasesOf(request);
  if (bases.length === 0) return null;
  return (
    <section aria-label={t('given')}>
      <h2>{t('given')}</h2>
      {bases.map((basis) => (
        <p key={basis} dir="auto" className="any-length">
          {basis}
        </p>
      ))}
    </section>
  );
}

function Before({ request }: { readonly request: Request }) {
  const t = useTexts(DECIDE_TEXTS);
  const words = useRequestWords();
  const { data } = useInfiniteQuery(requestsQuery('settled', null));
  const before = decidedAlike(request, data?.pages.flatMap(({ items }) => items) ?? []);
  if (before.length === 0) return null;
  return (
    <section aria-label={t('before')}>
      <h2>{t('before')}</h2>
      <ul className={`plain-list ${classes['plain']}`}>
        {before.map((one) => (
          <li key={one.messageId} className={classes['before']}>
            {one.state === 'approved' ? (
              <IconCheck size={16} stroke={1.6} aria-hidden />
            ) : (
              <IconX size={16} stroke={1.6} aria-hidden />
            )}
            <Link to="/approvals/$messageId" params={{ messageId: one.messageId }} dir="auto">
              {words.title(one)}
            </Link>
            <span className="any-length">{words.outcome(one)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
