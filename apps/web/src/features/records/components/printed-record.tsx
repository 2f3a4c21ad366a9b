import { memberCode } from '../../../case/member/member.js';
import { EvaluationCode } from '../../../case/record/labels.js';
import { handlingOf } from '../../../case/record/record-codes.js';
import { useRecordNumber } from '../../../case/record/record-number.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { ValueLine } from '../../../case/record/statement-value.js';
import { useHolderSentence } from '../../../case/record/who-has-it.js';
import { useTimeFormat } from '../../../components/time.js';
import { usePrinting } from '../../../components/use-printing.js';
import { useTexts } from '../../../lib/texts.js';
import type { Statement } from '../api/record.js';
import { holdersOf } from '../places.js';
import { PRINTED_RECORD_TEXTS } from '../printed-record.texts.js';
import { RECORD_PAGE_TEXTS } from '../record-page.texts.js';
import { statementKey } from '../statements.js';
import type { RecordData } from '../use-record-data.js';
import classes from './printed-record.module.css';
import { SaidOfValue } from './said-of-value.js';

interface PrintedRecordProps {
  readonly data: RecordData;
  /** Another part of the record is printed below its head. */
  readonly hasFacts: boolean;
}

/** A record on paper: what it is and, in words instead of marks, every value with who has it. On the screen it is not there. */
export function PrintedRecord(props: PrintedRecordProps) {
  return usePrinting() && <Paper {...props} />;
}

function Paper({ data, hasFacts }: PrintedRecordProps) {
  const t = useTexts(RECORD_PAGE_TEXTS);
  const print = useTexts(PRINTED_RECORD_TEXTS);
  const names = useRecordNames();
  const format = useTimeFormat();
  const { record, known, own } = data;
  const newest = known.history.at(-1);
  const line = [
    useRecordNumber(data.spaceId)(record),
    names.type(record.type),
    print('ownerIs', { owner: memberCode(record.owner) }),
    newest && print('versionOf', { version: newest.version, at: format(newest.at) }),
  ];
  return (
    <section className={classes['paper']} data-printed-record>
      <h1 className={classes['name']} dir="auto">
        {data.name ?? t('nameless')}
      </h1>
      <p className={classes['line']}>{line.filter(Boolean).join(' · ')}</p>
      {hasFacts && <Facts data={data} />}
      {hasFacts && record.owner !== own && (
        <p>{print('notReleased', { owner: memberCode(record.owner), member: memberCode(own) })}</p>
      )}
    </section>
  );
}

const HEAD = ['what', 'value', 'by', 'evaluation', 'code', 'whoHasIt'] as const;

function Facts({ data }: { readonly data: RecordData }) {
  const print = useTexts(PRINTED_RECORD_TEXTS);
  const facts = data.groups.flatMap((group) => group.facts);
  const count = facts.flatMap(({ statements }) => statements).length;
  return (
    <>
      <h2 className={classes['head']}>{print('facts', { shown: count, count, member: memberCode(data.own) })}</h2>
      <table>
        <thead>
          <tr>
            {HEAD.map((column) => (
              <th key={column}>{print(column)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facts.flatMap(({ statements, conflicted }) =>
            statements.map((statement, at) => (
              <Row key={statementKey(statement)} data={data} statement={statement} isOther={conflicted && at > 0} />
            )),
          )}
        </tbody>
      </table>
    </>
  );
}

interface RowProps {
  readonly data: RecordData;
  readonly statement: Statement;
  /** A second value of what has one at a time: what it is of stands above it. */
  readonly isOther: boolean;
}

function Row({ data: { spaceId, record, properties, others, known }, statement, isOther }: RowProps) {
  const names = useRecordNames();
  const holders = useHolderSentence();
  const { property, value, labels } = statement;
  return (
    <>
      <tr>
        <td>{!isOther && names.property(record.type, property)}</td>
        <td>
          <ValueLine
            value={value}
            kind={properties.get(property)?.kind ?? 'text'}
            original={labels.original}
            language={labels.language}
          />
        </td>
        <td>{memberCode(record.owner)}</td>
        <td>{labels.evaluation && <EvaluationCode evaluation={labels.evaluation} />}</td>
        <td>{handlingOf(labels.handling.code)}</td>
        <td>{holders(holdersOf(statement, others, known).filter(({ member }) => member !== record.owner))}</td>
      </tr>
      <SaidOfValue
        spaceId={spaceId}
        record={record}
        statement={statement}
        frame={(content) => (
          <tr>
            <td colSpan={HEAD.length}>{content}</td>
          </tr>
        )}
      />
    </>
  );
}
