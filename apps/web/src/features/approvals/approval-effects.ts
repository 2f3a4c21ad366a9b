import { effectsOf, untoldBy } from '#libs/approval';
import type { RecordView } from '../../lib/api-types.js';
import type { Json } from '../../lib/http.js';
import type { Effect } from '../../case/audience/audience.query.js';
import type { Request } from './api/requests.js';
import { contentOf } from './request-content.js';

type Known = Json<RecordView>['statements'][number];

/** What an approval does, by the function that says it before sending: the messages leave as they wait. */
export function approvalEffects(
  { content, recipients, together }: Request,
  known: readonly Known[],
  members: readonly string[],
): readonly Effect[] {
  const parts = [{ content, recipients }, ...together];
  const messages = parts.map((part) => ({
    recipients: part.recipients,
    ...saidBy(part, known),
    fate: { kind: 'leaves' as const, standing: null },
  }));
  const retracted = new Set(parts.flatMap((part) => retractedBy(part)));
  const untouched = known
    .filter((one) => one.retractedIn === null && !one.pending && !retracted.has(nameOf(one)))
    .map(({ property, holders }) => ({
      property,
      members: holders.filter(({ state }) => state === 'arrived' || state === 'read').map(({ member }) => member),
    }))
    .map((value) => ({ ...value, members: value.members.filter((member) => recipients.includes(member)) }));
  const effects = effectsOf({ messages, untouched, refusal: null });
  const untold = untoldBy(effects, members);
  return [
    ...effects.map(({ values, ...effect }) => ({
      ...effect,
      values: values.map((value) => ({ change: 0, ...value })),
    })),
    ...(untold.length === 0 ? [] : [{ effect: 'nothing' as const, members: [...untold], values: [] }]),
  ];
}

/** What a message gives and takes; of a text, that it is one. */
function saidBy(part: Pick<Request, 'content'>, known: readonly Known[]) {
  const content = contentOf(part);
  if (content?.kind !== 'record') return { gives: [null], takes: [] };
  const { asserts, retracts } = content.record;
  // What is taken and not known here is lost all the same.
  const taken = retracts.map((one) => known.find((value) => nameOf(value) === nameOf(one))?.property ?? null);
  return { gives: asserts.map(({ property }) => property), takes: taken };
}

function retractedBy(part: Pick<Request, 'content'>): readonly string[] {
  const content = contentOf(part);
  return content?.kind === 'record' ? content.record.retracts.map(nameOf) : [];
}

function nameOf({ messageId, index }: { readonly messageId: string; readonly index: number }): string {
  return `${messageId} ${index}`;
}
