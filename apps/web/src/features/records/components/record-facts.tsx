import {
  IconBulb,
  IconCheck,
  IconCopy,
  IconEqualNot,
  IconFileSearch,
  IconMessageQuestion,
  IconPencil,
  IconSend,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type RefObject, Suspense, useEffect, useRef, useState } from 'react';
import { useFeatures } from '../../../case/feature/features.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { useShownValue, ValueLine } from '../../../case/record/statement-value.js';
import { BelowRow, EditedRow, ValueGroups, ValueHeads, ValueList, ValueRow } from '../../../case/record/value-row.js';
import { type ValueTool, ValueTools } from '../../../case/record/value-tools.js';
import { Loading } from '../../../components/states.js';
import { useCopy } from '../../../components/use-copy.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { useTexts } from '../../../lib/texts.js';
import type { Statement } from '../api/record.js';
import { holdersOf } from '../places.js';
import { RECORD_PAGE_TEXTS } from '../record-page.texts.js';
import { type Fact, statementKey } from '../statements.js';
import { useFresh } from '../use-fresh.js';
import { useMayChange, useMaySuggest } from '../use-may-change.js';
import { type Saying, useSaying } from '../use-saying.js';
import type { RecordData } from '../use-record-data.js';
import { broughtBy } from '../versions.js';
import classes from './facts.module.css';
import { SaidOfValue } from './said-of-value.js';
import { ValueChips } from './value-chips.js';

interface RecordFactsProps {
  readonly data: RecordData;
  /** Of the heads above the groups. */
  readonly level: 2 | 3;
  /** Shows where a value comes from. */
  readonly onOpen: (statement: Statement) => void;
  /** Says who gets a value. */
  readonly onShare: (statement: Statement) => void;
  /** Asks another country about a value; null where nobody can be asked. */
  readonly onAsk: ((statement: Statement) => void) | null;
}

/** What is known, in the groups of the catalogue, each value with who has it. */
export function RecordFacts({ data, level, onOpen, onShare, onAsk }: RecordFactsProps) {
  const t = useTexts(RECORD_PAGE_TEXTS);
  const names = useRecordNames();
  const { groups, others } = data;
  const { edited, edit, close } = useEdited(data, level === 2);
  const { say, sayingOf } = useSaying(data, level === 2);
  const frame = useRef<HTMLDivElement>(null);
  useValueKeys(frame, level === 2);
  const fresh = useFresh(data, frame);
  if (groups.length === 0) return <p className={classes['nothing']}>{t('noFacts')}</p>;
  return (
    <div ref={frame}>
      <ValueGroups>
        {groups.map(({ group, facts }, place) => (
          <section key={group}>
            <ValueHeads title={names.group(group)} level={level} {...(place === 0 ? { members: others } : {})} />
            <ValueList>
              {facts.flatMap((fact) =>
                fact.statements.map((statement, at) =>
                  statementKey(statement) === edited ? (
                    <EditedRow key={statementKey(statement)} label={names.property(data.record.type, fact.property)}>
                      <EditedValue data={data} statement={statement} onClose={close} onBack={() => edit(statement)} />
                    </EditedRow>
                  ) : (
                    <FactRow
                      key={statementKey(statement)}
                      data={data}
                      fact={fact}
                      statement={statement}
                      isOther={fact.conflicted && at > 0}
                      isFresh={fresh.has(statementKey(statement))}
                      onOpen={() => onOpen(statement)}
                      onShare={() => onShare(statement)}
                      onAsk={onAsk && (() => onAsk(statement))}
                      onEdit={() => edit(statement)}
                      saying={sayingOf(statement)}
                      onSay={say && ((what) => say(statement, what))}
                    />
                  ),
                ),
              )}
            </ValueList>
          </section>
        ))}
      </ValueGroups>
    </div>
  );
}

interface FactRowProps {
  readonly data: RecordData;
  readonly fact: Fact;
  readonly statement: Statement;
  /** A second value of what has one at a time. */
  readonly isOther: boolean;
  readonly isFresh: boolean;
  readonly onOpen: () => void;
  readonly onShare: () => void;
  readonly onAsk: (() => void) | null;
  readonly onEdit: () => void;
  /** What is about to be said of it. */
  readonly saying: Saying | null;
  /** Null where nothing can be said of it. */
  readonly onSay: ((what: Saying | null) => void) | null;
}

function FactRow(props: FactRowProps) {
  const { data, statement, saying, onSay } = props;
  const t = useTexts(RECORD_PAGE_TEXTS);
  const names = useRecordNames();
  const label = t('remarksOn', { property: names.property(data.record.type, statement.property) });
  return (
    <>
      <FactLine {...props} />
      <SaidOfValue
        spaceId={data.spaceId}
        record={data.record}
        statement={statement}
        saying={saying}
        {...(onSay ? { onSay } : {})}
        frame={(content) => <BelowRow label={label}>{content}</BelowRow>}
      />
    </>
  );
}

function FactLine({ data, fact, statement, isOther, isFresh, ...on }: FactRowProps) {
  const t = useTexts(RECORD_PAGE_TEXTS);
  const names = useRecordNames();
  const tools = useTools(data, statement, on);
  const { record, known, others, properties, defaults } = data;
  const { labels, value } = statement;
  const property = names.property(record.type, fact.property);
  return (
    <ValueRow
      name={statementKey(statement)}
      label={property}
      value={
        <>
          <ValueLine
            value={value}
            kind={properties.get(fact.property)?.kind ?? 'text'}
            original={labels.original}
            language={labels.language}
          />
          {isOther && (
            <span
              className={classes['other']}
              data-conflict={fact.property}
              title={t(fact.firstBy === 'evaluation' ? 'firstByEvaluation' : 'firstByAge')}
            >
              {t('anotherValue')}
            </span>
          )}
        </>
      }
      chips={<ValueChips statement={statement} defaults={defaults} />}
      evaluation={labels.evaluation}
      holders={holdersOf(statement, others, known)}
      at={broughtBy(statement, known.history)?.at}
      tools={<ValueTools tools={tools} />}
      isBelow={isOther}
      isFresh={isFresh}
    />
  );
}

/** What can be done with a value: anybody may copy it, see where it comes from and ask about it, its owner shares and changes it. */
function useTools(
  { record, properties }: RecordData,
  statement: Statement,
  { onOpen, onShare, onAsk, onEdit, onSay }: Pick<FactRowProps, 'onOpen' | 'onShare' | 'onAsk' | 'onEdit' | 'onSay'>,
): readonly ValueTool[] {
  const t = useTexts(RECORD_PAGE_TEXTS);
  const names = useRecordNames();
  const copy = useCopy({ copied: t('valueCopied'), failed: t('valueNotCopied') });
  const show = useShownValue();
  const mayChange = useMayChange(record.owner);
  const maySuggest = useMaySuggest(record.owner);
  const shown = show(statement.value, properties.get(statement.property)?.kind ?? 'text');
  const values = { property: names.property(record.type, statement.property) };
  return [
    { name: 'copy', label: t('copyValue', values), icon: IconCopy, run: () => copy(shown) },
    { name: 'source', label: t('provenance', values), icon: IconFileSearch, run: onOpen, opensDialog: true },
    ...(onAsk && isSettled(statement)
      ? [{ name: 'ask', label: t('askValue', values), icon: IconMessageQuestion, run: onAsk, opensDialog: true }]
      : []),
    ...(onSay && isSettled(statement) ? sayingTools(t, values, onSay) : []),
    ...(maySuggest && isSettled(statement)
      ? [{ name: 'suggest', label: t('suggestValue', values), icon: IconBulb, run: onEdit }]
      : []),
    ...(mayChange && isSettled(statement)
      ? [
          { name: 'share', label: t('shareValue', values), icon: IconSend, run: onShare, opensDialog: true },
          { name: 'edit', label: t('editValue', values), icon: IconPencil, run: onEdit },
        ]
      : []),
  ];
}

function sayingTools(
  t: ReturnType<typeof useTexts<typeof RECORD_PAGE_TEXTS>>,
  values: { readonly property: string },
  onSay: (what: Saying) => void,
): readonly ValueTool[] {
  return [
    {
      name: 'confirm',
      label: t('confirmValue', values),
      icon: IconCheck,
      run: () => onSay('corroborate'),
      shortcut: 'confirm',
    },
    {
      name: 'dispute',
      label: t('disputeValue', values),
      icon: IconEqualNot,
      run: () => onSay('dispute'),
      shortcut: 'dispute',
    },
  ];
}

/** Where a value is changed: in its place on the page of the record, and in the form elsewhere. */
function useEdited({ spaceId, record }: RecordData, isInPlace: boolean) {
  const [edited, setEdited] = useState<string | null>(null);
  const [left, setLeft] = useState<{ readonly row: string } | null>(null);
  const navigate = useNavigate();
  const mayChange = useMayChange(record.owner);
  const { recordId, statements } = record;
  const edit = (statement: Statement | undefined): void => {
    if (isInPlace && mayChange && statement && isSettled(statement)) setEdited(statementKey(statement));
    else void navigate({ to: '/cases/$spaceId/records/$recordId/edit', params: { spaceId, recordId } });
  };
  const rowInFocus = (): Statement | undefined => {
    const row = document.activeElement?.closest('[data-row]')?.getAttribute('data-row');
    return statements.find((one) => statementKey(one) === row);
  };
  useShortcuts([isInPlace && mayChange && edited === null && ['edit', () => edit(rowInFocus())]]);
  // The row that comes back has the focus.
  useEffect(() => {
    if (left) document.querySelector<HTMLElement>(`[data-row="${CSS.escape(left.row)}"]`)?.focus();
  }, [left]);
  return {
    edited,
    edit,
    close: (): void => {
      if (edited !== null) setLeft({ row: edited });
      setEdited(null);
    },
  };
}

/** The keys of lists lead to the values of the page, from wherever the focus is; beside a list they are that list's. */
function useValueKeys(frame: RefObject<HTMLElement | null>, isPage: boolean): void {
  const step = (by: 1 | -1) => (): void => {
    const rows = [...(frame.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    (at < 0 ? rows.at(by > 0 ? 0 : -1) : rows[at + by])?.focus();
  };
  useShortcuts([isPage && ['next', step(1)], isPage && ['previous', step(-1)]]);
}

interface EditedValueProps {
  readonly data: RecordData;
  readonly statement: Statement;
  readonly onClose: () => void;
  readonly onBack: () => void;
}

function EditedValue({ data: { spaceId, record }, statement, ...on }: EditedValueProps) {
  const Editor = useFeatures().all.find(({ valueEditor }) => valueEditor)?.valueEditor;
  if (!Editor) return null;
  return (
    <Suspense fallback={<Loading />}>
      <Editor spaceId={spaceId} recordId={record.recordId} type={record.type} statement={statement} {...on} />
    </Suspense>
  );
}

/** What waits for a decision is neither given nor taken before. */
function isSettled({ retractedIn, waitsForApproval }: Statement): boolean {
  return retractedIn === null && !waitsForApproval;
}
