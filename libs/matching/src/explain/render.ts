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

/** Says the evidence of one field: `family name: equal in another spelling (Цветан ~ Tzvetan; …), +8.0 bits`. */
export function renderEvidence(evidence: FieldEvidence, language: Language): string {
  const field = FIELD_TEXTS[evidence.field]?.[language] ?? evidence.field;
  const level = LEVEL_TEXTS[evidence.level]?.[language] ?? evidence.level;
  const compared =
    evidence.left !== null && evidence.left !== evidence.right ? [`${evidence.left} ~ ${evidence.right ?? ''}`] : [];
  const because = [...compared, ...evidence.rules.map((rule) => ruleText(rule, language))];
  const bits = `${evidence.bits > 0 ? '+' : ''}${evidence.bits.toFixed(1)}`;
  return `${field}: ${level}${because.length > 0 ? ` (${because.join('; ')})` : ''} ${bits}`;
}

/** Name of a compared field in one language. */
export function fieldText(field: string, language: Language): string {
  return FIELD_TEXTS[field]?.[language] ?? field;
}

/** What a level says in one language. */
export function levelText(level: string, language: Language): string {
  return LEVEL_TEXTS[level]?.[language] ?? level;
}
