import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useMemberList } from '../member/member-list.js';
import { memberCode } from '../member/member.js';
import { sessionQuery } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import { AudienceBar } from './audience-bar.js';
import type { Effect, Wish } from './audience.query.js';
import { AUDIENCE_TEXTS } from './audience.texts.js';
import { actOf, membersOf, type WayOut } from './effects.js';
import { type Audience, type AudienceState, useAudience } from './use-audience.js';

interface SendingOptions {
  readonly spaceId: string;
  /** What the button would send now; none where there is nothing. */
  readonly wishes: readonly Wish[];
  /** Lines of the bar at most: 3 in the foot of a form, 5 elsewhere. */
  readonly most?: number;
  readonly wayOut?: WayOut;
  /** How the text is called that goes and is no value; what the reader writes where it is absent. */
  readonly text?: string | undefined;
  /** Of the record of each wish, where they are of several: what is wrong with one of them is said of it. */
  readonly names?: readonly string[];
  /** While it is sent nothing is asked anew. */
  readonly isSending?: boolean;
}

/** What a screen that sends something gets. */
export interface Sending {
  readonly state: AudienceState;
  /** Goes with every request that sends some of the wishes; null while their effects are not known. */
  readonly token: string | null;
  /** Whether the button works: the effects of just this are shown, nothing of it is refused, and what is taken is meant. */
  readonly canSend: boolean;
  /** Of the button; it names the countries. */
  readonly label: string;
  /** All of it goes to a prosecutor first. */
  readonly isForApproval: boolean;
  /** Something of it is refused: what sends it is not shown beside that. */
  readonly isRefused: boolean;
  /** What it does, by member and property; of what was to be sent before while it asks again. */
  readonly effects: readonly Effect[];
  /** Why the gateway says nothing of it. */
  readonly error: Error | null;
  /** Members that lose something, for `withdrawFrom` of a change: the person ticked that it is meant. */
  readonly losers: readonly string[];
  readonly bar: ReactNode;
  /** To be given each error of the request: true where other effects are shown now, so that nothing else is to be said. */
  readonly isShownAnew: (error: unknown) => boolean;
}

/** Everything that a screen needs to send what it shows: the bar above the button, its word, and what goes with the request. */
export function useSending({
  spaceId,
  wishes,
  most = 5,
  wayOut,
  text,
  names,
  isSending = false,
}: SendingOptions): Sending {
  const audience = useAudience(spaceId, wishes, isSending);
  const [meant, setMeant] = useState<string | null>(null);
  const { state, last } = audience;
  const effects = state === 'answer' && last ? last.effects : [];
  const losers = membersOf(effects, 'loses');
  const losses = lossesOf(audience);
  const isMeant = meant === losses;
  const isRefused = state !== 'failed' && (last?.effects ?? []).some(({ effect }) => effect === 'refused');
  return {
    state,
    token: state === 'answer' && last ? last.token : null,
    canSend: state === 'answer' && !isRefused && (losers.length === 0 || isMeant),
    label: useLabel(audience),
    isForApproval: last !== null && actOf(last.effects, last.wishes).kind === 'approval',
    isRefused,
    effects: last?.effects ?? [],
    error: state === 'failed' ? audience.error : null,
    losers,
    bar: (
      <AudienceBar
        audience={audience}
        most={most}
        isMeant={isMeant}
        onMean={(on) => setMeant(on ? losses : null)}
        wayOut={wayOut}
        text={text}
        names={names}
      />
    ),
    isShownAnew: audience.showNew,
  };
}

/** What is meant by a tick: other values that go are meant anew, and so are the same ones that were not sent. */
function lossesOf({ last, changed }: Audience): string {
  const lost = last?.effects.filter(({ effect }) => effect === 'loses');
  const gone = last?.wishes.map(({ body }) => body.change?.change.retract);
  return JSON.stringify([lost, gone, changed?.times]);
}

/** While it asks again the word stays, so that the button does not jump. */
function useLabel({ state, last }: Audience): string {
  const t = useTexts(AUDIENCE_TEXTS);
  const list = useMemberList();
  const own = useQuery({ ...sessionQuery, enabled: false }).data?.member.member ?? '';
  if (last === null || state === 'failed') return t('send');
  const act = actOf(last.effects, last.wishes);
  if (act.kind === 'send') return t('sendTo', { members: list(act.members) });
  if (act.kind === 'take-back') return t('takeBack', { members: list(act.members) });
  if (act.kind === 'approval') return t('forApproval');
  return act.kind === 'home' ? t('saveHome', { own: memberCode(own) }) : t('send');
}
