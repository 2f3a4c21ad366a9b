import type { TakenType } from '#libs/exchange';
import { isRetired, isUngated, type MemberFeature, type MemberMessage } from './member-feature.js';

/** What these checks read of a descriptor. */
export type Described = Pick<MemberFeature, 'name' | 'appliers' | 'messages'>;

/** A handler whose parts are there because its type says so, which is what is checked. */
type Unchecked = Pick<TakenType, 'type'> & Partial<TakenType>;

interface Mention {
  readonly type: string;
  /** Applier or feature that names the type. */
  readonly by: string;
}

/** Returns one sentence for each thing that keeps these descriptors from taking, showing and sending every type of the catalogue. */
export function memberProblems(
  features: readonly Described[],
  catalogue: ReadonlyMap<string, unknown>,
): readonly string[] {
  const handlers = features.flatMap(({ appliers = [] }) =>
    appliers.flatMap(({ name, handlers: of }) => of.map((handler) => ({ handler, by: name }))),
  );
  const taken = handlers.map(({ handler, by }) => ({ type: handler.type.typeName, by }));
  const described = features.flatMap(({ name, messages = {} }) =>
    Object.keys(messages).map((type) => ({ type, by: name })),
  );
  const types = [...catalogue.keys()];
  return [
    ...types.flatMap((type) => applierProblems(type, namesOf(type, taken))),
    ...handlers.flatMap(({ handler, by }) => aboutProblems(handler, by)),
    ...types.flatMap((type) => messageProblems(type, features)),
    ...types.flatMap((type) => doubleProblems(type, namesOf(type, described))),
    ...[...taken, ...described].flatMap(({ type, by }) =>
      catalogue.has(type)
        ? []
        : [`${type} is not in the catalogue; take it out of ${by}, or give it the message option`],
    ),
  ];
}

function namesOf(type: string, mentions: readonly Mention[]): readonly string[] {
  return mentions.flatMap((one) => (one.type === type ? [one.by] : []));
}

function applierProblems(type: string, appliers: readonly string[]): readonly string[] {
  if (appliers.length === 0)
    return [`${type} has no applier; name one that takes it among the appliers of its feature`];
  if (appliers.length === 1) return [];
  return [`${type} has more than one applier: ${appliers.join(' and ')}; let one of them take it alone`];
}

function aboutProblems({ type, about }: Unchecked, applier: string): readonly string[] {
  if (typeof about === 'function') return [];
  return [
    `${type.typeName} has no handler that says what it is about; add about to its handler in ${applier}, () => [] where that is nothing`,
  ];
}

function doubleProblems(type: string, features: readonly string[]): readonly string[] {
  if (features.length < 2) return [];
  return [
    `${type} is described by two features: ${features.join(' and ')}; name it in the messages of its owner alone`,
  ];
}

function messageProblems(type: string, features: readonly Described[]): readonly string[] {
  const message: Partial<MemberMessage> = features.flatMap(({ messages }) => messages?.[type] ?? [])[0] ?? {};
  return [
    ...(message.sight
      ? []
      : [`${type} has no sight; name in the messages of its feature which action lets a person know of it`]),
    ...(isGated(message)
      ? []
      : [`${type} has no gate and no reason to need none; name one of them in the messages of its feature`]),
  ];
}

function isGated({ gate = [] }: Partial<MemberMessage>): boolean {
  if (isRetired(gate)) return gate.retired.trim() !== '';
  return isUngated(gate) ? gate.reason.trim() !== '' : gate.length > 0;
}
