import { ruleText, type Language } from '#libs/national';
import type { Explanation, FieldEvidence } from './explanation.js';
import { FIELD_TEXTS, LEVEL_TEXTS, NOTHING_COMPARED } from './texts.table.js';

/** Says an explanation in one line of one language, strongest evidence first. */
export function renderExplanation(explanation: Explanation, language: Language): string {
  if (explanation.fields.length === 0) return NOTHING_COMPARED[language];
  return [...explanation.fields]
    .sort((a, b) => Math.abs(b.bits) - Math.abs(a.bits))
    .filter((evidence) => evidence.bits !== 0)
    .map((evidence) => renderEvidence(evidence, language))
    .join('; ');
}

/** Says the evidence of one field: `family name: equal in another spelling (Цветан ~ Tzvetan; …) +8.0`. */
export function renderEvidence(evidence: FieldEvidence, language: Language): string {
  const compared =
    evidence.left !== null && evidence.left !== evidence.right ? [`${evidence.left} ~ ${evidence.right ?? ''}`] : [];
  const bits = `${evidence.bits > 0 ? '+' : ''}${evidence.bits.toFixed(1)}`;
  return `${said(evidence, compared, language)} ${bits}`;
}

/** The same for those who have both texts before them, and count no bits: `family name: equal in another spelling (…)`. */
export function renderReason(evidence: FieldEvidence, language: Language): string {
  return said(evidence, [], language);
}

function said(evidence: FieldEvidence, compared: readonly string[], language: Language): string {
  const field = FIELD_TEXTS[evidence.field]?.[language] ?? evidence.field;
  const level = LEVEL_TEXTS[evidence.level]?.[language] ?? evidence.level;
  const because = [...compared, ...evidence.rules.map((rule) => ruleText(rule, language))];
  return `${field}: ${level}${because.length > 0 ? ` (${because.join('; ')})` : ''}`;
}

/** Name of a compared field in one language. */
export function fieldText(field: string, language: Language): string {
  return FIELD_TEXTS[field]?.[language] ?? field;
}

/** What a level says in one language. */
export function levelText(level: string, language: Language): string {
  return LEVEL_TEXTS[level]?.[language] ?? level;
}
