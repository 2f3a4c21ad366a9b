import { Anchor, Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { Section } from '../../../components/section.js';
import { Failed } from '../../../components/states.js';
import { Time } from '../../../components/time.js';
import { usePerson } from '../../../lib/session.js';
import { phoneInGroups } from '../../../case/directory/phone-groups.js';
import { useTexts } from '../../../lib/texts.js';
import type { Request } from '../api/requests.js';
import { useWithdraw } from '../api/settle-request.js';
import { contentOf, recordIdOf } from '../request-content.js';
import { REQUEST_TEXTS } from '../request.texts.js';

const SETTLED_TEXTS = {
  approved: 'approvedBy',
  refused: 'refusedBy',
  withdrawn: 'withdrawnBy',
  recalled: 'recalledByOwner',
} as const;

/** Where a request stands, for whoever does not decide it: whose turn it is, or what was decided and why. */
export function RequestOutcome({ request }: { readonly request: Request }) {
  const t = useTexts(REQUEST_TEXTS);
  const { state, settled } = request;
  return (
    <Section title={t('state')}>
      {state === 'waiting' ? (
        <Waiting request={request} />
      ) : (
        <Stack gap="xs">
          <Text>{t(SETTLED_TEXTS[state], { name: settled?.by ?? '' })}</Text>
          {settled && settled.reason !== '' && (
            <Text dir="auto" className="any-length">
              {t('reasonWas', { reason: settled.reason })}
            </Text>
          )}
          {settled && (
            <Text size="sm" c="dimmed">
              <Time at={settled.at} />
            </Text>
          )}
          {state === 'refused' && <Again request={request} />}
        </Stack>
      )}
    </Section>
  );
}

function Waiting({ request }: { readonly request: Request }) {
  const t = useTexts(REQUEST_TEXTS);
  const { id, roles } = usePerson();
  const { deciders, author } = request;
  const isOwn = author.id === id;
  return (
    <Stack gap="sm" align="flex-start">
      {isOwn && roles.includes('prosecutor') && <Text>{t('own')}</Text>}
      <Text>{t(deciders.length > 0 ? 'waits' : 'waitsForNobody')}</Text>
      <List>
        {deciders.map((decider) => (
          <List.Item key={decider.id}>
            {decider.name}
            {decider.desk !== '' && `, ${decider.desk}`}
            {decider.phone !== null && decider.phone !== '' && (
              <>
                {' · '}
                <Anchor href={`tel:${decider.phone.replaceAll(' ', '')}`}>{phoneInGroups(decider.phone)}</Anchor>
              </>
            )}
          </List.Item>
        ))}
      </List>
      {isOwn && <TakeBack messageId={request.messageId} />}
    </Stack>
  );
}

function TakeBack({ messageId }: { readonly messageId: string }) {
  const t = useTexts(REQUEST_TEXTS);
  const [isOpen, { open, close }] = useDisclosure();
  const withdraw = useWithdraw(messageId);
  return (
    <>
      <Button variant="default" onClick={open} aria-haspopup="dialog">
        {t('takeBack')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={t('takeBackTitle')}
        closeButtonProps={{ 'aria-label': t('keepWaiting') }}
      >
        <Stack>
          <Text size="sm">{t('takeBackHelp')}</Text>
          {withdraw.error && <Failed error={withdraw.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              {t('keepWaiting')}
            </Button>
            <Button color="red" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
              {t('takeBack')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

/** Back to the form: of a record that others hold, as it is now; of one that never left, with what was refused. */
function Again({ request }: { readonly request: Request }) {
  const t = useTexts(REQUEST_TEXTS);
  const { id } = usePerson();
  const { spaceId, messageId, type, author, recordName } = request;
  const recordId = recordIdOf(request);
  if (author.id !== id || recordId === null || contentOf(request)?.kind !== 'record') return null;
  return (
    <Button
      w="fit-content"
      renderRoot={(props) =>
        recordName === null ? (
          <Link to="/cases/$spaceId/records/new" params={{ spaceId }} search={{ type, again: messageId }} {...props} />
        ) : (
          <Link to="/cases/$spaceId/records/$recordId/edit" params={{ spaceId, recordId }} {...props} />
        )
      }
    >
      {t('again')}
    </Button>
  );
}
