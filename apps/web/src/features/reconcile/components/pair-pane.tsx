import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { memberCode } from '../../../case/member/member.js';
import { useMemberList } from '../../../case/member/member-list.js';
import { useProperties } from '../../../case/record/record-types.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { useShownValue } from '../../../case/record/statement-value.js';
import { Failed, Loading } from '../../../components/states.js';
import type { PropertyView } from '../../../lib/api-types.js';
import { useHasRole } from '../../../lib/session.js';
import { useLanguage, useTexts } from '../../../lib/texts.js';
import { type ComparedField, type ComparedPair, pairQuery } from '../api/pairs.query.js';
import { Weight } from './weight.js';
import classes from '../who.module.css';
import { WHO_TEXTS } from '../who.texts.js';

interface PairPaneProps {
  readonly spaceId: string;
  readonly left: string;
  readonly right: string;
}

/** Two records side by side, value by value, with what speaks for one and what against it. */
export function PairPane({ spaceId, left, right }: PairPaneProps) {
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery(pairQuery(spaceId, [left, right], language));
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return data ? <PairTable spaceId={spaceId} pair={data} /> : <Loading />;
}

/** The pair as a table, which narrow screens show as a card for each value. */
export function PairTable({ spaceId, pair }: { readonly spaceId: string; readonly pair: ComparedPair }) {
  const t = useTexts(WHO_TEXTS);
  const { left, right, band, fields, remarks } = pair;
  return (
    <>
      <div className={classes['bar']}>
        <h2>
          <bdi>{left.name ?? t('nameless')}</bdi> · <bdi>{right.name ?? t('nameless')}</bdi>
        </h2>
        <span className={classes['band']}>{t(band)}</span>
      </div>
      <div className={classes['scroll']}>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{t('value')}</th>
              {[left, right].map((side) => (
                <th key={side.recordId} scope="col">
                  <span className={classes['owner']}>{memberCode(side.owner)}</span>{' '}
                  <Link to="/cases/$spaceId/records/$recordId" params={{ spaceId, recordId: side.recordId }}>
                    <bdi>{side.name ?? t('nameless')}</bdi>
                  </Link>
                </th>
              ))}
              <th scope="col">{t('readsAs')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <FieldRow key={field.property} field={field} pair={pair} />
            ))}
          </tbody>
        </table>
      </div>
      {remarks.length > 0 && (
        <ul className={classes['remarks']}>
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      <p className={classes['note']}>{t('suggestion')}</p>
      <WhoSays spaceId={spaceId} pair={pair} />
    </>
  );
}

/** Whose it is to say whether two records are one, and where people say what they know of it. */
function WhoSays({ spaceId, pair: { left, right } }: { readonly spaceId: string; readonly pair: ComparedPair }) {
  const t = useTexts(WHO_TEXTS);
  const list = useMemberList();
  const says = useHasRole('investigator', 'liaison');
  return (
    <div className={classes['note']} data-who-says>
      <p>{t('decides', { owners: list([...new Set([left.owner, right.owner])]) })}</p>
      <p>{t('canSay')}</p>
      {says && (
        <div className={classes['says']}>
          {[left, right].map(({ recordId, owner }) => (
            <Button
              key={recordId}
              variant="default"
              renderRoot={(props) => (
                <Link
                  {...props}
                  to="/cases/$spaceId/records/$recordId"
                  params={{ spaceId, recordId }}
                  search={{ tab: 'activity' }}
                />
              )}
            >
              {t('sayAt', { member: memberCode(owner) })}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

const GLYPHS = { equal: '=', near: '≈', different: '≠', 'one-side': '−' } as const;

function FieldRow({ field, pair }: { readonly field: ComparedField; readonly pair: ComparedPair }) {
  const t = useTexts(WHO_TEXTS);
  const names = useRecordNames();
  const { property, likeness, weight, reasons } = field;
  const kind = useProperties(pair.left.type).get(property)?.kind ?? 'text';
  const owner = field.left.length > 0 ? pair.left.owner : pair.right.owner;
  return (
    <tr data-likeness={likeness}>
      <th scope="row">{names.property(pair.left.type, property)}</th>
      <Values values={field.left} kind={kind} />
      <Values values={field.right} kind={kind} />
      <td>
        <span className={classes['glyph']} aria-hidden>
          {GLYPHS[likeness]}
        </span>{' '}
        {likeness === 'one-side' ? t('only', { member: memberCode(owner) }) : t(likeness)}
        <Weight bits={weight} />
        {(likeness === 'equal' ? [] : reasons).map((reason) => (
          <span key={reason} className={classes['reason']}>
            {reason}
          </span>
        ))}
      </td>
    </tr>
  );
}

interface ValuesProps {
  readonly values: readonly string[];
  readonly kind: PropertyView['kind'];
}

function Values({ values, kind }: ValuesProps) {
  const t = useTexts(WHO_TEXTS);
  const show = useShownValue();
  return (
    <td>
      {values.map((value) => (
        <span key={value} className={classes['value']} dir="auto">
          {show(value, kind)}
        </span>
      ))}
      {values.length === 0 && <span className={classes['meta']}>{t('nothing')}</span>}
    </td>
  );
}
