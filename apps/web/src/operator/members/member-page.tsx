import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemberName } from '../../case/member/member.js';
import { BackLink } from '../../components/back-link.js';
import { Page } from '../../components/page.js';
import { SeenCauses } from '../../components/seen-causes.js';
import { Section } from '../../components/section.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { boardQuery } from '../api/board.js';
import { trustQuery } from '../api/trust.js';
import { BOARD_TEXTS } from '../board/board.texts.js';
import { CauseList } from '../board/causes.js';
import { OneMember } from '../board/members.js';
import { PairList } from '../board/pair-list.js';
import { useCauseWords } from '../board/use-cause-words.js';
import type { OperatorBoard } from '../operator-types.js';
import { CertificateTable, KeyTable } from '../trust/trust-tables.js';
import { TRUST_TEXTS } from '../trust/trust.texts.js';
import { MEMBER_TEXTS } from './member.texts.js';
import { MemberSpaces } from './member-spaces.js';
import { ofMember } from './of-member.js';

const route = getRouteApi('/frame/members/$member');

/** One member over all cases: what is the matter with it, what goes to and from it, and what of it ends when. */
export function MemberPage() {
  const t = useTexts(MEMBER_TEXTS);
  const nameOf = useMemberName();
  const { member } = route.useParams();
  const { data, error, refetch } = useQuery(boardQuery);
  const back = <Anchor renderRoot={(props) => <Link to="/" {...props} />}>{t('toAll')}</Anchor>;
  const isKnown = data?.members.includes(member) === true;
  return (
    <Page title={nameOf(member)} back={<BackLink to="/" label={t('toAll')} />}>
      {isKnown && <Member board={data} member={member} />}
      {data && !isKnown && (
        <Empty title={t('unknown')} action={back}>
          {t('unknownText')}
        </Empty>
      )}
      {!data && (error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />)}
    </Page>
  );
}

function Member({ board, member }: { readonly board: Json<OperatorBoard>; readonly member: string }) {
  const t = useTexts(MEMBER_TEXTS);
  const boards = useTexts(BOARD_TEXTS);
  const words = useCauseWords();
  const { causes, pairs, spaces } = ofMember(board, member);
  return (
    <Stack gap="lg">
      {causes.length === 0 && <Text c="dimmed">{t('calm')}</Text>}
      <CauseList causes={causes.filter(({ seen }) => seen === null)} />
      <SeenCauses causes={causes.map((cause) => ({ ...cause, words: words.sentence(cause) }))} />
      <OneMember board={board} member={member} />
      <Section title={boards('pairs')} isOpen>
        <PairList pairs={pairs} at={board.at} />
      </Section>
      <Section title={t('progress')} isOpen>
        <MemberSpaces spaces={spaces} />
      </Section>
      <Trust member={member} />
    </Stack>
  );
}

function Trust({ member: id }: { readonly member: string }) {
  const t = useTexts(TRUST_TEXTS);
  const { data, error, refetch } = useQuery(trustQuery);
  if (!data) return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
  return (
    <>
      <Section title={t('certificates')} isOpen>
        <CertificateTable certificates={data.certificates.filter(({ member }) => member === id)} />
      </Section>
      <Section title={t('keys')} isOpen>
        <KeyTable keys={data.keys.filter(({ member }) => member === id)} />
      </Section>
    </>
  );
}
