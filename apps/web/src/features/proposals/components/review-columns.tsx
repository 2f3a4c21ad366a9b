import { useProperties } from '../../../case/record/record-types.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { ValueLine } from '../../../case/record/statement-value.js';
import { useTexts } from '../../../lib/texts.js';
import type { Review } from '../api/proposals.js';
import classes from '../proposals.module.css';
import { REVIEW_TEXTS } from '../review.texts.js';

type Row = Review['rows'][number];

/** Property by property: what stood, what is suggested, what stands now; what stood is left out where it still stands. */
export function ReviewColumns({ review: { rows, isMoved, type } }: { readonly review: Review }) {
  const t = useTexts(REVIEW_TEXTS);
  const names = useRecordNames();
  return (
    <table className={classes['columns']}>
      <thead>
        <tr>
          <th scope="col">
            <span className="for-listeners">{t('property')}</span>
          </th>
          {isMoved && <th scope="col">{t('base')}</th>}
          <th scope="col">{t('proposed')}</th>
          <th scope="col">{t('now')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.property} data-property={row.property}>
            <th scope="row">{names.property(type, row.property)}</th>
            {isMoved && <Values type={type} row={row} of="base" />}
            <Values type={type} row={row} of="proposed" />
            <Values type={type} row={row} of="now" />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ValuesProps {
  readonly type: string;
  readonly row: Row;
  readonly of: 'base' | 'proposed' | 'now';
}

function Values({ type, row, of }: ValuesProps) {
  const t = useTexts(REVIEW_TEXTS);
  const kind = useProperties(type).get(row.property)?.kind ?? 'text';
  const values = row[of];
  return (
    <td data-column={of}>
      {values.length === 0 && <span className={classes['nothing']}>{t('nothing')}</span>}
      {values.map(({ value, original, language }, i) => (
        <div key={i}>
          <ValueLine value={value} kind={kind} original={original} language={language} />
        </div>
      ))}
    </td>
  );
}
