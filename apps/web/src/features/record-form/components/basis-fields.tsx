import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type Dispatch, useState } from 'react';
import { flushSync } from 'react-dom';
import { useRecordNames } from '../../../case/record/record-words.js';
import { useTexts } from '../../../lib/texts.js';
import { LEGAL_BASIS_ID } from '../field-errors.js';
import type { FormFacts } from '../form-facts.js';
import type { FormAction, FormState } from '../form-state.js';
import { RECORD_FORM_TEXTS } from '../record-form.texts.js';
import classes from './before-sending.module.css';

interface BasisFieldsProps {
  readonly facts: FormFacts;
  readonly state: FormState;
  readonly error: string | null;
  readonly dispatch: Dispatch<FormAction>;
}

/** By what right and what for: as the agreement of the case says, in a line each, until somebody changes it. */
export function BasisFields(props: BasisFieldsProps) {
  const { facts, state, error } = props;
  const t = useTexts(RECORD_FORM_TEXTS);
  const names = useRecordNames();
  const { legalBasis, purpose } = state;
  const { defaults } = facts;
  const isDefault = legalBasis === defaults.legalBasis && purpose === defaults.purpose && legalBasis !== '';
  const [isOpen, setOpen] = useState(!isDefault);
  const isShort = !isOpen && isDefault && error === null;
  const open = (id: string) => (): void => {
    flushSync(() => setOpen(true));
    document.getElementById(id)?.focus();
  };
  return (
    <section aria-label={t('fromAgreement')}>
      <h3 className={classes['part']}>{t('fromAgreement')}</h3>
      {isShort ? (
        <>
          <Line term={t('legalBasis')} text={legalBasis} onChange={open(LEGAL_BASIS_ID)} />
          <Line term={t('purpose')} text={names.purpose(purpose)} onChange={open(PURPOSE_ID)} />
        </>
      ) : (
        <div className={classes['inputs']}>
          <LegalBasisField {...props} />
          <PurposeField {...props} />
        </div>
      )}
    </section>
  );
}

const PURPOSE_ID = 'record-purpose';
/** Help stands below the input, as it does beside the fields. */
const ORDER = ['label', 'input', 'description', 'error'] as const;

interface LineProps {
  readonly term: string;
  readonly text: string;
  readonly onChange: () => void;
}

function Line({ term, text, onChange }: LineProps) {
  const t = useTexts(RECORD_FORM_TEXTS);
  return (
    <div className={classes['basis']}>
      <span className="any-length">
        {term}: {text}
      </span>
      <Button size="compact-sm" variant="subtle" aria-label={`${t('changeBasis')}: ${term}`} onClick={onChange}>
        {t('changeBasis')}
      </Button>
    </div>
  );
}

function LegalBasisField({ facts, state: { legalBasis }, error, dispatch }: BasisFieldsProps) {
  const t = useTexts(RECORD_FORM_TEXTS);
  const isSame = legalBasis === facts.defaults.legalBasis && legalBasis !== '';
  return (
    <TextInput
      id={LEGAL_BASIS_ID}
      label={t('legalBasis')}
      description={isSame ? t('fromAgreement') : undefined}
      inputWrapperOrder={[...ORDER]}
      required
      maxLength={200}
      value={legalBasis}
      error={error}
      onChange={({ currentTarget }) => dispatch({ kind: 'record', change: { legalBasis: currentTarget.value } })}
    />
  );
}

function PurposeField({ facts, state, dispatch }: BasisFieldsProps) {
  const t = useTexts(RECORD_FORM_TEXTS);
  const names = useRecordNames();
  const { purposes, purpose } = facts.defaults;
  const set = (chosen: string): void => dispatch({ kind: 'record', change: { purpose: chosen } });
  const help = {
    id: PURPOSE_ID,
    label: t('purpose'),
    description: state.purpose === purpose && purposes.length > 0 ? t('fromAgreement') : undefined,
    inputWrapperOrder: [...ORDER],
    value: state.purpose,
  };
  if (purposes.length === 0) {
    return <TextInput {...help} maxLength={200} onChange={({ currentTarget }) => set(currentTarget.value)} />;
  }
  return (
    <NativeSelect
      {...help}
      data={purposes.map((one) => ({ value: one, label: names.purpose(one) }))}
      onChange={({ currentTarget }) => set(currentTarget.value)}
    />
  );
}
