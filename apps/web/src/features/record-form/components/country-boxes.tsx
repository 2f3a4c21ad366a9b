import { Button, Checkbox, type CheckboxGroupProps, Group } from '@mantine/core';
import { memberCode, useMemberName } from '../../../case/member/member.js';
import { useTexts } from '../../../lib/texts.js';
import { RELEASE_ID } from '../field-errors.js';
import { RECORD_FORM_TEXTS } from '../record-form.texts.js';

interface CountryBoxesProps extends Pick<CheckboxGroupProps, 'aria-label' | 'label' | 'description' | 'error'> {
  readonly others: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Countries to tick, or all of them. */
export function CountryBoxes({ others, chosen, onChange, ...said }: CountryBoxesProps) {
  const t = useTexts(RECORD_FORM_TEXTS);
  const nameOf = useMemberName();
  return (
    <Checkbox.Group
      {...said}
      value={[...chosen]}
      onChange={(ticked) => onChange(others.filter((member) => ticked.includes(member)))}
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
        {others.length > 2 && chosen.length < others.length && (
          <Button size="compact-sm" variant="subtle" onClick={() => onChange(others)}>
            {t('releaseAll')}
          </Button>
        )}
      </Group>
    </Checkbox.Group>
  );
}
