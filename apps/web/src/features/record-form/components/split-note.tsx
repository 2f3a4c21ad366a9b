import { Button } from '@mantine/core';
import { useRecordNames } from '../../../case/record/record-words.js';
import { localeOf } from '../../../lib/locale.js';
import { useLanguage, useTexts } from '../../../lib/texts.js';
import { noDays } from '../line-split.js';
import { RECORD_FORM_TEXTS } from '../record-form.texts.js';
import type { SplitDone } from '../use-line-split.js';
import classes from './record-form.module.css';

interface SplitNoteProps {
  /** Of the record. */
  readonly type: string;
  readonly done: SplitDone | null;
  readonly onUndo: () => void;
}

/** Says what was found in a pasted line and what is left over of it, and takes it back. */
export function SplitNote({ type, done, onUndo }: SplitNoteProps) {
  const t = useTexts(RECORD_FORM_TEXTS);
  return (
    <div role="status" className={classes['split']}>
      {done && <NoDays left={done.left} />}
      {done && (done.properties.length === 0 ? <None left={done.left} /> : <Found type={type} done={done} />)}
      {done?.canUndo === true && done.properties.length > 0 && (
        <Button size="compact-sm" variant="subtle" onClick={onUndo}>
          {t('splitUndo')}
        </Button>
      )}
    </div>
  );
}

function NoDays({ left }: Pick<SplitDone, 'left'>) {
  const t = useTexts(RECORD_FORM_TEXTS);
  return noDays(left).map((text) => <strong key={text}>{t('splitNoDay', { text })}</strong>);
}

/** Too little was found to place it. */
function None({ left }: Pick<SplitDone, 'left'>) {
  const t = useTexts(RECORD_FORM_TEXTS);
  return <span>{t(noDays(left).length > 0 ? 'splitStays' : 'splitNone')}</span>;
}

function Found({ type, done }: { readonly type: string; readonly done: SplitDone }) {
  const t = useTexts(RECORD_FORM_TEXTS);
  const names = useRecordNames();
  const { language } = useLanguage();
  const found = [...new Set(done.properties)].map((property) => names.property(type, property));
  return (
    <>
      <span>
        {t('splitFound', { fields: new Intl.ListFormat(localeOf(language), { type: 'unit' }).format(found) })}
      </span>
      {done.left === '' ? <span>{t('splitAll')}</span> : <strong>{t('splitLeft', { text: done.left })}</strong>}
    </>
  );
}
