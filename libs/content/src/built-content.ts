import { createHash } from 'node:crypto';
import type { Content, Judged } from './content.js';
import type { Kind } from './documents.js';
import { judgeFiles } from './judge/judge-files.js';
import type { Problem } from './judge/problem.js';

interface BuiltDocument {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly digest: string;
  readonly body: object;
}

/** All documents of a practice in one file, as services read it. */
export interface BuiltContent {
  /** Over the digests of all documents: one number that says which content a service runs. */
  readonly digest: string;
  readonly documents: readonly BuiltDocument[];
}

/** Makes what a service reads: each document once, in the order of kind and id, with the digest of its bytes. */
export function builtContent(documents: readonly Judged[]): BuiltContent {
  const standing = [...new Map(documents.map((one) => [`${one.kind}/${one.body.id}`, one]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { kind, body }]) => ({ kind, id: body.id, version: body.version, digest: digestOf(body), body }));
  return { digest: digestOf(standing.map(headOf)), documents: standing };
}

/** What a file of built content holds, judged anew: a service trusts its shape no more than the command line does. */
export function readBuilt(text: string): {
  readonly content: Content;
  readonly digest: string;
  readonly problems: readonly Problem[];
} {
  const documents = documentsIn(text);
  const { content, problems } = judgeFiles(
    documents.map(({ kind, id, body }) => ({ path: pathOf(kind, id), body })),
    null,
  );
  const changed = documents.filter(({ digest, body }) => digest !== digestOf(body));
  return {
    content,
    digest: digestOf(documents.map(headOf)),
    problems: [
      ...problems,
      ...changed.map(({ kind, id }) => ({
        path: pathOf(kind, id),
        at: '',
        sentence: 'has other bytes than its digest',
      })),
    ],
  };
}

function documentsIn(text: string): readonly BuiltDocument[] {
  const built: unknown = JSON.parse(text);
  const documents: unknown =
    typeof built === 'object' && built !== null && 'documents' in built ? built.documents : null;
  return Array.isArray(documents) && documents.every(isDocument) ? documents : [];
}

function isDocument(one: unknown): one is BuiltDocument {
  if (typeof one !== 'object' || one === null) return false;
  const has = (name: string, type: string): boolean => typeof Reflect.get(one, name) === type;
  return has('kind', 'string') && has('id', 'string') && has('digest', 'string') && has('body', 'object');
}

const RULES: readonly string[] = ['routing', 'priority', 'hints', 'retention'] satisfies readonly Kind[];

function pathOf(kind: string, id: string): string {
  return RULES.includes(kind) ? `rules/${kind}.yaml` : `${kind}/${id.toLowerCase().replaceAll('.', '-')}.yaml`;
}

function headOf({ kind, id, version, digest }: BuiltDocument): readonly unknown[] {
  return [kind, id, version, digest];
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
