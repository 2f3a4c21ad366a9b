import { Button, Checkbox, type CheckboxGroupProps, Group } from '@mantine/core';
import { memberCode, useMemberName } from '../../../case/member/member.js';
import { useTexts } from '../../../lib/texts.js';
import { RECORD_FORM_TEXTS } from '../record-form.texts.js';

interface CountryBoxesProps extends Pick<CheckboxGroupProps, 'aria-label' | 'label' | 'description' | 'error'> {
  readonly others: readonly string[];
  readonly chosen: readonly string[];
  /** Of the first box, where an error leads to it. A dialog above the form has boxes of its own. */
  readonly firstId?: string;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Countries to tick, or all of them. */
export function CountryBoxes({ others, chosen, firstId, onChange, ...said }: CountryBoxesProps) {
  const t = useTexts(RECORD_FORM_TEXTS);
  const nameOf = useMemberName();
  return (
    <Checkbox.Group
      {...said}
      value={[...chosen]}
      onChange={(ticked) => onChange(others.filter((member) => ticked.includes(member)))}
    >
      <Group gap="md" mih={32} mt={said.description === undefined ? 0 : 4}>
        {others.map((member, i) => (
          <Checkbox
            key={member}
            {...(i === 0 && firstId !== undefined ? { id: firstId } : {})}
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
