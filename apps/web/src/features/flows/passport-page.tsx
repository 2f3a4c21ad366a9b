import { Alert, Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { memberCode } from '../../case/member/member.js';
import { usePrintPage } from '../../components/print-page.js';
import { Section } from '../../components/section.js';
import { Failed, Loading } from '../../components/states.js';
import type { MessagePassport } from './api/types.js';
import { usePerson } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import { passportQuery } from './api/messages.js';
import { FlowPage } from './components/flow-tabs.js';
import { ExactTime } from './components/exact-time.js';
import { useSpaceName } from './components/space-name.js';
import { Addressees, Steps } from './components/message-route.js';
import { useFlowCode } from './flow-codes.js';
import { FLOWS_TEXTS } from './flows.texts.js';
import { ROUTE_TEXTS } from './route.texts.js';

const route = getRouteApi('/frame/flows/messages/$spaceId/$messageId');

/** One message from hop to hop: who had it when, by whose clock; never what it says. */
export function PassportPage() {
  const t = useTexts(FLOWS_TEXTS);
  const nameOf = useFlowCode();
  const spaceOf = useSpaceName();
  const { name } = usePerson();
  const { spaceId, messageId } = route.useParams();
  const { sender } = route.useSearch();
  const { data, error, isPending, refetch } = useQuery(passportQuery(spaceId, messageId, sender));
  usePrintPage({ head: [spaceOf(spaceId), t('passport'), messageId], by: name });
  return (
    <FlowPage part="passport">
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {data && (data.passport ? <Passport passport={data.passport} /> : <Text>{nameOf(data.delivery.state)}</Text>)}
      {!isPending && (
        <Text size="sm" c="dimmed" mt="md">
          {t('noContent')}
        </Text>
      )}
    </FlowPage>
  );
}

function Passport({ passport }: { readonly passport: MessagePassport }) {
  const t = useTexts(FLOWS_TEXTS);
  const words = useTexts(ROUTE_TEXTS);
  return (
    <Stack>
      {passport.clockAheadMs > 0 && (
        <Alert color="orange" variant="light">
          {t('clockAhead', { ms: passport.clockAheadMs })}
        </Alert>
      )}
      <Section title={t('hops')}>
        <Steps passport={passport} />
      </Section>
      <Section title={words('addressees')}>
        <Addressees passport={passport} />
      </Section>
      {passport.refusals.length > 0 && (
        <Section title={t('refusals')}>
          {passport.refusals.map(({ member, code, field, rule, expected, found }) => (
            <Text key={`${member} ${code}`} size="sm">
              {member === null ? t('everybody') : memberCode(member)}: <Code>{code}</Code> {field} {rule}
              {expected !== null && found !== null && <Why expected={expected} found={found} />}
            </Text>
          ))}
        </Section>
      )}
      {passport.leftOut.length > 0 && (
        <Section title={t('leftOut')}>
          {passport.leftOut.map(({ member, by, at }) => (
            <Text key={member} size="sm">
              {t('leftOutBy', { member: memberCode(member), name: by })} <ExactTime at={at} />
            </Text>
          ))}
        </Section>
      )}
      <Section title={words('facts')}>
        <Facts passport={passport} />
      </Section>
    </Stack>
  );
}

/** Words of the program itself, as they stand in its log. */
function Why({ expected, found }: { readonly expected: string; readonly found: string }) {
  const t = useTexts(FLOWS_TEXTS);
  return (
    <Text span size="sm" c="dimmed" display="block">
      {t('expected')}: <span lang="en">{expected}</span> · {t('found')}: <span lang="en">{found}</span>
    </Text>
  );
}

function Facts({ passport }: { readonly passport: MessagePassport }) {
  const t = useTexts(FLOWS_TEXTS);
  const nameOf = useFlowCode();
  const { position, recipients, headerBytes, bodyBytes, epoch, sequence } = passport;
  const facts: readonly (readonly [string, string])[] = [
    [t('messageId'), passport.messageId],
    [t('identity'), passport.identity ?? ''],
    [t('kind'), nameOf(passport.kind)],
    [t('position'), position ?? ''],
    [t('sender'), memberCode(passport.sender)],
    [t('recipients'), recipients.map(memberCode).join(', ')],
    [t('verdict'), passport.verdict ?? ''],
    [t('sizes'), `${headerBytes ?? '?'} + ${bodyBytes ?? '?'}`],
    [t('sequence'), `${epoch ?? '?'} / ${sequence ?? '?'}`],
  ];
  const ticket = facts.map(([name, value]) => `${name}: ${value}`).join('\n');
  return (
    <Stack gap="xs">
      {facts.map(([name, value]) => (
        <Group key={name} gap="xs" align="baseline">
          <Text size="sm" c="dimmed" w={240}>
            {name}
          </Text>
          <Text size="sm" className="any-length">
            {value}
          </Text>
        </Group>
      ))}
      <CopyButton value={ticket}>
        {({ copied, copy }) => (
          <Button variant="default" size="xs" onClick={copy} className="no-print" w="fit-content">
            {copied ? t('copied') : t('copyId')}
          </Button>
        )}
      </CopyButton>
    </Stack>
  );
}
