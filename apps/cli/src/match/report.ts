import {
  fieldText,
  levelText,
  type Explanation,
  type FieldEvidence,
  type RecordFields,
  type WeightSet,
} from '#libs/matching';
import { ruleText, type Language } from '#libs/national';
import { writeOut } from './out-file.js';
import type { PairResult } from './pair-output.js';
import { histogram, weightChart } from './report-charts.js';
import { STYLE } from './report-style.js';
import { remarkText } from './remark-text.js';
import { BAND_TEXTS, RECORD_FIELD_TEXTS, REPORT_TEXTS } from './report-texts.table.js';
import type { Problem } from './summary.js';

type TextName = keyof typeof REPORT_TEXTS;

/** A pair with both records as their owners wrote them. */
export interface ReportedPair extends PairResult {
  readonly records: readonly [RecordFields, RecordFields];
}

/** What a report shows. */
export interface ReportContent {
  readonly title: 'dedupe' | 'pairs' | 'search';
  readonly language: Language;
  /** What happened, in numbers. */
  readonly facts: readonly (readonly [TextName, number])[];
  /** Evidence of all pairs, in bits. */
  readonly scores: Iterable<number>;
  /** Bits at which bands begin; empty where bands do not follow from bits. */
  readonly bandsFrom: readonly number[];
  readonly weights: WeightSet;
  /** The pairs that are shown in full. */
  readonly pairs: readonly ReportedPair[];
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

function page(content: ReportContent): string {
  const { language, problems } = content;
  const say = (name: TextName): string => escapeHtml(REPORT_TEXTS[name][language]);
  const facts = [...content.facts, ['remarkCount', problems.length] as const];
  const isConflict = ({ explanation }: ReportedPair): boolean => explanation.band === 'conflict';
  const conflicts = content.pairs.filter(isConflict);
  const others = content.pairs.filter((pair) => !isConflict(pair)).toSorted((a, b) => doubt(a) - doubt(b));
  const cards = (pairs: readonly ReportedPair[]): string => pairs.map((pair) => card(pair, language)).join('\n');
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${say(content.title)}</title><style>${STYLE}</style></head><body><main>
<h1>${say(content.title)}</h1>
<p>${facts.map(([name, count]) => say(name).replace('#', String(count))).join(' · ')}. ${say('people')}</p>
${content.weights.origin === 'priors' ? `<p>${say('priorsUsed')}</p>` : ''}
${conflicts.length > 0 ? `<h2>${say('conflicts')}</h2>${cards(conflicts)}` : ''}
<h2>${say('doubt')}</h2>${cards(others)}
<h2>${say('byEvidence')}</h2>${histogram(content.scores, content.bandsFrom, language)}
${remarks(problems, language)}
<h2>${say('weights')}</h2>${weightChart(content.weights, language)}
</main></body></html>
`;
}

/** How far a pair is from even odds: what is read first is what people have to decide. */
function doubt({ explanation }: ReportedPair): number {
  return Math.abs(explanation.probability - 0.5);
}

function card(pair: ReportedPair, language: Language): string {
  const { explanation } = pair;
  const band = BAND_TEXTS[explanation.band]?.[language] ?? explanation.band;
  const share = `${(explanation.probability * 100).toFixed(explanation.probability > 0.99 ? 2 : 0)} %`;
  return `<article class="${explanation.band}"><h3>${escapeHtml(pair.leftId)} · ${escapeHtml(pair.rightId)}</h3>
<p><strong>${escapeHtml(band)}</strong> · ${REPORT_TEXTS.probability[language]} ${share}</p>
${recordTable(pair, language)}
${evidenceTable(explanation, language)}</article>`;
}

/** Both records side by side, field by field, as they were written. */
function recordTable({ records: [left, right], leftLine, rightLine }: ReportedPair, language: Language): string {
  const names = Object.keys({ ...left, ...right }).filter(isField);
  const rows = names.map((name) => {
    const [a, b] = [left[name] ?? '', right[name] ?? ''];
    const label = RECORD_FIELD_TEXTS[name]?.[language] ?? fieldText(name, language);
    return `<tr><th scope="row">${escapeHtml(label)}</th><td>${escapeHtml(a)}</td><td>${escapeHtml(b)}</td></tr>`;
  });
  const head = (side: 'left' | 'right', line: number): string =>
    `<th scope="col">${REPORT_TEXTS[side][language]}, ${REPORT_TEXTS.line[language]} ${line}</th>`;
  const columns = `<th scope="col">${REPORT_TEXTS.field[language]}</th>${head('left', leftLine)}${head('right', rightLine)}`;
  return `<table class="records"><thead><tr>${columns}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function isField(name: string): name is keyof RecordFields {
  return name !== '';
}

/** What each field says, from what was known before to the total: the bits add up. */
function evidenceTable(explanation: Explanation, language: Language): string {
  const { prior, score } = explanation;
  const sorted = explanation.fields.toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits));
  const rows = [
    evidenceRow(REPORT_TEXTS.prior[language], '', prior),
    ...sorted.map((evidence) =>
      evidenceRow(fieldText(evidence.field, language), saidOf(evidence, language), evidence.bits),
    ),
  ];
  const columns = (['field', 'comparison', 'bits'] as const)
    .map((name) => `<th scope="col">${REPORT_TEXTS[name][language]}</th>`)
    .join('');
  const total = `<tr><th scope="row">${REPORT_TEXTS.total[language]}</th><td></td><td class="n">${signed(score)}</td></tr>`;
  return `<table class="evidence"><thead><tr>${columns}</tr></thead><tbody>${rows.join('')}</tbody><tfoot>${total}</tfoot></table>`;
}

function saidOf(evidence: FieldEvidence, language: Language): string {
  const rules = evidence.rules.map((rule) => ruleText(rule, language));
  const level = levelText(evidence.level, language);
  return rules.length === 0 ? level : `${level} (${rules.join('; ')})`;
}

function evidenceRow(name: string, said: string, bits: number): string {
  const width = Math.min(100, Math.abs(bits) * 5);
  const bar = `<span class="bar ${bits < 0 ? 'against' : 'for'}" style="width:${width.toFixed(0)}%"></span>`;
  return `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(said)}${bar}</td><td class="n">${signed(bits)}</td></tr>`;
}

function signed(bits: number): string {
  return `${bits > 0 ? '+' : ''}${bits.toFixed(2)}`;
}

const SHOWN = 200;

function remarks(problems: readonly Problem[], language: Language): string {
  if (problems.length === 0) return '';
  const rows = problems.slice(0, SHOWN).map((problem) => {
    const cells = [problem.file, String(problem.line), remarkText(problem, language)];
    return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
  });
  const columns = (['file', 'line', 'remark'] as const)
    .map((name) => `<th scope="col">${REPORT_TEXTS[name][language]}</th>`)
    .join('');
  return `<h2>${REPORT_TEXTS.remarks[language]}</h2><table><thead><tr>${columns}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
