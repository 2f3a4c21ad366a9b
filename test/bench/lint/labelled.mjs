const MARK = /\[(\w+)\|([^\]]+)\]/g;

/** Reads labelled sentences, one a line: `Call [phone|06-12345678] after eight.` says what a reader would mark, and as what. */
export function readLabelled(text) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const labels = [];
    let plain = '';
    let read = 0;
    for (const { 0: mark, 1: kind, 2: said, index } of line.matchAll(MARK)) {
      plain += line.slice(read, index);
      labels.push({ kind, from: plain.length, to: plain.length + said.length });
      plain += said;
      read = index + mark.length;
    }
    return { text: plain + line.slice(read), labels };
  });
}

/**
 * What of the labels is found, and what of them surely, as only that holds a text back. A name is found where names are marked in more than half of
 * it, as whoever reads sees the rest beside it; anything else where it is marked from its beginning to its end, as whatever kind. A false alarm is a
 * sentence without labels in which anything is marked.
 *
 * @param lint gives the findings in a text
 */
export function judgeLabelled(sentences, lint) {
  const kinds = {};
  const missed = [];
  const alarms = [];
  for (const { text, labels } of sentences) {
    const findings = lint(text);
    if (labels.length === 0 && findings.length > 0)
      alarms.push({ text, marked: findings.map((one) => partOf(text, one)), sure: findings.some(isSure) });
    for (const label of labels) {
      const count = (kinds[label.kind] ??= { labels: 0, found: 0, sure: 0 });
      count.labels += 1;
      if (isFound(label, findings.filter(isSure))) count.sure += 1;
      if (isFound(label, findings)) count.found += 1;
      else missed.push({ text, kind: label.kind, said: partOf(text, label) });
    }
  }
  return { kinds, clean: sentences.filter(({ labels }) => labels.length === 0).length, missed, alarms };
}

function isFound(label, findings) {
  if (label.kind !== 'name' && label.kind !== 'other')
    return findings.some((one) => one.from <= label.from && label.to <= one.to);
  const marked = findings
    .filter(({ kind }) => kind === 'name')
    .reduce((sum, one) => sum + Math.max(0, Math.min(one.to, label.to) - Math.max(one.from, label.from)), 0);
  return marked * 2 > label.to - label.from;
}

function isSure({ certainty }) {
  return certainty === 'sure';
}

function partOf(text, { from, to }) {
  return text.slice(from, to);
}

/** How much of these kinds is found, of 1; or surely found. */
export function recallOf({ kinds }, wanted, how = 'found') {
  const counts = Object.entries(kinds).flatMap(([kind, count]) => (wanted.includes(kind) ? [count] : []));
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  return sum('labels') === 0 ? null : sum(how) / sum('labels');
}

/** What has a form of its own, as phones and plates have. */
export const FORMED = ['number', 'document', 'account', 'phone', 'mail', 'handle', 'plate'];
