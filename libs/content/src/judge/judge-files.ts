import { type Content, contentOf, type Judged } from '../content.js';
import type { Kind } from '../documents.js';
import { SHAPES, shapeSentence } from '../schema/schema-problems.js';
import { calendarProblems } from './calendar-problems.js';
import { indicatorProblems } from './indicator-problems.js';
import type { Problem } from './problem.js';
import { referenceProblems } from './reference-problems.js';
import { ruleProblems } from './rule-problems.js';
import { textProblems } from './text-problems.js';

/** A file of a folder of content, as its parser gave it. */
export interface ContentFile {
  /** From the folder: `reporters/hotel.yaml`. */
  readonly path: string;
  readonly body: unknown;
}

/** Says what the files hold and all that is wrong with them; where a year is asked for, calendars must cover it and the two after it. */
export function judgeFiles(
  files: readonly ContentFile[],
  year: number | null,
): { readonly content: Content; readonly documents: readonly Judged[]; readonly problems: readonly Problem[] } {
  const judged = files.map((file) => judgeShape(file));
  const documents = judged.flatMap(({ document }) => (document ? [document] : []));
  const content = contentOf(documents);
  const problems = [
    ...judged.flatMap((one) => one.problems),
    ...documents.flatMap((document) => [
      ...textProblems(document),
      ...calendarProblems(document, year),
      ...indicatorProblems(document, content),
      ...referenceProblems(document, content),
    ]),
    ...ruleProblems(documents, content),
    ...documents.flatMap((document, index) => versionProblems(document, documents.slice(0, index))),
  ];
  return { content, documents, problems };
}

/** What stands above another document says so by its version. */
function versionProblems({ kind, path, body }: Judged, before: readonly Judged[]): readonly Problem[] {
  const earlier = before.findLast((one) => one.kind === kind && one.body.id === body.id);
  if (earlier === undefined || earlier.body.version < body.version) return [];
  const sentence = `replaces version ${earlier.body.version} of ${body.id} and needs a higher one`;
  return [{ path, at: '/version', sentence }];
}

const FOLDERS: readonly Kind[] = ['reporters', 'countries', 'indicators', 'lists', 'guidance', 'door'];
const RULES: readonly Kind[] = ['routing', 'priority', 'hints', 'retention'];

/** The kind of a file by its place, or null. */
function kindOf(path: string): Kind | null {
  const [folder, file, more] = path.split('/');
  if (file === undefined || more !== undefined || !file.endsWith('.yaml')) return null;
  if (folder === 'rules') return RULES.find((kind) => file === `${kind}.yaml`) ?? null;
  return FOLDERS.find((kind) => kind === folder) ?? null;
}

interface Shaped {
  readonly document?: Judged;
  readonly problems: readonly Problem[];
}

function judgeShape({ path, body }: ContentFile): Shaped {
  const kind = kindOf(path);
  if (kind === null) return { problems: [{ path, at: '', sentence: 'no kind of content stands here' }] };
  const document = shaped(kind, path, body);
  if (document === null) return { problems: shapeProblems(kind, path) };
  return { document, problems: headProblems(document) };
}

/** A file has the name of its id, and who confirmed a law is named with the day. */
function headProblems({ path, body }: Judged): readonly Problem[] {
  const name = `${body.id.toLowerCase().replaceAll('.', '-')}.yaml`;
  const isSigned = body.confirmedBy !== undefined && body.confirmedOn !== undefined;
  return [
    ...(path.endsWith(`/${name}`) ? [] : [{ path, at: '/id', sentence: `the file of ${body.id} is named ${name}` }]),
    ...(body.status === 'proposal' || isSigned
      ? []
      : [{ path, at: '/status', sentence: 'confirmed needs confirmedBy and confirmedOn' }]),
  ];
}

function shapeProblems(kind: Kind, path: string): readonly Problem[] {
  return (SHAPES[kind].errors ?? []).map((error) => ({
    path,
    at: error.instancePath,
    sentence: shapeSentence(error),
  }));
}

/** The same question for each kind: the compiler ties a kind to its shape only where both are written out. */
function shaped(kind: Kind, path: string, body: unknown): Judged | null {
  switch (kind) {
    case 'reporters':
      return SHAPES.reporters(body) ? { kind, path, body } : null;
    case 'countries':
      return SHAPES.countries(body) ? { kind, path, body } : null;
    case 'indicators':
      return SHAPES.indicators(body) ? { kind, path, body } : null;
    case 'lists':
      return SHAPES.lists(body) ? { kind, path, body } : null;
    case 'routing':
      return SHAPES.routing(body) ? { kind, path, body } : null;
    case 'priority':
      return SHAPES.priority(body) ? { kind, path, body } : null;
    case 'hints':
      return SHAPES.hints(body) ? { kind, path, body } : null;
    case 'retention':
      return SHAPES.retention(body) ? { kind, path, body } : null;
    case 'guidance':
      return SHAPES.guidance(body) ? { kind, path, body } : null;
    case 'door':
      return SHAPES.door(body) ? { kind, path, body } : null;
  }
}
