import { Checkbox, Stack } from '@mantine/core';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import type { SignalView } from '../desk-types.js';
import { SIGNAL_TEXTS } from './signal.texts.js';

interface PersonsFormProps {
  readonly signal: Json<SignalView>;
  readonly value: readonly string[];
  readonly onChange: (fields: string[]) => void;
}

/** What the signal says about people, answer by answer. Nothing is ticked beforehand. */
export function PersonsForm({ signal: { persons, language }, value, onChange }: PersonsFormProps) {
  const t = useTexts(SIGNAL_TEXTS);
  if (persons.length === 0) return null;
  return (
    <Checkbox.Group label={t('persons')} description={t('personsHelp')} value={[...value]} onChange={onChange}>
      <Stack gap={6} mt={6}>
        {persons.map(({ field, about, label, said }) => (
          <Checkbox
            key={field}
            value={field}
            className="any-length"
            label={
              <>
                {label}: <span lang={language}>{said}</span>
              </>
            }
            description={t(`about-${about}`)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
