import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Section } from '../../components/section.js';
import { Failed } from '../../components/states.js';
import { Time } from '../../components/time.js';
import { Value, ValueList } from '../../components/value-list.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { linksQuery, useLink } from '../api/signal.js';
import type { LinkedSignal, Links as Found, SignalView } from '../desk-types.js';
import { SignalState } from '../queue/signal-chips.js';
import { useSignalName } from '../queue/signal-name.js';
import { LINKS_TEXTS } from './links.texts.js';

const OPEN: readonly SignalView['state'][] = ['SCREENED', 'WEIGHED', 'ROUTED'];

/** Which other signals name the same address, vehicle or number, or a company that is written alike, and whether a person said that they belong together. */
export function Links({ signal: { signalId, state } }: { readonly signal: Json<SignalView> }) {
  const t = useTexts(LINKS_TEXTS);
  const { data, error, refetch } = useQuery(linksQuery(signalId));
  if (!error && !data) return null;
  return (
    <Section title={t('title')} isOpen>
      <Stack gap="md" maw={760}>
        {error ? (
          <Failed error={error} retry={() => void refetch()} />
        ) : (
          data && <FoundLinks found={data} state={state} />
        )}
      </Stack>
    </Section>
  );
}

function FoundLinks({ found, state }: { readonly found: Json<Found>; readonly state: SignalView['state'] }) {
  const t = useTexts(LINKS_TEXTS);
  const { signalId, items, more } = found;
  if (items.length === 0) return <Text c="dimmed">{t('none')}</Text>;
  const isOpen = OPEN.includes(state);
  return (
    <>
      <Text size="sm">{t('help')}</Text>
      {items.map((linked) => (
        <Linked key={linked.signalId} signalId={signalId} linked={linked} isOpen={isOpen} />
      ))}
      {more && <Text size="sm">{t('more')}</Text>}
      {state === 'RECEIVED' && <Text size="sm">{t('takeFirst')}</Text>}
    </>
  );
}

interface LinkedProps {
  readonly signalId: string;
  readonly linked: Json<LinkedSignal>;
  /** Whether this signal is one about which is decided. */
  readonly isOpen: boolean;
}

function Linked({ signalId, linked, isOpen }: LinkedProps) {
  const t = useTexts(LINKS_TEXTS);
  const name = useSignalName(linked);
  const { decision, same, kinds } = linked;
  const how = decision === null ? 'proposed' : decision.accepted ? 'accepted' : 'declined';
  return (
    <article data-link={linked.signalId} data-decision={how}>
      <Group gap="xs">
        <Anchor
          renderRoot={(props) => <Link {...props} to="/signals/$signalId" params={{ signalId: linked.signalId }} />}
        >
          {name}
        </Anchor>
        <SignalState state={linked.state} />
        <Text size="sm" c="dimmed" span>
          <Time at={linked.receivedAt} />
        </Text>
      </Group>
      <ValueList isWide>
        {same.map(({ kind, here, there, because }) => (
          <Value key={`${kind} ${here} ${there}`} label={t(kind)} marks={{ 'data-kind': kind }}>
            {here === there ? here : t('said', { here, there })}
            {because.map((reason) => (
              <Text key={reason} size="sm" c="dimmed" span display="block">
                {reason}
              </Text>
            ))}
          </Value>
        ))}
      </ValueList>
      {same.length === 0 && (
        <Text size="sm" c="dimmed">
          {[...kinds.map((kind) => t(kind)), t('gone')].join('. ')}
        </Text>
      )}
      {decision !== null && (
        <Text size="sm">
          {t(decision.accepted ? 'accepted' : 'declined', { name: decision.byName })} <Time at={decision.at} />
        </Text>
      )}
      {isOpen && <Decide signalId={signalId} linked={linked} name={name} />}
    </article>
  );
}

/** What can be said of the two, other than what was said last. */
function Decide({
  signalId,
  linked: { signalId: otherId, decision },
  name,
}: Omit<LinkedProps, 'isOpen'> & { readonly name: string }) {
  const t = useTexts(LINKS_TEXTS);
  const link = useLink(signalId);
  const open = [true, false].filter((accepted) => accepted !== decision?.accepted);
  return (
    <Stack gap="xs" align="flex-start" mt="xs">
      {link.error && <Failed error={link.error} />}
      <Group gap="xs">
        {open.map((accepted) => {
          const words = t(accepted ? 'accept' : 'decline');
          return (
            <Button
              key={String(accepted)}
              variant="default"
              size="xs"
              aria-label={`${words}: ${name}`}
              loading={link.isPending && link.variables.accepted === accepted}
              onClick={() => link.mutate({ otherId, accepted })}
            >
              {words}
            </Button>
          );
        })}
      </Group>
    </Stack>
  );
}
