import { ActionIcon, Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { memberCode } from '../../../case/member/member.js';
import { useMemberList } from '../../../case/member/member-list.js';
import { EvaluationCode, parseEvaluation } from '../../../case/record/labels.js';
import { type Handling, isHandling } from '../../../case/record/record-codes.js';
import { useRecordNumber } from '../../../case/record/record-number.js';
import { useProperties } from '../../../case/record/record-types.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { useShownValue } from '../../../case/record/statement-value.js';
import { useCasePrint } from '../../../case/space/use-case-print.js';
import { usePageLabel } from '../../../components/page-label.js';
import { Failed, Loading } from '../../../components/states.js';
import type { PropertyView } from '../../../lib/api-types.js';
import { useHasRole } from '../../../lib/session.js';
import { useLanguage, useTexts } from '../../../lib/texts.js';
import { type ComparedField, type ComparedPair, type ComparedSide, pairQuery } from '../api/pairs.query.js';
import { DECISION_TEXTS } from '../decision.texts.js';
import type { Decisions } from '../use-decisions.js';
import { DecisionBar } from './decision-bar.js';
import { Weight } from './weight.js';
import { WordsSaid } from './words-said.js';
import classes from '../who.module.css';
import { WHO_TEXTS } from '../who.texts.js';

interface PairPaneProps {
  readonly spaceId: string;
  readonly left: string;
  readonly right: string;
  readonly decisions: Decisions;
  /** Opens the next pair. */
  readonly onLater: () => void;
}

/** Two records side by side, value by value, with what speaks for one and what against it. */
export function PairPane({ spaceId, left, right, decisions, onLater }: PairPaneProps) {
  const t = useTexts(WHO_TEXTS);
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery(pairQuery(spaceId, [left, right], language));
  const said = useNumbered(spaceId);
  const what = [t('title'), ...(data ? [said(data.left), said(data.right)] : [])].join(' · ');
  useCasePrint(spaceId, what, data ? labelOf(data) : null);
  const isDeciding = useHasRole('investigator', 'liaison');
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <PairTable spaceId={spaceId} pair={data} />
      {isDeciding && <DecisionBar spaceId={spaceId} pair={data} decisions={decisions} onLater={onLater} />}
    </>
  );
}

/** The pair as a table, which narrow screens show as a card for each value. */
export function PairTable({ spaceId, pair }: { readonly spaceId: string; readonly pair: ComparedPair }) {
  const t = useTexts(WHO_TEXTS);
  const { left, right, band, fields, remarks } = pair;
  usePageLabel(labelOf(pair));
  const inOrder = useInOrder(left.type, fields);
  return (
    <>
      <div className={classes['bar']}>
        <h2>{t(left.type === 'person' ? 'samePerson' : 'same')}</h2>
        <span className={classes['band']}>{t(band)}</span>
        <ActionIcon
          variant="subtle"
          className={`${classes['end']} no-print`}
          aria-label={t('print')}
          title={t('print')}
          onClick={() => window.print()}
        >
          <IconPrinter size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </div>
      <div className={classes['scroll']}>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">
                <span className="for-listeners">{t('value')}</span>
              </th>
              {[left, right].map((side) => (
                <SideHead key={side.recordId} spaceId={spaceId} side={side} />
              ))}
              <th scope="col">{t('readsAs')}</th>
            </tr>
          </thead>
          <tbody>
            {inOrder.map((field) => (
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
      <WordsSaid pair={pair} />
      <WhoSays spaceId={spaceId} pair={pair} />
    </>
  );
}

/** As records of the type list their values; what one side alone says stays behind. */
function useInOrder(type: string, fields: readonly ComparedField[]): readonly ComparedField[] {
  const order = [...useProperties(type).keys()];
  const place = ({ property, likeness }: ComparedField): number =>
    order.indexOf(property) + (likeness === 'one-side' ? order.length : 0);
  return fields.toSorted((a, b) => place(a) - place(b));
}

function labelOf({ handling }: ComparedPair): Handling | null {
  return handling !== null && isHandling(handling) ? handling : null;
}

/** Which record, and which version of it. */
function useNumbered(spaceId: string): (side: ComparedSide) => string {
  const t = useTexts(WHO_TEXTS);
  const numberOf = useRecordNumber(spaceId);
  return (side) => t('numbered', { number: numberOf(side), version: side.version });
}

/** A record at the head of its column: whose it is, how it is called, and which version of it is compared. */
function SideHead({ spaceId, side }: { readonly spaceId: string; readonly side: ComparedSide }) {
  const t = useTexts(WHO_TEXTS);
  const said = useNumbered(spaceId);
  return (
    <th scope="col">
      <span className={classes['owner']}>{memberCode(side.owner)}</span>{' '}
      <Link to="/cases/$spaceId/records/$recordId" params={{ spaceId, recordId: side.recordId }}>
        <bdi>{side.name ?? t('nameless')}</bdi>
      </Link>
      <span className={classes['number']}>{said(side)}</span>
    </th>
  );
}

/** Whose words count, and where people say what else they know. */
function WhoSays({ spaceId, pair: { left, right } }: { readonly spaceId: string; readonly pair: ComparedPair }) {
  const t = useTexts(DECISION_TEXTS);
  const say = useTexts(WHO_TEXTS);
  const list = useMemberList();
  const decides = useHasRole('investigator', 'liaison');
  return (
    <div className={classes['note']} data-who-says>
      <p>
        {t('decides', { owners: list([...new Set([left.owner, right.owner])]) })} {decides ? '' : t('whoDecides')}
      </p>
      {decides && (
        <div className={`${classes['says']} no-print`}>
          {[left, right].map(({ recordId, owner }) => (
            <Button
              key={recordId}
              variant="subtle"
              size="compact-xs"
              renderRoot={(props) => (
                <Link
                  {...props}
                  to="/cases/$spaceId/records/$recordId"
                  params={{ spaceId, recordId }}
                  search={{ tab: 'activity' }}
                />
              )}
            >
              {say('sayAt', { member: memberCode(owner) })}
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
  readonly values: ComparedField['left'];
  readonly kind: PropertyView['kind'];
}

function Values({ values, kind }: ValuesProps) {
  const t = useTexts(WHO_TEXTS);
  const show = useShownValue();
  return (
    <td>
      {values.map(({ value, evaluation: code }) => {
        const evaluation = parseEvaluation(code);
        return (
          <span key={value} className={classes['value']}>
            <bdi>{show(value, kind)}</bdi> {evaluation && <EvaluationCode evaluation={evaluation} />}
          </span>
        );
      })}
      {values.length === 0 && <span className={classes['meta']}>{t('nothing')}</span>}
    </td>
  );
}
