import { Anchor } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { type Dispatch, useState } from 'react';
import { useMemberName } from '../../../case/member/member.js';
import { useTexts } from '../../../lib/texts.js';
import { type FormFacts, propertyOf } from '../form-facts.js';
import type { FormAction, FormField, FormState } from '../form-state.js';
import { type NameSwap, swapNames } from '../name-swap.js';
import { RECORD_FORM_TEXTS } from '../record-form.texts.js';
import classes from './record-form.module.css';

interface FieldReadingProps {
  readonly facts: FormFacts;
  readonly field: FormField;
  readonly state: FormState;
  readonly dispatch: Dispatch<FormAction>;
}

/** How a value was understood, and the click that says otherwise. */
export function FieldReading({ facts, field, state, dispatch }: FieldReadingProps) {
  const t = useTexts(RECORD_FORM_TEXTS);
  const nameOf = useMemberName();
  const [last, setLast] = useState<NameSwap | null>(null);
  const { readAs = null } = field;
  const swap =
    propertyOf(facts, field.property).kind === 'name' ? swapNames(facts.view.type, field, { state, last }) : null;
  if (readAs !== null) {
    return (
      <span data-read-as={readAs}>
        {t('readAs', { country: nameOf(readAs) })}{' '}
        <Anchor component="button" type="button" inherit onClick={() => dispatch({ kind: 'not-so', id: field.id })}>
          {t('notSo')}
        </Anchor>
      </span>
    );
  }
  if (swap === null) return null;
  return (
    <Anchor
      component="button"
      type="button"
      inherit
      className={classes['swap'] ?? ''}
      onClick={() => {
        setLast(swap);
        for (const { id, value } of swap.after) dispatch({ kind: 'value', id, value });
      }}
    >
      <IconArrowsExchange size={14} stroke={1.6} aria-hidden /> {t('swapNames')}
    </Anchor>
  );
}
