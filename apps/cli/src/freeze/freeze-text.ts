/** A freeze, as the API of a gateway answers it. */
export interface Freeze {
  readonly id: string;
  readonly kind: 'fork' | 'lists' | 'contradiction';
  readonly member: string | null;
  readonly since: string;
  readonly places: readonly { readonly spaceId: string; readonly position: string }[];
  readonly evidence: readonly {
    readonly what: string;
    readonly spaceId: string;
    readonly place: string;
    readonly hash: string;
    readonly signedBy: readonly string[];
    readonly key: { readonly keyId: string; readonly status: string } | null;
  }[];
  readonly stops: boolean;
  readonly decidable: boolean;
  readonly keyCounts: boolean;
  readonly state: 'open' | 'proposed' | 'confirmed';
  readonly decision: { readonly proposalId: string; readonly cause: string; readonly reason: string } | null;
}

/** A place that two people decided about, as the journal of a gateway answers it. */
export interface JournalEntry {
  readonly proposalId: string;
  readonly spaceId: string;
  readonly position: string;
  readonly cause: string;
  readonly at: string | null;
}

const ID_SHOWN = 12;
const HASH_SHOWN = 16;

const WHAT: Readonly<Record<Freeze['kind'], (member: string) => string>> = {
  fork: (member) => `${member} signed two different records for one place`,
  lists: () => 'two trust lists of one version were signed',
  contradiction: (member) => `${member} states another tree than ours`,
};

const DECIDED: Readonly<Record<Freeze['kind'], string>> = {
  fork: 'decided here; it ends when more than half of the others have',
  lists: 'decided; this gateway goes on under the list that stands in each space',
  contradiction: 'decided; this gateway goes on',
};

/** Says what comes of a decision that two people have taken. */
export function decidedText({ kind }: Freeze): string {
  return DECIDED[kind];
}

/** Writes a freeze in one line. */
export function freezeLine({ id, kind, member, since, places, stops, state }: Freeze): string {
  const where = `${places.length} ${places.length === 1 ? 'space' : 'spaces'}`;
  return `${id.slice(0, ID_SHOWN)}  ${WHAT[kind](member ?? '')}, in ${where}, since ${since}  ${stops || state === 'confirmed' ? state : 'stops nothing'}`;
}

/** Writes a freeze with its evidence and all that one decision covers. */
export function freezeText(freeze: Freeze): string {
  const { evidence, decision, keyCounts } = freeze;
  return [
    freezeLine(freeze),
    `  evidence ${freeze.id}`,
    ...evidence.map(
      ({ what, spaceId, place, hash, signedBy, key }) =>
        `  ${what} at ${place} of ${spaceId}: ${hash.slice(0, HASH_SHOWN)}` +
        `${signedBy.length > 0 ? `, signed by ${signedBy.join(', ')}` : ''}` +
        `${key === null ? '' : ` with key ${key.keyId}, ${key.status}`}`,
    ),
    ...coveredLines(freeze),
    ...(keyCounts
      ? ['  a key under it still counts: under KEY_STOLEN nobody confirms before a list revokes it there']
      : []),
    ...(decision === null ? [] : [`  ${freeze.state}: ${decision.cause}, ${decision.reason}`]),
  ].join('\n');
}

/** Names every place that one decision is about. */
export function coveredLines({ places }: Freeze): readonly string[] {
  return places.map(({ spaceId, position }) => `  one decision ends it in ${spaceId}, position ${position}`);
}
