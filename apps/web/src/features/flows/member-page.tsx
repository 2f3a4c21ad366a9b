import { Anchor, Stack, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemberName } from '../../case/member/member.js';
import { DataTable } from '../../components/data-table.js';
import { Section } from '../../components/section.js';
import { Failed, Loading } from '../../components/states.js';
import { Time } from '../../components/time.js';
import { useHasRole } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import { boardQuery, curvesQuery, keysQuery, progressQuery } from './api/flows.js';
import { postsQuery } from './api/maintenance.js';
import { pastQuery } from './api/past.js';
import { Curves } from './components/curves.js';
import { FlowPage } from './components/flow-tabs.js';
import { MemberKeys } from './components/member-keys.js';
import { MemberOperations } from './components/member-operations.js';
import { MemberPast } from './components/member-past.js';
import { MemberTable } from './components/member-table.js';
import { PairTable } from './components/pair-table.js';
import { SpaceName } from './components/space-name.js';
import { FLOWS_TEXTS } from './flows.texts.js';
import { PAST_TEXTS } from './past.texts.js';

const route = getRouteApi('/frame/flows/members/$member');

/** One member of the board: what is known of it, what goes to and from it, and how far it has each log. */
export function MemberPage() {
  const { member } = route.useParams();
  const nameOf = useMemberName();
  return (
    <FlowPage part="board" title={nameOf(member)}>
      <Member member={member} />
    </FlowPage>
  );
}

function Member({ member }: { readonly member: string }) {
  const t = useTexts(FLOWS_TEXTS);
  const past = useTexts(PAST_TEXTS);
  const seesKeys = useHasRole('operations');
  const { data, error, refetch } = useQuery(boardQuery);
  const isComing = useIsComing(member, seesKeys);
  if (!data && error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data || isComing) return <Loading />;
  const pairs = data.pairs.filter(({ sender, receiver }) => sender === member || receiver === member);
  return (
    <Stack>
      <MemberTable
        board={{
          ...data,
          members: data.members.filter((one) => one.member === member),
          refusals: data.refusals.filter(({ sender }) => sender === member),
        }}
      />
      <MemberOperations member={member} isOwn={member === data.member} />
      <Curves own={data.member} member={member} />
      <Section title={past('title')}>
        <MemberPast member={member} own={data.member} />
      </Section>
      <Section title={t('matrix')}>
        <PairTable pairs={pairs} />
      </Section>
      <Section title={t('progress')}>
        <Progress member={member} />
      </Section>
      {seesKeys && (
        <Section title={t('keyStates')}>
          <Keys member={member} />
        </Section>
      )}
    </Stack>
  );
}

/** Whether a part of the page is still read for the first time: its parts come together, so that none pushes others down. */
function useIsComing(member: string, seesKeys: boolean): boolean {
  return [
    useQuery(postsQuery),
    useQuery(curvesQuery),
    useQuery(pastQuery(member)),
    useQuery(progressQuery(member)),
    useQuery({ ...keysQuery, enabled: seesKeys }),
  ].some(({ isLoading }) => isLoading);
}

function Keys({ member }: { readonly member: string }) {
  const { data, error } = useQuery(keysQuery);
  if (!data) return error ? <Failed error={error} /> : <Loading />;
  return <MemberKeys members={data.members.filter((one) => one.member === member)} />;
}

function Progress({ member }: { readonly member: string }) {
  const t = useTexts(FLOWS_TEXTS);
  const { data, error } = useQuery(progressQuery(member));
  if (!data) return error ? <Failed error={error} /> : <Loading />;
  return (
    <DataTable
      label={t('progress')}
      head={[t('space'), t('size'), t('cosigned'), t('notReceipted'), t('lastConfirmed')]}
    >
      {data.map(({ spaceId, size, cosigned, lag, lastCosignedAt }) => (
        <Table.Tr key={spaceId}>
          <Table.Td>
            <SpaceName id={spaceId} />
          </Table.Td>
          <Table.Td>{size}</Table.Td>
          <Table.Td>{cosigned}</Table.Td>
          <Table.Td>{lag === '0' ? t('none') : <Owed spaceId={spaceId} member={member} lag={lag} />}</Table.Td>
          <Table.Td>{lastCosignedAt === null ? t('none') : <Time at={lastCosignedAt} />}</Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}

interface OwedProps {
  readonly spaceId: string;
  readonly member: string;
  /** How many positions it has not confirmed. */
  readonly lag: string;
}

/** What a member has not confirmed in a case, with the way to the messages. */
function Owed({ spaceId, member: receiver, lag }: OwedProps) {
  const search = { spaceId, receiver, state: 'unreceipted' } as const;
  return (
    <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/flows/messages" search={search} />}>
      {lag}
    </Anchor>
  );
}
