import { NativeSelect } from '@mantine/core';
import { useId } from 'react';
import { useTexts } from '../../lib/texts.js';
import { evaluationCode, parseEvaluation } from '../record/labels.js';
import { useRecordNames } from '../record/record-words.js';
import { HANDLING_TEXTS } from '../record/record.texts.js';
import { LABEL_DIALOG_TEXTS } from './label-dialog.texts.js';
import { PLAIN_HANDLINGS, type WantedLabels } from './label-wishes.js';
import classes from './share.module.css';

interface ChoiceProps {
  readonly wanted: WantedLabels;
  readonly set: (change: Partial<WantedLabels>) => void;
}

const AS_NOW = '';

const CODES = [AS_NOW, ...PLAIN_HANDLINGS] as const;

/** One handling code for all of them, or for each the one that it has. */
export function HandlingChoice({ wanted: { handling }, set }: ChoiceProps) {
  const t = useTexts(LABEL_DIALOG_TEXTS);
  const words = useTexts(HANDLING_TEXTS);
  const name = useId();
  return (
    <div role="radiogroup" aria-labelledby={name} className={classes['label']}>
      <span id={name}>{t('handling')}</span>
      <span className={classes['choices']}>
        {CODES.map((code) => (
          <label key={code} className={classes['choice']}>
            <input
              type="radio"
              name={name}
              checked={(handling ?? AS_NOW) === code}
              onChange={() => set({ handling: code === AS_NOW ? null : code })}
            />
            <span>{code === AS_NOW ? t('asNow') : code}</span>
          </label>
        ))}
      </span>
      {handling !== null && <span className={classes['note']}>{words(handling)}</span>}
    </div>
  );
}

const EVALUATIONS = ['A', 'B', 'C', 'X'].flatMap((source) =>
  [1, 2, 3, 4].map((information) => ({ source, information })),
);

/** One evaluation for all of them, or for each the one that it has. */
export function EvaluationChoice({ wanted: { evaluation }, set }: ChoiceProps) {
  const t = useTexts(LABEL_DIALOG_TEXTS);
  const names = useRecordNames();
  return (
    <NativeSelect
      label={t('evaluation')}
      value={evaluation === null ? AS_NOW : evaluationCode(evaluation)}
      data={[
        { value: AS_NOW, label: t('asNow') },
        ...EVALUATIONS.map((one) => ({
          value: evaluationCode(one),
          label: `${evaluationCode(one)} · ${names.evaluation(one)}`,
        })),
      ]}
      onChange={({ currentTarget }) => set({ evaluation: parseEvaluation(currentTarget.value) })}
    />
  );
}
