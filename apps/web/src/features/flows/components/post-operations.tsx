import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendarTime } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { focusWrongDay } from '../../../components/date-field.js';
import { Failed } from '../../../components/states.js';
import { useTexts } from '../../../lib/texts.js';
import { type ToPost, usePostOperations } from '../api/maintenance.js';
import type { OperationsPost } from '../api/types.js';
import { MAINTENANCE_TEXTS } from '../maintenance.texts.js';
import { type Span, SpanFields } from './span-fields.js';

const MOST = 8;
const EMPTY: ToPost = { contact: '', phone: '', hours: '', windows: [] };

/** Opens the form by which operations tells all members how it is reached and when this gateway will be silent. */
export function PostOperations({ post }: { readonly post: OperationsPost | undefined }) {
  const t = useTexts(MAINTENANCE_TEXTS);
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button
        mt="sm"
        variant="default"
        className="no-print"
        leftSection={<IconCalendarTime size={16} stroke={1.6} aria-hidden />}
        onClick={open}
        aria-haspopup="dialog"
      >
        {t('edit')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        size={600}
        title={t('ownTitle')}
        closeButtonProps={{ 'aria-label': t('back') }}
      >
        <PostForm post={post ?? EMPTY} close={close} />
      </Modal>
    </>
  );
}

function PostForm({ post, close }: { readonly post: ToPost; readonly close: () => void }) {
  const t = useTexts(MAINTENANCE_TEXTS);
  const posting = usePostOperations();
  const [said, setSaid] = useState({ contact: post.contact, phone: post.phone, hours: post.hours });
  const [spans, setSpans] = useState<readonly Span[]>(post.windows);
  const [isTried, setTried] = useState(false);
  const submit = (event: FormEvent<HTMLElement>): void => {
    event.preventDefault();
    setTried(true);
    if (!focusWrongDay(event.currentTarget)) posting.mutate({ ...said, windows: spans }, { onSuccess: close });
  };
  const put = (name: keyof typeof said, value: string): void => setSaid({ ...said, [name]: value });
  return (
    <Stack component="form" onSubmit={submit}>
      <Text size="sm">{t('help')}</Text>
      <TextInput
        data-autofocus
        label={t('contact')}
        maxLength={100}
        value={said.contact}
        onChange={({ currentTarget }) => put('contact', currentTarget.value)}
      />
      <TextInput
        label={t('phone')}
        description={t('phoneHelp')}
        title={t('phoneHelp')}
        type="tel"
        pattern="\+[0-9]{4,15}"
        value={said.phone}
        onChange={({ currentTarget }) => put('phone', currentTarget.value)}
      />
      <TextInput
        label={t('hours')}
        description={t('hoursHelp')}
        maxLength={100}
        value={said.hours}
        onChange={({ currentTarget }) => put('hours', currentTarget.value)}
      />
      <SpanFields spans={spans} most={MOST} isTried={isTried} change={setSpans} />
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
