/**
 * All that a line may say besides its event. The list is closed so that no payload, name of a person or key finds a
 * place: ids, numbers, codes and names of parts of the system only.
 */
export interface LogFields {
  readonly msgId?: string;
  readonly correlationId?: string;
  readonly space?: string;
  readonly shard?: number;
  readonly member?: string;
  readonly peer?: string;
  readonly stream?: string;
  readonly epoch?: number;
  readonly seq?: number | bigint;
  readonly topic?: string;
  readonly partition?: number;
  readonly offset?: number | bigint;
  readonly position?: number | bigint;
  readonly size?: number | bigint;
  readonly attempt?: number;
  readonly count?: number;
  readonly bytes?: number;
  readonly durMs?: number;
  readonly code?: string;
  readonly state?: string;
  readonly worker?: string;
  readonly part?: string;
  readonly type?: string;
  readonly version?: string;
  readonly host?: string;
  readonly port?: number;
  readonly method?: string;
  readonly route?: string;
  readonly status?: number;
}

const NAMES = [
  'msgId',
  'correlationId',
  'space',
  'shard',
  'member',
  'peer',
  'stream',
  'epoch',
  'seq',
  'topic',
  'partition',
  'offset',
  'position',
  'size',
  'attempt',
  'count',
  'bytes',
  'durMs',
  'code',
  'state',
  'worker',
  'part',
  'type',
  'version',
  'host',
  'port',
  'method',
  'route',
  'status',
] as const satisfies readonly (keyof LogFields)[];

const MAX_TEXT = 300;

/** Keeps the fields of the closed list, with texts cut short and without secrets; everything else is dropped. */
export function keepFields(fields: object): Record<string, string | number | boolean> {
  const kept: Record<string, string | number | boolean> = {};
  const given = new Map<string, unknown>(Object.entries(fields));
  for (const name of NAMES) {
    const value = plain(given.get(name));
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

function plain(value: unknown): string | number | boolean | undefined {
  switch (typeof value) {
    case 'string':
      return scrub(value);
    case 'bigint':
      return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
    case 'number':
    case 'boolean':
      return value;
    default:
      return undefined;
  }
}

const SECRETS: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [\s\S]*?(?:-----END [A-Z ]*-----|$)/g, '[pem]'],
  [/\/\/[^\s/@]*@/g, '//[redacted]@'],
  [/\b(bearer|basic)\s+[\w.~+/=-]+/gi, '$1 [redacted]'],
  [/\b((?:[\w-]*(?:password|passwd|secret|token|passphrase))["']?\s*[=:]\s*["']?)[^\s"',;&]+/gi, '$1[redacted]'],
];

/** Takes credentials out of a text and cuts it short. Net under the closed list, not a licence to log free text. */
export function scrub(text: string): string {
  const clean = SECRETS.reduce((rest, [pattern, stand]) => rest.replace(pattern, stand), text.slice(0, MAX_TEXT * 10));
  return clean.length > MAX_TEXT ? `${clean.slice(0, MAX_TEXT)}…` : clean;
}
