import { Checkbox, Group, NativeSelect, Stack } from '@mantine/core';
import { memberCode, useMemberName } from '../../../case/member/member.js';
import { useTexts } from '../../../lib/texts.js';
import { FIELD_LABELS_TEXTS } from '../field-labels.texts.js';
import type { FormFacts } from '../form-facts.js';

interface FieldReleaseProps {
  readonly facts: FormFacts;
  /** Who holds the value now, or gets it with the record: what a list of its own begins with. */
  readonly holders: readonly string[];
  /** Null: as the record. */
  readonly release: readonly string[] | null;
  readonly onRelease: (release: readonly string[] | null) => void;
}

/** Who gets one value: those who get the record, or a list of its own, which begins with those who have it. */
export function FieldRelease({ facts: { others }, holders, release, onRelease }: FieldReleaseProps) {
  const t = useTexts(FIELD_LABELS_TEXTS);
  const nameOf = useMemberName();
  return (
    <Stack gap={6}>
      <NativeSelect
        label={t('release')}
        value={release === null ? 'record' : 'own'}
        data={[
          { value: 'record', label: t('asRecord') },
          { value: 'own', label: t('onlyThese') },
        ]}
        onChange={({ currentTarget }) =>
          onRelease(currentTarget.value === 'record' ? null : others.filter((one) => holders.includes(one)))
        }
      />
      {release !== null && (
        <Checkbox.Group
          value={[...release]}
          onChange={(chosen) => onRelease(others.filter((one) => chosen.includes(one)))}
        >
          <Group gap="md">
            {others.map((member) => (
              <Checkbox key={member} value={member} label={memberCode(member)} title={nameOf(member)} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
    </Stack>
  );
}
