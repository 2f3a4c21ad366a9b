import { List, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { AgreementRules } from '../../../case/space/agreement-rules.js';
import { useDayFormat } from '../../../components/day.js';
import { memberCode } from '../../../case/member/member.js';
import { Quote } from '../../../components/quote.js';
import { useTexts } from '../../../lib/texts.js';
import { DRAFTING_TEXTS } from '../drafting.texts.js';
import type { DraftingContent } from '../request-content.js';

/** A comment, a draft or the names of people: every word that would leave. */
export function DraftingContentView({ drafting }: { readonly drafting: DraftingContent }) {
  switch (drafting.kind) {
    case 'comment':
      return <Comment comment={drafting} />;
    case 'draft':
      return <Draft draft={drafting} />;
    case 'people':
      return <People named={drafting} />;
  }
}

type Of<Kind extends DraftingContent['kind']> = Extract<DraftingContent, { kind: Kind }>;

function Comment({ comment: { clause, text, author } }: { readonly comment: Of<'comment'> }) {
  const t = useTexts(DRAFTING_TEXTS);
  return (
    <>
      <Text size="sm">{clause === '' ? t('commentsOnDraft') : t('commentsOnClause', { clause })}</Text>
      <Quote>
        <Text className="any-length">{text}</Text>
        <Text size="sm" c="dimmed">
          {author}
        </Text>
      </Quote>
    </>
  );
}

function Draft({ draft: { agreement, author } }: { readonly draft: Of<'draft'> }) {
  const t = useTexts(DRAFTING_TEXTS);
  const day = useDayFormat();
  const { title, purpose, offences, starts, ends, members, switches, textSha256 } = agreement;
  return (
    <>
      <Text size="sm">{t('drafts')}</Text>
      <Quote>
        <Stack gap="xs">
          <Text fw={600} className="any-length">
            {title}
          </Text>
          <Stack component="dl" gap="xs" m={0}>
            <Fact term={t('purpose')}>{purpose}</Fact>
            <Fact term={t('offences')}>{offences.join('; ')}</Fact>
            <Fact term={t('period')}>{t('days', { starts: day(starts), ends: day(ends) })}</Fact>
            <Fact term={t('parties')}>
              <List size="sm">
                {members.map(({ member, authority, leader }) => (
                  <List.Item key={member}>
                    {[`${memberCode(member)} · ${authority}`, leader].filter((part) => part !== '').join(', ')}
                  </List.Item>
                ))}
              </List>
            </Fact>
            {textSha256 !== null && <Fact term={t('registeredText')}>{textSha256}</Fact>}
          </Stack>
          <AgreementRules rules={switches} />
          <Text size="sm" c="dimmed">
            {author}
          </Text>
        </Stack>
      </Quote>
    </>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <Text component="dt" size="sm" c="dimmed">
        {term}
      </Text>
      <Text component="dd" size="sm" m={0} dir="auto" className="any-length">
        {children}
      </Text>
    </div>
  );
}

function People({ named: { people, author } }: { readonly named: Of<'people'> }) {
  const t = useTexts(DRAFTING_TEXTS);
  return (
    <>
      <Text size="sm">{t('namesPeople')}</Text>
      <Quote>
        <List size="sm">
          {people.map(({ id, name, role, desk, phone, languages }) => (
            <List.Item key={id} className="any-length">
              {[name, role, desk, phone, languages.join(', '), id].join(' · ')}
            </List.Item>
          ))}
        </List>
        <Text size="sm" c="dimmed">
          {author}
        </Text>
      </Quote>
    </>
  );
}
