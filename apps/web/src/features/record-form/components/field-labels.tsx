import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { memberCode, useMemberName } from '../../../case/member/member.js';
import { HANDLING_CODES, SENSITIVITIES, type Sensitivity } from '../../../case/record/record-codes.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { HANDLING_TEXTS, NATURE_TEXTS, ORIGIN_TEXTS, SENSITIVITY_TEXTS } from '../../../case/record/record.texts.js';
import { Keys } from '../../../components/kbd.js';
import type { PropertyView } from '../../../lib/api-types.js';
import type { Json } from '../../../lib/http.js';
import { useTexts } from '../../../lib/texts.js';
import { INFORMATIONS, type LabelSetter, SOURCES } from '../label-setter.js';
import { FIELD_LABELS_TEXTS } from '../field-labels.texts.js';
import type { FormFacts } from '../form-facts.js';
import type { FieldLabels } from '../form-state.js';
import { LabelChip } from './label-chip.js';
import classes from './field-labels.module.css';

interface LabelRowProps {
  readonly facts: FormFacts;
  readonly property: Json<PropertyView>;
  /** Of the field. */
  readonly name: string;
  readonly labels: FieldLabels;
  /** Who gets it as the record does. */
  readonly holders: readonly string[];
  readonly setter: LabelSetter;
}

/** Everything that can be said about one value beside the value, as one row of chips. */
export function LabelRow(props: LabelRowProps) {
  const t = useTexts(FIELD_LABELS_TEXTS);
  const { labels, name, setter } = props;
  return (
    <div role="toolbar" aria-label={t('labelsOf', { field: name })} className={classes['labels']}>
      <HandlingChips {...props} />
      <EvaluationChips {...props} />
      <ReleaseChips {...props} />
      <NatureChips {...props} />
      <SensitivityChips {...props} />
      <PurposeChips {...props} />
      <OriginChips {...props} />
      {labels.handling === 'H3' && (
        <TextInput
          aria-label={t('restriction')}
          placeholder={t('restriction')}
          required
          maxLength={500}
          w="100%"
          value={labels.handlingText}
          onChange={({ currentTarget }) => setter.set({ handlingText: currentTarget.value })}
        />
      )}
    </div>
  );
}

interface GroupProps {
  readonly name: string;
  /** Begins the two keys that set it. */
  readonly first?: string;
  readonly children: ReactNode;
}

function Group({ name, first, children }: GroupProps) {
  return (
    <div role="group" aria-label={name} className={classes['group']}>
      <span className={classes['name']}>
        {name} {first !== undefined && <Keys keys={first} />}
      </span>
      {children}
    </div>
  );
}

function HandlingChips({ facts, labels, setter }: LabelRowProps) {
  const t = useTexts(FIELD_LABELS_TEXTS);
  const words = useTexts(HANDLING_TEXTS);
  const chosen = labels.handling ?? facts.defaults.handling;
  return (
    <Group name={t('handling')} first="h">
      {HANDLING_CODES.map((code) => (
        <LabelChip
          key={code}
          isOn={code === chosen}
          title={`${code}: ${words(code)}`}
          onPress={() => setter.set({ handling: code })}
        >
          {code}
        </LabelChip>
      ))}
    </Group>
  );
}

function EvaluationChips({ setter }: LabelRowProps) {
  const t = useTexts(FIELD_LABELS_TEXTS);
  const names = useRecordNames();
  const { source, information } = setter.evaluated;
  const titles = (code: string, at: number): string =>
    names.evaluation({ source: code === '' ? 'X' : code, information: at }).split(', ')[code === '' ? 1 : 0] ?? '';
  return (
    <Group name={t('evaluation')}>
      {SOURCES.map((code) => (
        <LabelChip
          key={code}
          isOn={code === source}
          title={titles(code, 1)}
          onPress={() => (code === source ? setter.unsetEvaluation() : setter.source(code))}
        >
          {code}
        </LabelChip>
      ))}
      {INFORMATIONS.map((one) => (
        <LabelChip
          key={one}
          isOn={one === information}
          title={titles('', one)}
          onPress={() => (one === information ? setter.unsetEvaluation() : setter.information(one))}
        >
          {one}
        </LabelChip>
      ))}
    </Group>
  );
}

/** Who gets one value: those who get the record, or a list of its own, which begins with those who have it. */
function ReleaseChips({ facts, labels, holders, setter }: LabelRowProps) {
  const t = useTexts(FIELD_LABELS_TEXTS);
  const nameOf = useMemberName();
  const gets = labels.release ?? holders;
  if (facts.others.length === 0) return null;
  return (
    <Group name={t('release')} first="r">
      <LabelChip isOn={labels.release === null} digit={0} onPress={() => setter.release(null)}>
        {t('asRecord')}
      </LabelChip>
      {facts.others.map((member, i) => (
        <LabelChip
          key={member}
          isOn={gets.includes(member)}
          digit={i + 1}
          title={nameOf(member)}
          onPress={() => setter.release(member)}
        >
          {memberCode(member)}
        </LabelChip>
      ))}
    </Group>
  );
}

function NatureChips({ labels, setter }: LabelRowProps) {
  const t = useTexts(FIELD_LABELS_TEXTS);
  const words = useTexts(NATURE_TEXTS);
  return (
    <Group name={t('nature')}>
      {(['fact', 'assessment'] as const).map((nature) => (
        <LabelChip key={nature} isOn={labels.nature === nature} onPress={() => setter.set({ nature })}>
          {words(nature)}
        </LabelChip>
      ))}
    </Group>
  );
}

function SensitivityChips({ labels, property, setter }: LabelRowProps) {
  const t = useTexts(FIELD_LABELS_TEXTS);
  const words = useTexts(SENSITIVITY_TEXTS);
  const set = labels.sensitivities ?? [];
  const toggle = (mark: Sensitivity): void =>
    setter.set({ sensitivities: SENSITIVITIES.filter((one) => set.includes(one) !== (one === mark)) });
  return (
    <Group name={t('sensitivities')}>
      {SENSITIVITIES.map((mark) => {
        const isOfProperty = property.sensitivities.includes(mark);
        return (
          <LabelChip
            key={mark}
            isOn={isOfProperty || set.includes(mark)}
            isFixed={isOfProperty}
            onPress={() => toggle(mark)}
          >
            {words(mark)}
          </LabelChip>
        );
      })}
    </Group>
  );
}

function PurposeChips({ facts, labels, setter }: LabelRowProps) {
  const t = useTexts(FIELD_LABELS_TEXTS);
  const names = useRecordNames();
  const { purposes } = facts.defaults;
  const known = labels.purpose === null || purposes.includes(labels.purpose) ? purposes : [...purposes, labels.purpose];
  if (known.length === 0) return null;
  return (
    <Group name={t('purpose')}>
      <LabelChip isOn={labels.purpose === null} onPress={() => setter.set({ purpose: null })}>
        {t('asRecord')}
      </LabelChip>
      {known.map((purpose) => (
        <LabelChip key={purpose} isOn={labels.purpose === purpose} onPress={() => setter.set({ purpose })}>
          {names.purpose(purpose)}
        </LabelChip>
      ))}
    </Group>
  );
}

const ORIGINS = [
  'observation',
  'interview',
  'document',
  'seizure',
  'register',
  'partner',
  'tip',
  'other',
] as const satisfies readonly (keyof typeof ORIGIN_TEXTS)[];

/** Where a value comes from; the chip that is on takes it back. */
function OriginChips({ labels: { origin }, setter }: LabelRowProps) {
  const t = useTexts(FIELD_LABELS_TEXTS);
  const words = useTexts(ORIGIN_TEXTS);
  const choose = (kind: string): void =>
    setter.set({ origin: kind === origin?.kind ? null : { kind, detail: origin?.detail ?? '' } });
  return (
    <Group name={t('origin')}>
      {ORIGINS.map((kind) => (
        <LabelChip key={kind} isOn={kind === origin?.kind} onPress={() => choose(kind)}>
          {words(kind)}
        </LabelChip>
      ))}
      {origin && (
        <TextInput
          size="xs"
          aria-label={t('originDetail')}
          placeholder={t('originDetail')}
          maxLength={500}
          value={origin.detail}
          onChange={({ currentTarget }) => setter.set({ origin: { ...origin, detail: currentTarget.value } })}
        />
      )}
    </Group>
  );
}
