import { Modal, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { spacesQuery } from '../../../case/space/spaces.js';
import { Failed, Loading } from '../../../components/states.js';
import { useTexts } from '../../../lib/texts.js';
import { useFormFacts } from '../form-facts.js';
import { PHONE_NOTE_TEXTS } from '../phone-note.texts.js';
import { RECORD_FORM_TEXTS } from '../record-form.texts.js';
import { PhoneNoteForm } from './phone-note-form.js';

interface PhoneNoteDialogProps {
  readonly opened: boolean;
  /** The case that is worked on; null where there is none. */
  readonly spaceId: string | null;
  /** The record on the screen. */
  readonly recordId: string | null;
  /** What was taken back is shown again. */
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** Three fields for a call, the rest filled. What was typed is kept when it is closed. */
export function PhoneNoteDialog({ opened, onClose, ...props }: PhoneNoteDialogProps) {
  const t = useTexts(PHONE_NOTE_TEXTS);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title')}
      size={600}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {opened && <OfCase {...props} onClose={onClose} />}
    </Modal>
  );
}

/** In the case that is worked on; where somebody works on several, another one may be meant. */
function OfCase({ spaceId: current, recordId, onOpen, onClose }: Omit<PhoneNoteDialogProps, 'opened'>) {
  const t = useTexts(PHONE_NOTE_TEXTS);
  const { data: spaces = [] } = useQuery(spacesQuery);
  const cases = spaces.filter(({ kind, spaceId }) => kind === 'agreement' || spaceId === current);
  const [chosen, choose] = useState(current);
  const titled = cases.map(({ spaceId, title }) => ({ value: spaceId, label: title ?? spaceId }));
  return (
    <Stack gap="sm">
      {(cases.length > 1 || chosen === null) && (
        <Select
          label={t('case')}
          placeholder={t('whichCase')}
          data={titled}
          value={chosen}
          allowDeselect={false}
          onChange={choose}
        />
      )}
      {chosen !== null && (
        <Facts
          key={chosen}
          spaceId={chosen}
          recordId={chosen === current ? recordId : null}
          onOpen={onOpen}
          onClose={onClose}
        />
      )}
    </Stack>
  );
}

interface FactsProps {
  readonly spaceId: string;
  readonly recordId: string | null;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

function Facts({ spaceId, ...props }: FactsProps) {
  const t = useTexts(RECORD_FORM_TEXTS);
  const { facts, error, retry } = useFormFacts(spaceId, 'note');
  if (facts === null) return error ? <Failed error={error} retry={retry} /> : <Loading />;
  // Nothing is written down in a case before its agreement is in force.
  if (!facts.isAgreed) return <Text size="sm">{t('draftingHelp')}</Text>;
  return <PhoneNoteForm facts={facts} {...props} />;
}
