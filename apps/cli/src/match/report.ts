import { renderEvidence, type Explanation, type WeightSet } from '#libs/matching';
import type { Language } from '#libs/national';
import { writeOut } from './out-file.js';
import { histogram, weightChart } from './report-charts.js';
import type { PairResult } from './pair-output.js';
import { placeIn, type Problem } from './summary.js';

/** What a report shows. */
export interface ReportContent {
  readonly title: string;
  readonly language: Language;
  /** What happened, in short: `120 records`. */
  readonly facts: readonly string[];
  /** Evidence of all pairs, in bits. */
  readonly scores: Iterable<number>;
  /** Bits at which bands begin; empty where bands do not follow from bits. */
  readonly bandsFrom: readonly number[];
  readonly weights: WeightSet;
  /** The pairs that are shown in full. */
  readonly pairs: readonly PairResult[];
  readonly problems: readonly Problem[];
}

/** Most pairs that a report shows in full: a page is for reading. */
export const REPORTED = 500;

/** Writes one page that opens without a network: no script, no font, no picture from elsewhere. */
export async function writeReport(file: string, content: ReportContent): Promise<void> {
  await writeOut(file, page(content));
}

/** Makes text safe inside HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1b1f24;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}article{border:1px solid #c9ced6;border-radius:6px;padding:.6rem 1rem;margin:.6rem 0}
.bar{display:inline-block;height:.75rem;border-radius:2px;vertical-align:middle}.for{background:#1a7f5a}.against{background:#b4423c}
table{border-collapse:collapse;width:100%}td{padding:.1rem .6rem .1rem 0;vertical-align:top}td.n{text-align:right;white-space:nowrap}
svg{max-width:100%;height:auto}text{font:11px system-ui,sans-serif;fill:currentColor}
@media(prefers-color-scheme:dark){body{background:#14171b;color:#e6e9ee}article{border-color:#3a414b}}`;

function page(content: ReportContent): string {
  const { facts, problems } = content;
  return `<!doctype html>
<html lang="${content.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(content.title)}</title><style>${STYLE}</style></head><body>
<h1>${escapeHtml(content.title)}</h1>
<p>${[...facts, `${problems.length} remarks on rows`].join(' · ')}. Scores rank work; people decide.</p>
<h2>Pairs by evidence</h2>${histogram(content.scores, content.bandsFrom)}
<h2>Pairs</h2>${content.pairs.map((pair) => article(pair, content.language)).join('\n')}
${remarks(problems)}
<h2>Weights</h2>${weightChart(content.weights, content.language)}
</body></html>
`;
}

function article(pair: PairResult, language: Language): string {
  const { explanation } = pair;
  return `<article><h3>${escapeHtml(pair.leftId)} · ${escapeHtml(pair.rightId)}</h3>
<p>${explanation.band}, ${explanation.score.toFixed(1)} bits, probability ${explanation.probability.toFixed(2)}</p>
${evidenceTable(explanation, language)}</article>`;
}

function evidenceTable(explanation: Explanation, language: Language): string {
  const rows = explanation.fields.map((evidence) => {
    const width = Math.min(240, Math.abs(evidence.bits) * 12);
    const bar = `<span class="bar ${evidence.bits < 0 ? 'against' : 'for'}" style="width:${width.toFixed(0)}px"></span>`;
    return `<tr><td>${escapeHtml(renderEvidence(evidence, language))}</td><td>${bar}</td></tr>`;
  });
  return `<table>${rows.join('')}</table>`;
}

const SHOWN = 200;

function remarks(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const rows = problems
    .slice(0, SHOWN)
    .map(
      (problem) =>
        `<tr><td>${escapeHtml(problem.file)}</td><td class="n">${problem.line}</td><td>${problem.code}</td><td>${placeIn(problem)}</td></tr>`,
    );
  return `<h2>Remarks on rows</h2><table>${rows.join('')}</table>`;
}
