import { Button, Checkbox, Group } from '@mantine/core';
import type { Dispatch } from 'react';
import { memberCode, useMemberName } from '../../../case/member/member.js';
import { useTexts } from '../../../lib/texts.js';
import { RELEASE_ID } from '../field-errors.js';
import type { FormFacts } from '../form-facts.js';
import type { FormAction, FormState } from '../form-state.js';
import { RECORD_FORM_TEXTS } from '../record-form.texts.js';
import { FormRow } from './form-row.js';

interface ReleaseRowProps {
  readonly facts: FormFacts;
  readonly state: FormState;
  readonly dispatch: Dispatch<FormAction>;
  readonly isChange: boolean;
  readonly error: string | null;
}

/** Who gets the values that do not say otherwise. */
export function ReleaseRow({ facts: { others }, state, dispatch, isChange, error }: ReleaseRowProps) {
  const t = useTexts(RECORD_FORM_TEXTS);
  const nameOf = useMemberName();
  const label = t(isChange ? 'releaseNew' : 'releaseTo');
  const set = (release: readonly string[]): void => dispatch({ kind: 'record', change: { release } });
  return (
    <FormRow label={label}>
      <Checkbox.Group
        aria-label={label}
        value={[...state.release]}
        error={error}
        onChange={(chosen) => set(others.filter((member) => chosen.includes(member)))}
      >
        <Group gap="md" mih={32}>
          {others.map((member, i) => (
            <Checkbox
              key={member}
              {...(i === 0 ? { id: RELEASE_ID } : {})}
              value={member}
              label={`${memberCode(member)} · ${nameOf(member)}`}
            />
          ))}
          {others.length > 2 && state.release.length < others.length && (
            <Button size="compact-sm" variant="subtle" onClick={() => set(others)}>
              {t('releaseAll')}
            </Button>
          )}
        </Group>
      </Checkbox.Group>
    </FormRow>
  );
}
