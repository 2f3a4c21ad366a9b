import { IconAlertTriangle, IconBan } from '@tabler/icons-react';
import type { Effect } from '../../../case/audience/audience.query.js';
import { AUDIENCE_TEXTS } from '../../../case/audience/audience.texts.js';
import { useEffectWords } from '../../../case/audience/use-effect-words.js';
import { memberCode } from '../../../case/member/member.js';
import { IconLine } from '../../../components/icon-line.js';
import { useTexts } from '../../../lib/texts.js';
import type { FormField } from '../form-state.js';
import { isChanged, type LiveStatement } from '../record-change.js';
import classes from './record-form.module.css';

/** Effects on the value of a row that nobody may miss: it is taken from a country, or may not go there. */
export function effectsOn(
  field: FormField,
  effects: readonly Effect[],
  base: readonly LiveStatement[],
): readonly Effect[] {
  const { property } = field;
  if (!isChanged(field, base)) return [];
  return effects.filter(
    ({ effect, values }) =>
      (effect === 'refused' || effect === 'loses') && values.some((value) => value.property === property),
  );
}

/** Says them at the row, before anything is sent. */
export function FieldEffects({ effects }: { readonly effects: readonly Effect[] }) {
  const t = useTexts(AUDIENCE_TEXTS);
  const words = useEffectWords();
  return effects.map((one, i) => (
    <IconLine key={i} icon={one.effect === 'refused' ? IconBan : IconAlertTriangle}>
      <span className={classes['bad']} data-field-effect={`${one.effect} ${one.members.join(' ')}`}>
        {[`${t(one.effect)}: ${one.members.map(memberCode).join(', ')}`, ...words.why(one)].join(' · ')}
      </span>
    </IconLine>
  ));
}
