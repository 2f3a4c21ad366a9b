import { useTexts } from '../../lib/texts.js';
import { LABEL_DIALOG_TEXTS } from './label-dialog.texts.js';
import { MOST_VALUES, type stayingOf } from './label-wishes.js';
import type { Labelled } from './labelled.js';
import classes from './share.module.css';
import { SHARE_TEXTS } from './share.texts.js';
import type { SharedRecord } from './shared-record.query.js';
import { waitingIn } from './wants.js';

interface StayingProps {
  readonly labelled: Labelled;
  readonly records: readonly SharedRecord[];
  readonly staying: ReturnType<typeof stayingOf>;
}

/** Names each record that keeps its labels, or some of them, and says why. */
export function Staying({ labelled: { ours, others }, records, staying }: StayingProps) {
  const t = useTexts(LABEL_DIALOG_TEXTS);
  const share = useTexts(SHARE_TEXTS);
  const named = (ids: readonly string[]): readonly string[] => ids.map((id) => ours.get(id) ?? '');
  const lines = [
    { why: t('ofOthers'), names: [...others.values()] },
    { why: share('waiting', { count: waitingIn(records) }), names: named(staying.waiting) },
    { why: t('ownWords'), names: named(staying.ownWords) },
    { why: t('tooMany', { most: MOST_VALUES }), names: named(staying.tooMany) },
    { why: t('refused'), names: named(staying.refused) },
  ].filter(({ names }) => names.length > 0);
  return (
    <div className={classes['staying']} role="status">
      {lines.map(({ why, names }) => (
        <p key={why} className={classes['note']}>
          {why} <span dir="auto">{names.join(', ')}</span>
        </p>
      ))}
    </div>
  );
}
