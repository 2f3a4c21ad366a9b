import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertTriangle, IconArrowBackUp } from '@tabler/icons-react';
import type { Dispatch, KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { Effect } from '../../../case/audience/audience.query.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { useShownValue } from '../../../case/record/statement-value.js';
import { IconLine } from '../../../components/icon-line.js';
import { useRoving } from '../../../components/use-roving.js';
import { useTexts } from '../../../lib/texts.js';
import { inputId } from '../field-errors.js';
import { type FormFacts, propertyOf } from '../form-facts.js';
import type { FormAction, FormField, FormState } from '../form-state.js';
import { useLabelSetter } from '../label-setter.js';
import { looksLikeLine } from '../line-split.js';
import { holdersOf, type LiveStatement, nameOf } from '../record-change.js';
import type { LineSplit } from '../use-line-split.js';
import { RECORD_FORM_TEXTS } from '../record-form.texts.js';
import { FieldEffects } from './field-effects.js';
import { FieldInput } from './field-input.js';
import { LabelRow } from './field-labels.js';
import { FieldReading } from './field-reading.js';
import { FieldTools } from './field-tools.js';
import classes from './record-form.module.css';

interface FieldRowProps {
  readonly facts: FormFacts;
  readonly field: FormField;
  readonly dispatch: Dispatch<FormAction>;
  readonly lines: LineSplit;
  readonly warnings: readonly string[];
  readonly errors: readonly string[];
  /** What sending does with values of its property, as far as nobody may miss it. */
  readonly effects: readonly Effect[];
  readonly state: FormState;
  /** Whether its labels are shown from the beginning. */
  readonly hasLabels?: boolean;
  /** Of a change: the record and its live statements. */
  readonly base: { readonly recordId: string; readonly statements: readonly LiveStatement[] } | null;
}

const STEPS = { ArrowRight: 1, ArrowLeft: -1 };

/** One value of the form with everything that belongs to it: for the keyboard, its control and one stop for all else. */
export function FieldRow(props: FieldRowProps) {
  const { facts, field, state, base, dispatch, lines, warnings, errors, effects } = props;
  const { id, value, removed, labels } = field;
  const names = useRecordNames();
  const property = propertyOf(facts, field.property);
  const name = names.property(facts.view.type, field.property);
  const [hasLabels, { toggle, open, close }] = useDisclosure(props.hasLabels);
  const holders = field.of === null ? state.release : holdersOf(field, base?.statements ?? null);
  const set = (change: Partial<typeof labels>): void => dispatch({ kind: 'labels', id, labels: change });
  const setter = useLabelSetter({ labels, others: facts.others, holders, set, open });
  const roving = useRoving('[data-tool]', STEPS);
  // What was pressed may go with it.
  const toDots = (): void => roving.ref.current?.querySelector<HTMLElement>('[data-tool][aria-haspopup]')?.focus();
  const onToggle = (): void => {
    toDots();
    toggle();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    roving.onKeyDown(event);
    setter.onKeyDown(event);
    // Shown by themselves they are no layer of their own.
    if (event.key !== 'Escape' || !hasLabels || props.hasLabels === true || event.defaultPrevented) return;
    event.preventDefault();
    close();
    toDots();
  };
  const isLine = property.kind === 'name' && looksLikeLine(value) && !removed;
  const said = { ...props, name };
  return (
    <li data-field={field.property} data-removed={removed || undefined}>
      <div role="presentation" className={classes['row']} {...roving} onKeyDown={onKeyDown}>
        <label className={classes['label']} htmlFor={inputId(id)}>
          {name}
        </label>
        <div className={classes['control']}>
          <FieldInput
            field={field}
            property={property}
            error={errors.length > 0 ? errors.join(' ') : undefined}
            onValue={(changed, written) =>
              dispatch({ kind: 'value', id, value: changed, ...(written === undefined ? {} : { original: written }) })
            }
            onLine={(line) => lines.split(id, line)}
            onTidy={() => lines.tidy(field)}
          />
          <div className={classes['notes']}>
            <Notes {...said} />
            {!isLine && !removed && <FieldReading {...said} />}
            {isLine && <SplitButton onSplit={() => lines.split(id, value)} />}
            <FieldEffects effects={effects} />
            <Warnings texts={removed ? [] : warnings} />
          </div>
        </div>
        <div className={classes['tools']}>
          {removed ? (
            <Restore onRestore={() => handOn(roving.ref.current, () => dispatch({ kind: 'restore', id }))} />
          ) : (
            <FieldTools
              {...said}
              release={state.release}
              isOpen={hasLabels}
              onToggle={onToggle}
              onRemove={() => handOn(roving.ref.current, () => dispatch({ kind: 'remove', id }))}
            />
          )}
        </div>
        {hasLabels && !removed && (
          <div className={classes['wide']}>
            <LabelRow facts={facts} property={property} name={name} labels={labels} holders={holders} setter={setter} />
          </div>
        )}
      </div>
    </li>
  );
}

/** Does what takes away the button that was pressed: its row has the focus then, or the next row where it is gone. */
function handOn(row: HTMLElement | null, work: () => void): void {
  const item = row?.closest('li');
  const next = item?.nextElementSibling ?? item?.previousElementSibling;
  flushSync(work);
  const isThere = item?.isConnected === true;
  const place = isThere ? item.querySelector('[data-stays]') : next?.querySelector('input, textarea, select, button');
  if (place instanceof HTMLElement) place.focus();
}

/** How it was written, what it was before, and that it goes. */
function Notes({ facts, field, base }: FieldRowProps) {
  const t = useTexts(RECORD_FORM_TEXTS);
  const { value, original, removed, of } = field;
  const show = useShownValue();
  const { kind } = propertyOf(facts, field.property);
  // A date is written one way, and says itself how it is read.
  const isRespelt = original !== '' && original !== value && kind !== 'date';
  const was = base?.statements.find((one) => of !== null && nameOf(one) === nameOf(of))?.value ?? null;
  return (
    <>
      {isRespelt && <span>{t('asWritten', { value: original })}</span>}
      {was !== null && was !== value && !removed && <span>{t('was', { value: show(was, kind) })}</span>}
      {removed && <span>{t('retracted')}</span>}
    </>
  );
}

function SplitButton({ onSplit }: { readonly onSplit: () => void }) {
  const t = useTexts(RECORD_FORM_TEXTS);
  return (
    <Button size="compact-sm" variant="default" onClick={onSplit}>
      {t('splitNow')}
    </Button>
  );
}

function Warnings({ texts }: { readonly texts: readonly string[] }) {
  return (
    <div role="status">
      {texts.map((text) => (
        <IconLine key={text} icon={IconAlertTriangle}>
          <span>{text}</span>
        </IconLine>
      ))}
    </div>
  );
}

function Restore({ onRestore }: { readonly onRestore: () => void }) {
  const t = useTexts(RECORD_FORM_TEXTS);
  return (
    <Button
      data-stays
      size="compact-sm"
      variant="default"
      leftSection={<IconArrowBackUp size={16} stroke={1.6} aria-hidden />}
      onClick={onRestore}
    >
      {t('restore')}
    </Button>
  );
}
