import { Checkbox, UnstyledButton } from '@mantine/core';
import { useId, useState } from 'react';
import { useTexts } from '../../lib/texts.js';
import { memberCode, useMemberName } from '../member/member.js';
import { useProperties } from '../record/record-types.js';
import { useRecordNames } from '../record/record-words.js';
import { useShownValue } from '../record/statement-value.js';
import { keyOf, type SharedRecord } from './shared-record.query.js';
import classes from './share.module.css';
import { SHARE_TEXTS } from './share.texts.js';
import { type Choice, choiceOf, type Chosen, heldBy, countsOf, type Sharing, wantedBy, withValue } from './wants.js';

interface CountryRowProps {
  readonly member: string;
  readonly sharing: Sharing;
  /** Whether the focus comes here when it opens. */
  readonly isFirst: boolean;
  readonly onChoose: (chosen: Chosen) => void;
}

const CHOICES: readonly Choice[] = ['all', 'these', 'nothing'];

/** One country: all values, these, or nothing; what it has now is chosen beforehand. */
export function CountryRow({ member, sharing, isFirst, onChoose }: CountryRowProps) {
  const t = useTexts(SHARE_TEXTS);
  const nameOf = useMemberName();
  const name = useId();
  const { records, only, chosen } = sharing;
  const choice = choiceOf(sharing, member);
  const held = heldBy(records, member);
  const { approved, ...has } = countsOf(records, member);
  const words = {
    all: t('all'),
    these: t(theseOf(sharing, member)),
    nothing: t(only === null ? 'nothing' : 'notThis'),
  };
  const [record] = records;
  const picked = chosen.get(member);
  const [isUnfolded, setIsUnfolded] = useState<boolean | null>(null);
  const picks = only === null && records.length === 1;
  const isOpen = picks && (isUnfolded ?? typeof picked === 'object');
  const choose = (to: Choice): void => {
    setIsUnfolded(null);
    if (to !== 'these') return onChoose(to);
    onChoose(only === null ? held : withValue(held, only, true));
  };
  return (
    <div role="radiogroup" aria-labelledby={name} className={classes['country']} data-member={member}>
      <span id={name} className={classes['name']}>
        <span className={classes['code']}>{memberCode(member)}</span> {nameOf(member)}
      </span>
      <Held
        text={[t('has', has), ...(approved === null ? [] : [t('approved', { approved })])].join(' · ')}
        isOpen={isOpen}
        onOpen={picks ? () => setIsUnfolded(!isOpen) : null}
      />
      <span className={classes['choices']}>
        {CHOICES.map((one) => (
          <label key={one} className={classes['choice']}>
            <input
              type="radio"
              name={name}
              checked={choice === one}
              data-autofocus={(isFirst && choice === one) || undefined}
              onChange={() => choose(one)}
            />
            <span>{words[one]}</span>
          </label>
        ))}
      </span>
      {isOpen && record && (
        <Values member={member} record={record} ticked={wantedBy(sharing, member)} onTick={onChoose} />
      )}
    </div>
  );
}

interface HeldProps {
  readonly text: string;
  readonly isOpen: boolean;
  /** Shows the values, to pick some of them, or hides them again; null where nobody picks. */
  readonly onOpen: (() => void) | null;
}

/** How much a country has now. */
function Held({ text, isOpen, onOpen }: HeldProps) {
  if (onOpen === null) return <span className={classes['held']}>{text}</span>;
  return (
    <UnstyledButton className={classes['held'] ?? ''} aria-expanded={isOpen} onClick={onOpen}>
      {text}
    </UnstyledButton>
  );
}

/** Of many records nobody picks single values: they stay as they are, unless something of what was chosen is refused. */
function theseOf({ records, only, chosen }: Sharing, member: string): 'these' | 'thisOne' | 'asNow' {
  if (only !== null) return 'thisOne';
  const picked = chosen.get(member);
  if (records.length === 1) return 'these';
  const held = heldBy(records, member);
  const isOther =
    typeof picked === 'object' && (picked.size !== held.size || [...picked].some((key) => !held.has(key)));
  return isOther ? 'these' : 'asNow';
}

interface ValuesProps {
  readonly member: string;
  readonly record: SharedRecord;
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
}

function Values({ member, record: { type, statements }, ticked, onTick }: ValuesProps) {
  const t = useTexts(SHARE_TEXTS);
  const names = useRecordNames();
  const show = useShownValue();
  const properties = useProperties(type);
  return (
    <div className={classes['values']} role="group" aria-label={t('valuesFor', { member: memberCode(member) })}>
      {statements.map((statement) => (
        <Checkbox
          key={keyOf(statement)}
          size="xs"
          checked={ticked.has(keyOf(statement))}
          onChange={({ currentTarget }) => onTick(withValue(ticked, keyOf(statement), currentTarget.checked))}
          label={`${names.property(type, statement.property)}: ${show(statement.value, properties.get(statement.property)?.kind ?? 'text')}`}
        />
      ))}
    </div>
  );
}
