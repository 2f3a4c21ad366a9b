import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ApprovalPart } from '../../../case/feature/web-feature.js';
import { useMemberList } from '../../../case/member/member-list.js';
import { type Ask, askQuery } from '../../../case/record/asks.js';
import { Failed } from '../../../components/states.js';
import type { Json } from '../../../lib/http.js';
import { useTexts } from '../../../lib/texts.js';
import { ANSWER_TEXTS } from '../answer.texts.js';
import type { AnswerOverlay, AskOverlay, MoveOverlay, OfferOverlay } from '../api/types.js';
import { AskedAbout } from './asked-about.js';
import { OfferContent, OfferLeft } from './offer-content.js';
import { Words } from './words.js';

type Asked = Json<AskOverlay> | Json<AnswerOverlay>;

const ANSWERS = {
  released: 'saysReleased',
  refused: 'saysRefused',
  later: 'saysLater',
  answered: 'saysInWords',
} as const;

/** A question or an answer that wants to leave, or that left: every word of it, what it is about, and who will read it since when. */
export function AskContent({ request }: { readonly request: ApprovalPart }) {
  const { content, spaceId, subject, messageId } = request;
  if (content !== null && isOffered(content)) return <OfferContent offered={content} request={request} />;
  if (content !== null && isAsked(content)) return <Waiting asked={content} request={request} />;
  const offered = /^commitment:(.+)$/.exec(subject ?? '')?.[1];
  if (offered !== undefined && spaceId !== undefined && content === null)
    return <OfferLeft spaceId={spaceId} commitmentId={offered} />;
  const left = askOf(subject ?? null, messageId);
  return left !== null && spaceId !== undefined && content === null && <Left spaceId={spaceId} askId={left} />;
}

function Waiting({ asked, request }: { readonly asked: Asked; readonly request: ApprovalPart }) {
  const t = useTexts(ANSWER_TEXTS);
  const list = useMemberList();
  const { spaceId, recipients = [], requestedAt } = request;
  const lead =
    asked.kind === 'answer'
      ? t(ANSWERS[asked.answer])
      : t(asked.recordId === undefined ? 'asksRelease' : 'asksAbout', { member: list([asked.owner]) });
  return (
    <>
      {asked.kind === 'answer' && spaceId !== undefined && (
        <Left spaceId={spaceId} askId={asked.askId} isQuestionAlone />
      )}
      <Text size="sm">{lead}</Text>
      {asked.kind === 'ask' && asked.recordId !== undefined && spaceId !== undefined && (
        <AskedAbout spaceId={spaceId} recordId={asked.recordId} value={asked.value ?? null} />
      )}
      <Words text={asked.reason} author={asked.author} at={requestedAt} />
      {recipients.length > 0 && <Text size="sm">{t('readBy', { members: list(recipients) })}</Text>}
    </>
  );
}

interface LeftProps {
  readonly spaceId: string;
  readonly askId: string;
  readonly isQuestionAlone?: boolean;
}

/** A question as both sides have it, with what it is about and what was said to it. */
function Left({ spaceId, askId, isQuestionAlone = false }: LeftProps) {
  const t = useTexts(ANSWER_TEXTS);
  const list = useMemberList();
  const { data: ask, error, refetch } = useQuery(askQuery(spaceId, askId));
  if (!ask) return error && <Failed error={error} retry={() => void refetch()} />;
  const { recordId, value, asker, owner, author, reason, at, answer }: Ask = ask;
  return (
    <div data-asked={askId}>
      <Text size="sm">{t('wasAsked', { asker: list([asker]), owner: list([owner]) })}</Text>
      {recordId !== null && <AskedAbout {...{ spaceId, recordId, value }} />}
      <Words {...{ text: reason, author, at }} />
      {answer && !isQuestionAlone && (
        <>
          <Text size="sm">{t(ANSWERS[answeredBy(ask)])}</Text>
          <Words text={answer.reason} author={answer.author} at={answer.at} />
        </>
      )}
    </div>
  );
}

function answeredBy({ state }: Ask): keyof typeof ANSWERS {
  return state === 'released' || state === 'refused' || state === 'later' ? state : 'answered';
}

/** The question of a request that left: itself, or the one that it answers. */
function askOf(subject: string | null, messageId: string): string | null {
  const [, kind, id] = /^(ask|answer):(.+)$/.exec(subject ?? '') ?? [];
  if (kind === 'ask') return messageId;
  return id ?? null;
}

function isOffered(content: object): content is Json<OfferOverlay> | Json<MoveOverlay> {
  return 'kind' in content && (content.kind === 'offer' || content.kind === 'move');
}

function isAsked(content: object): content is Asked {
  return 'kind' in content && (content.kind === 'ask' || content.kind === 'answer');
}
