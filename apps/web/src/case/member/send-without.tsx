import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { memberCode } from './member.js';
import { SEND_WITHOUT_TEXTS } from './send-without.texts.js';
import { Failed } from '../../components/states.js';

interface WaitingMessage {
  readonly spaceId: string;
  readonly messageId: string;
  /** Members whose key it waits for. */
  readonly members: readonly string[];
}

/** Sends a message that waits for a key to the other members alone, after saying who loses it. */
export function SendWithout({ spaceId, messageId, members }: WaitingMessage) {
  const t = useTexts(SEND_WITHOUT_TEXTS);
  const [isOpen, { open, close }] = useDisclosure();
  const send = useSendWithout();
  const names = members.map(memberCode).join(', ');
  const title = t('sendWithout', { members: names });
  return (
    <>
      <Button size="xs" variant="default" onClick={open} aria-haspopup="dialog">
        {title}
      </Button>
      <Modal opened={isOpen} onClose={close} title={title} closeButtonProps={{ 'aria-label': t('cancel') }}>
        <Stack>
          <Text c="red" fw={600}>
            {t('loses', { members: names })}
          </Text>
          <Text size="sm">{t('losesHelp')}</Text>
          {send.error && <Failed error={send.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              {t('cancel')}
            </Button>
            <Button
              color="red"
              loading={send.isPending}
              onClick={() => send.mutate({ spaceId, messageId, members }, { onSuccess: close })}
            >
              {title}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

function useSendWithout() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ spaceId, messageId, members }: WaitingMessage) =>
      api.post(`/spaces/${spaceId}/messages/${messageId}/send-without`, { members }),
    onSettled: () => Promise.all([['flows'], ['inbox']].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}
