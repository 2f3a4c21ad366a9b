import { VERDICT } from '#libs/protocol';
import { type ArchiveRow, envelopeOf, type ParsedEnvelope } from './archive-row.js';
import type { Chunk } from './chunk.js';
import { openedOf } from './openings.js';
import { type RefusedRun, runsOf } from './refused-run.js';

/** Makes what the archive keeps of a chunk: a row where something of this protocol stands, and runs of what lies between. */
export function archivedChunk(
  { entries, openings }: Chunk,
  member: string,
): { readonly rows: readonly ArchiveRow[]; readonly runs: readonly RefusedRun[] } {
  const opened = new Map(openedOf(openings).map((message) => [message.position, message.typeName]));
  const rows = entries.flatMap(({ record, step }): ArchiveRow[] => {
    const envelope = envelopeOf(record);
    if (envelope === null) return [];
    const type = opened.get(step.position);
    const body = isKept(envelope, step.verdict, member) ? envelope.body : null;
    return [{ step, envelope, body, skeleton: type === undefined ? null : { type } }];
  });
  return { rows, runs: runsOf(entries.flatMap(({ record, step }) => (envelopeOf(record) ? [] : [step]))) };
}

/** Clear bodies are kept by everybody, also of what was refused: it is judged again from here. Sealed ones by their recipients. */
export function isKept({ header }: Pick<ParsedEnvelope, 'header'>, verdict: number, member: string): boolean {
  if (header === null) return false;
  return header.kind !== 'business' || (verdict === VERDICT.OK && header.recipients.includes(member));
}
