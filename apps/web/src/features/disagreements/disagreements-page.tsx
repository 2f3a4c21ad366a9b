import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { memberCode } from '../../case/member/member.js';
import { RECORD_NAME_TEXTS } from '../../case/record/record.texts.js';
import { useRecordNames } from '../../case/record/record-words.js';
import { useShownValue } from '../../case/record/statement-value.js';
import { FirstStep } from '../../case/space/first-step.js';
import { useCasePrint } from '../../case/space/use-case-print.js';
import { TwinTable } from '../../case/views/twin-table.js';
import { VIEWS_TEXTS } from '../../case/views/views.texts.js';
import { Page } from '../../components/page.js';
import { ScreenActions } from '../../components/screen-actions.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import { useTexts } from '../../lib/texts.js';
import { type Disagreement, disagreementsQuery } from './api/disagreements.query.js';
import classes from './disagreements.module.css';
import { DISAGREEMENTS_TEXTS } from './disagreements.texts.js';
import { resolvingOf } from './resolving.js';

const route = getRouteApi('/frame/cases/$spaceId/disagreements');

/** What countries do not agree about, each with the way to where it is resolved. */
export function DisagreementsPage() {
  const t = useTexts(DISAGREEMENTS_TEXTS);
  const views = useTexts(VIEWS_TEXTS);
  const { spaceId } = route.useParams();
  const { data, error, refetch } = useQuery(disagreementsQuery(spaceId));
  useCasePrint(spaceId, t('title'), null);
  const print = { label: views('print'), icon: IconPrinter, run: () => window.print(), small: 'icon' } as const;
  return (
    <Page
      title={t('title')}
      count={data && t('count', { open: data.open, common: data.common, members: data.members.length })}
      actions={<ScreenActions actions={[print]} />}
      flush
    >
      {error && <Failed error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && data.items.length === 0 && (
        <Empty title={t('emptyTitle')} action={<FirstStep spaceId={spaceId} />}>
          {t('empty')}
        </Empty>
      )}
      {data && data.items.length > 0 && (
        <>
          <p className={classes['note']}>{t('alike')}</p>
          <Rows spaceId={spaceId} items={data.items} />
        </>
      )}
    </Page>
  );
}

function Rows({ spaceId, items }: { readonly spaceId: string; readonly items: readonly Disagreement[] }) {
  const t = useTexts(DISAGREEMENTS_TEXTS);
  const nameless = useTexts(RECORD_NAME_TEXTS)('nameless');
  const names = useRecordNames();
  const shown = useShownValue();
  const nameOf = ({ type, name }: Disagreement['records'][number]): string =>
    type === null ? t('sealed') : (name ?? nameless);
  const rows = items.map((item) => {
    const { kind, subject, records, members, property, values, common } = item;
    const about = records.map((one) => `${nameOf(one)} (${memberCode(one.owner)})`).join(' – ');
    const type = records[0]?.type ?? '';
    const what = property === null ? t(kind) : `${t(kind)} · ${names.property(type, property)}`;
    const isDate = property !== null && /date$/i.test(property);
    return {
      id: `${kind} ${subject}`,
      cells: [
        {
          text: about,
          shown: (
            <Resolve spaceId={spaceId} item={item}>
              {about}
            </Resolve>
          ),
        },
        { text: what },
        {
          text: values
            .map(({ member, value }) => `${memberCode(member)}: ${shown(value, isDate ? 'date' : 'text')}`)
            .join(' · '),
        },
        { text: members.map(memberCode).join(' ') },
        { text: common ? t('yes') : '' },
      ],
    };
  });
  return <TwinTable title={t('title')} head={[t('where'), t('kind'), t('said'), t('who'), t('told')]} rows={rows} />;
}

interface ResolveProps {
  readonly spaceId: string;
  readonly item: Disagreement;
  readonly children: ReactNode;
}

/** Leads to where it is resolved: the record, the pair or the suggestion. */
function Resolve({ spaceId, item, children }: ResolveProps) {
  const to = resolvingOf(item);
  const name = <bdi>{children}</bdi>;
  switch (to.at) {
    case 'proposal':
      return (
        <Link to="/cases/$spaceId/proposals/$proposalId" params={{ spaceId, proposalId: to.proposalId }}>
          {name}
        </Link>
      );
    case 'pair':
      return (
        <Link to="/cases/$spaceId/who" params={{ spaceId }} search={{ left: to.left, right: to.right }}>
          {name}
        </Link>
      );
    case 'record':
      return (
        <Link to="/cases/$spaceId/records/$recordId" params={{ spaceId, recordId: to.recordId }}>
          {name}
        </Link>
      );
  }
}
