import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { DesksOfMember } from '../../../case/directory/directory.query.js';
import { zonesOf } from '../../../case/member/zones-of.js';
import { useNotice } from '../../../components/notice.js';
import { Failed } from '../../../components/states.js';
import { useTexts } from '../../../lib/texts.js';
import { usePostDesks } from '../api/desks.js';
import { type DeskDraft, deskOf, draftOf, newDraft } from '../desk-draft.js';
import { DESK_FORM_TEXTS, DIRECTORY_TEXTS } from '../directory.texts.js';
import { DeskFields } from './desk-fields.js';

const MOST_DESKS = 50;

interface EditProps {
  readonly spaceId: string;
  readonly own: DesksOfMember;
}

/** The form by which this country tells all members its desks. */
export function EditDesks({ spaceId, own }: EditProps) {
  const t = useTexts(DIRECTORY_TEXTS);
  const form = useTexts(DESK_FORM_TEXTS);
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button
        variant="default"
        className="no-print"
        style={{ alignSelf: 'flex-start' }}
        leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />}
        onClick={open}
        aria-haspopup="dialog"
      >
        {t('edit')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        size={720}
        title={form('title')}
        closeButtonProps={{ 'aria-label': form('back') }}
      >
        <DesksForm spaceId={spaceId} own={own} close={close} />
      </Modal>
    </>
  );
}

function DesksForm({ spaceId, own, close }: EditProps & { readonly close: () => void }) {
  const t = useTexts(DESK_FORM_TEXTS);
  const say = useTexts(DIRECTORY_TEXTS);
  const notify = useNotice();
  const posting = usePostDesks(spaceId);
  const [zone = 'UTC'] = zonesOf(own.member);
  const begun = (): readonly DeskDraft[] => (own.desks.length > 0 ? own.desks.map(draftOf) : [newDraft(zone, true)]);
  const [desks, setDesks] = useState(begun);
  const done = (): void => {
    notify({ message: say('sent') });
    close();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    posting.mutate(desks.map(deskOf), { onSuccess: done });
  };
  const without = (gone: DeskDraft): readonly DeskDraft[] =>
    desks
      .filter((desk) => desk !== gone)
      .map((desk) => ({ ...desk, deputies: desk.deputies.filter((id) => id !== gone.deskId) }));
  return (
    <Stack component="form" onSubmit={submit}>
      <Text size="sm">{t('help')}</Text>
      {desks.map((desk) => (
        <DeskFields
          key={desk.deskId}
          desk={desk}
          others={desks.filter((other) => other !== desk)}
          change={(changed) => setDesks(desks.map((one) => (one === desk ? changed : one)))}
          remove={() => setDesks(without(desk))}
        />
      ))}
      <Button
        variant="default"
        disabled={desks.length >= MOST_DESKS}
        onClick={() => setDesks([...desks, newDraft(zone, desks.length === 0)])}
      >
        {t('addDesk')}
      </Button>
      {posting.error && <Failed error={posting.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {t('back')}
        </Button>
        <Button type="submit" loading={posting.isPending}>
          {t('send')}
        </Button>
      </Group>
    </Stack>
  );
}
