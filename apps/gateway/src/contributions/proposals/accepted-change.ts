import { ProposalError } from './proposal.errors.js';
import type { EndingKind } from './proposal-fold.js';
import type { ProposedStatement, ReplacedName, SaidStatement, SuggestedChange } from './proposal-view.js';

/** What is suggested of a record, and who reads that. */
export interface Suggested {
  readonly asserts: readonly ProposedStatement[];
  readonly retracts: readonly ReplacedName[];
  readonly readers: readonly string[];
}

/** A value that holds now. */
export interface LiveValue extends ReplacedName {
  readonly property: string;
  readonly value: string;
  readonly release: readonly string[];
}

const HANDLINGS = ['H0', 'H1', 'H2', 'H3'] as const;
/** From this code on what another country said goes no further than that country sent it. */
const RESTRICTED = 3;
const SENSITIVITIES = { 1: 'victim-identity', 2: 'minor', 3: 'special-category' } as const;

/** The change that brings what is suggested: without what holds already, and without what is gone already. */
export function changeAsSuggested(
  { asserts, retracts, readers }: Suggested,
  live: readonly LiveValue[],
): SuggestedChange {
  const gone = live.filter((value) => retracts.some((one) => isSame(one, value)));
  const missing = asserts.filter(
    ({ property, value }) => !live.some((one) => one.property === property && one.value === value),
  );
  const assert = missing.map((statement) => {
    const instead = gone.filter(({ property }) => property === statement.property);
    const of = isRestricted(statement) && instead.length === 0 ? live : instead;
    if (of.length === 0) return dtoOf(statement);
    const held = [...new Set(of.flatMap(({ release }) => release))].toSorted();
    return {
      ...dtoOf(statement),
      release: isRestricted(statement) ? held.filter((one) => readers.includes(one)) : held,
    };
  });
  return { assert, retract: gone.map(nameOf) };
}

/**
 * Each statement as a word of a partner, and under no lower restriction than what was suggested of its property.
 *
 * @throws ProposalError RELEASE_BEYOND_ORIGIN where what is restricted would go to who does not read the proposal
 */
export function asPartners(
  assert: readonly SaidStatement[],
  { asserts, readers }: Suggested,
  { member, release }: { readonly member: string; readonly release: readonly string[] },
): readonly SaidStatement[] {
  return assert.map((dto, i) => {
    const of = asserts.filter(({ property }) => property === dto.property);
    const [floor] = of.toSorted((one, other) => other.labels.handling.code - one.labels.handling.code);
    const beyond = (dto.release ?? release).find((one) => !readers.includes(one));
    if (floor && isRestricted(floor) && beyond !== undefined) {
      const path = dto.release ? `assert[${i}].release` : 'release';
      throw new ProposalError('RELEASE_BEYOND_ORIGIN', `${beyond} does not read the proposal`, path);
    }
    return { ...dto, ...labelsFrom(dto, of), origin: { kind: 'partner', detail: member.toUpperCase() } };
  });
}

/** What sending a change makes of a proposal that it answers. */
export function outcomeOf(
  change: SuggestedChange,
  { asserts, retracts }: Suggested,
  live: readonly LiveValue[],
): EndingKind {
  const brought = [...live, ...change.assert];
  const isWhole = asserts.every(({ property, value }) =>
    brought.some((one) => one.property === property && one.value === value),
  );
  const isMore = change.assert.some(
    ({ property, value }) => !asserts.some((one) => one.property === property && one.value === value),
  );
  const taken = live.filter((value) => retracts.some((one) => isSame(one, value)));
  const isTaken =
    taken.length === change.retract.length && taken.every((one) => change.retract.some((name) => isSame(name, one)));
  return isWhole && !isMore && isTaken ? 'accepted' : 'accepted-changed';
}

/** Whether a change brings all of what another proposal suggests. */
export function brings(change: SuggestedChange, { asserts, retracts }: Suggested, live: readonly LiveValue[]): boolean {
  const isSaid = asserts.every(({ property, value }) =>
    change.assert.some((one) => one.property === property && one.value === value),
  );
  const open = live.filter((value) => retracts.some((one) => isSame(one, value)));
  return isSaid && open.every((one) => change.retract.some((name) => isSame(name, one)));
}

export function isSame(one: ReplacedName, other: ReplacedName): boolean {
  return one.messageId === other.messageId && one.index === other.index;
}

function nameOf({ messageId, index }: ReplacedName): ReplacedName {
  return { messageId, index };
}

function isRestricted({ labels }: ProposedStatement): boolean {
  return labels.handling.code >= RESTRICTED;
}

function dtoOf({ property, value, labels }: ProposedStatement): SaidStatement {
  const { original, language, validFrom, validTo, evaluation, handling, nature } = labels;
  const code = HANDLINGS[handling.code - 1] ?? 'H3';
  return {
    property,
    value,
    ...(original === '' ? {} : { original }),
    ...(language === '' ? {} : { language }),
    ...(validFrom === '' ? {} : { validFrom }),
    ...(validTo === '' ? {} : { validTo }),
    ...(evaluation === null ? {} : { evaluation }),
    ...(nature === 2 ? { nature: 'assessment' as const } : {}),
    handling: { code, ...(handling.text === '' ? {} : { text: handling.text }) },
    sensitivities: sensitivitiesOf(labels),
  };
}

function labelsFrom(dto: SaidStatement, of: readonly ProposedStatement[]): Partial<SaidStatement> {
  const codes = of.map(({ labels }) => labels.handling);
  const own = HANDLINGS.indexOf(dto.handling?.code ?? 'H0') + 1;
  const [highest] = codes.toSorted((one, other) => other.code - one.code);
  const marks = [...new Set([...(dto.sensitivities ?? []), ...of.flatMap(({ labels }) => sensitivitiesOf(labels))])];
  const restricted =
    highest && highest.code > own
      ? {
          handling: {
            code: HANDLINGS[highest.code - 1] ?? 'H3',
            ...(highest.text === '' ? {} : { text: highest.text }),
          },
        }
      : {};
  return { ...restricted, ...(marks.length > 0 ? { sensitivities: marks } : {}) };
}

function sensitivitiesOf({ sensitivities }: ProposedStatement['labels']) {
  return sensitivities.flatMap((mark) => (mark === 0 ? [] : [SENSITIVITIES[mark]]));
}
