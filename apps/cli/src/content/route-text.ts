import type { Proposal, Reasoned } from '#libs/policy';

/** What the rules propose, each line with the rules that it rests on. */
export function routeText(sealed: boolean, proposal: Proposal): string {
  const { priority, routes, proposed, queues, needs, receiptsOnly } = proposal;
  return [
    `priority ${priority}`,
    ...(sealed ? ['sealed to the protection desk'] : []),
    ...lines('goes to', routes),
    ...lines('to confirm', proposed),
    ...lines('queue', queues),
    ...lines('needs', needs),
    ...(receiptsOnly ? ['the reporter gets receipts alone'] : []),
  ].join('\n');
}

function lines(what: string, reasoned: readonly Reasoned[]): readonly string[] {
  return reasoned.map(
    ({ to, rules }) => `${what} ${to} (${rules.length > 0 ? rules.join(', ') : 'as the class says'})`,
  );
}
