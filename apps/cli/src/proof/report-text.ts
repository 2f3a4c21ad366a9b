import type { ProofCheck, ProofFacts, ProofReport } from '#libs/proof';

/** Says in one line why a proof proves nothing; null where it does. */
export function refusalText({ checks }: ProofReport): string | null {
  const failed = checks.find((check) => check.outcome === 'failed');
  return failed ? `no: ${failed.code}, ${failed.reason} (check "${failed.name}")` : null;
}

/** Tells a person what a proof proves, or why it does not. */
export function reportText(report: ProofReport): string {
  const answer = refusalText(report) ?? `yes: ${claimOf(report)}`;
  const facts = report.ok && report.facts ? factLines(report.facts) : [];
  return [answer, ...facts, row('checks', report.checks.map(checkText).join(', '))].join('\n');
}

function claimOf({ demand, facts }: ProofReport): string {
  const count = facts?.cosigners.length ?? 0;
  return demand.kind === 'delivery'
    ? `${demand.member} cosigned the log that holds this message`
    : `${count} of ${facts?.members.length ?? 0} members cosigned the log that holds this message, ${facts?.quorum ?? 0} are needed`;
}

function factLines(facts: ProofFacts): string[] {
  const cosigners = facts.cosigners.map(({ member, size, at }) => `${member} (size ${size}, ${at})`);
  return [
    row('message', `${facts.messageId} from ${facts.sender} to ${facts.recipients.join(', ')}`),
    row('identity', facts.identity),
    row('space', `${facts.spaceId}, position ${facts.position}`),
    row('time', `${facts.at} by the log, ${facts.createdAt} by the clock of ${facts.sender}`),
    row('members', facts.members.join(', ')),
    row('cosigned', cosigners.join(', ')),
    ...facts.clocksApart.map((member) =>
      row('note', `the clock of ${member} and the time of the log are over ten minutes apart`),
    ),
    ...facts.restsOn.map(({ position, what }, i) => row(i === 0 ? 'rests on' : '', `${what} (position ${position})`)),
    row('trust list', `${facts.listVersion} is the newest in the file`),
    ...(facts.contentType === null ? [] : [row('content', `shown and bound: ${facts.contentType}`)]),
    ...(facts.keyRevokedLater ? [row('note', `the key that signed was revoked after this position`)] : []),
  ];
}

function checkText({ name, outcome }: ProofCheck): string {
  return `${name} ${outcome}`;
}

function row(name: string, text: string): string {
  return `  ${name.padEnd(10)}  ${text}`;
}
