import type { ErasureFacts, ErasureReport, Stated } from '#libs/proof';

/** Says in one line where and why the proof of an erasure is refused; null where it holds. */
export function erasureRefusal({ refused }: ErasureReport): string | null {
  return refused && `no: ${refused.code} at ${refused.place}, ${refused.reason}`;
}

/** Tells a person who stated what about a recall, or why the file says nothing. */
export function erasureText(report: ErasureReport): string {
  return erasureRefusal(report) ?? (report.facts === null ? 'no' : linesOf(report.facts).join('\n'));
}

function linesOf(facts: ErasureFacts): readonly string[] {
  const { owner, ground, at, values, whole, stated, silent, messages, recallId, recordId, spaceId } = facts;
  const holders = stated.length + silent.length;
  return [
    `yes: ${owner} recalled ${whole ? 'a record' : plural(values, 'value')} (${ground}), and ${stated.length} of ${plural(holders, 'holder')} stated what became of it`,
    row('recall', `${recallId}, ${at} by the log`),
    row('record', `${recordId}, space ${spaceId}`),
    ...stated.map((one) => row(one.member, statedText(one))),
    ...silent.map((member) => row(member, 'says nothing in this file')),
    ...messages.map(({ messageId, position }) =>
      row('message', `${messageId} exists at position ${position}; not shown`),
    ),
    row('note', 'it shows who stated what under signature, not what is left anywhere'),
  ];
}

function statedText({ says, at, reference }: Stated): string {
  const what = says === 'kept' ? `keeps it for proceedings, ${reference}` : 'purged it';
  return `stated that it ${what} (${at})`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function row(name: string, text: string): string {
  return `  ${name.padEnd(10)}  ${text}`;
}
