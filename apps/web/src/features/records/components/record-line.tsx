import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { Age } from '../../../components/age.js';
import { EvaluationCode, HandlingChip, parseEvaluation } from '../../../case/record/labels.js';
import { Member } from '../../../case/member/member.js';
import { isHandling } from '../../../case/record/record-codes.js';
import { RecordIcon } from '../../../case/record/record-icon.js';
import { useRecordNames } from '../../../case/record/record-names.js';
import { RecordStateMarks } from '../../../case/record/record-state.js';
import { useTexts } from '../../../lib/texts.js';
import type { RecordRow } from '../api/records.js';
import type { ColumnId } from '../list-columns.js';
import { RECORDS_TEXTS } from '../records.texts.js';
import classes from './records-table.module.css';

interface RecordLineProps {
  readonly spaceId: string;
  readonly record: RecordRow;
  readonly index: number;
  readonly columns: readonly ColumnId[];
  /** The one row that the tab key reaches; arrow keys move from there. */
  readonly isTabStop: boolean;
  readonly onFocus: (index: number) => void;
}

/** A record in the list; its name is the way to it. */
export const RecordLine = memo(function RecordLine(props: RecordLineProps) {
  const { spaceId, record, index, columns, isTabStop, onFocus } = props;
  const t = useTexts(RECORDS_TEXTS);
  const names = useRecordNames();
  const { recordId, type } = record;
  const name = record.name ?? t('nameless');
  return (
    <tr className={classes['row']} aria-rowindex={index + 2}>
      <th scope="row">
        <Link
          to="/cases/$spaceId/records/$recordId"
          params={{ spaceId, recordId }}
          className={classes['link']}
          title={name}
          tabIndex={isTabStop ? 0 : -1}
          data-row={index}
          onFocus={() => onFocus(index)}
        >
          <RecordIcon type={type} />
          <span dir="auto">{name}</span>
          {!columns.includes('type') && <span className="for-listeners">, {names.type(type)}</span>}
        </Link>
      </th>
      {columns.map((column) => (
        <Cell key={column} column={column} record={record} />
      ))}
    </tr>
  );
});

function Cell({ column, record }: { readonly column: ColumnId; readonly record: RecordRow }) {
  const names = useRecordNames();
  const { type, owner, handling, changedAt, detail, detailProperty } = record;
  const evaluation = parseEvaluation(record.evaluation);
  switch (column) {
    case 'type':
      return <td title={names.type(type)}>{names.type(type)}</td>;
    case 'detail':
      return (
        <td title={detail === null ? '' : `${names.property(type, detailProperty ?? '')}: ${detail}`} dir="auto">
          {detail}
        </td>
      );
    case 'owner':
      return (
        <td>
          <Member id={owner} />
        </td>
      );
    case 'handling':
      return <td>{isHandling(handling) && <HandlingChip code={handling} />}</td>;
    case 'evaluation':
      return <td>{evaluation && <EvaluationCode evaluation={evaluation} />}</td>;
    case 'state':
      return (
        <td>
          <RecordStateMarks states={record} />
        </td>
      );
    case 'changed':
      return (
        <td>
          <Age at={changedAt} />
        </td>
      );
  }
}
