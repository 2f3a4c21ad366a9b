import type { ContradictionFact, EvidenceReport } from '#libs/proof';

const WHAT: Readonly<Record<ContradictionFact['kind'], string>> = {
  fork: 'signed two records that cannot both be true',
  lists: 'signed two trust lists of one version',
  trees: 'signed trees that cannot both be of one log',
};

/** Says in one line why evidence shows nothing; null where it does. */
export function evidenceRefusal({ refused }: EvidenceReport): string | null {
  return refused && `no: ${refused.code}, ${refused.reason}`;
}

/** Tells a person what evidence of a freeze shows, or why it shows nothing. It never says which of two members is right. */
export function evidenceText(report: EvidenceReport): string {
  return evidenceRefusal(report) ?? report.facts.map(factText).join('\n');
}

function factText({ kind, signedBy, says }: ContradictionFact): string {
  return [`yes: ${signedBy.join(' and ')} ${WHAT[kind]}`, ...says.map((line) => `  ${line}`)].join('\n');
}
