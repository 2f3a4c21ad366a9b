import type { Country } from '../../../local/ports.js';
import { eventually, expect } from '../../eventually.js';
import type { Act, Stage } from '../../stage.js';
import { letGo, type Sent } from './let-go.js';
import { LEGAL_BASIS, sharedPerson } from './shared-person.js';

/** Invented, and kept at home by who knows them. */
const PLATE = 'CB 7788 HP';
const PHONE = '+36301239988';
const PARTNERS: readonly Country[] = ['bg', 'hu', 'ro'];
const WHY = {
  aim: 'Find who drives and who calls the workers',
  category: 'suspect',
  offence: 'trafficking in human beings',
  reason: 'Numbers from the telephone of the foreman',
};
const LINES = 400;
/** With those before it more than a day lets one country ask. */
const MORE = 1700;

interface Made {
  readonly checkId: string;
  readonly sent: Sent | null;
}

interface Checked {
  readonly partners: readonly {
    readonly member: string;
    readonly state: string;
    readonly answered: number;
    readonly goesOn: string | null;
  }[];
  readonly items: readonly { readonly hits: readonly { readonly member: string; readonly type: string }[] }[];
}

/** A list of numbers is looked up at three countries, of which one is away. */
export const check: Act = {
  no: 11,
  name: 'Check',
  async play(stage) {
    await preparePartners(stage);
    await stage.supervisor.kill('ro');
    const list = await lookUp(stage, [PLATE, PHONE, ...numbers(0, LINES - 2)]);
    const began = performance.now();
    const two = await stands(stage, list, { bg: 'answered', hu: 'answered', ro: 'not-asked-yet' });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const hits = two.items.flatMap((line) => line.hits.map(({ member, type }) => `${member.toUpperCase()} ${type}`));
    expect(hits.join() === 'BG vehicle,HU contact-point', 'hits at BG and HU', hits.join());
    const service = stage.network.services.get('ro');
    expect(service !== undefined, 'the gateway of ro', 'no such part');
    await stage.supervisor.ensure(service);
    await stands(stage, list, { ro: 'answered' });
    const more = await lookUp(stage, numbers(LINES, MORE));
    const over = await stands(stage, more, { bg: 'over-budget' });
    const [bg] = over.partners;
    return [
      `NL looks up ${LINES} lines: BG and HU answer in ${seconds} s, ${hits.join(' and ')}, with whom to call and no more; RO is away`,
      'RO returns and answers automatically: nothing to show',
      `${MORE} lines more: ${bg?.answered} of them are answered today, the rest goes on on ${bg?.goesOn}`,
    ];
  },
};

/** What BG and HU know and keep at home; all three let answers go to NL, to whom each sent something before. */
async function preparePartners(stage: Stage): Promise<void> {
  const { cast, spaceId } = stage;
  const today = new Date().toISOString().slice(0, 10);
  for (const country of PARTNERS) {
    await sharedPerson(stage, { from: country, to: ['nl'], values: { name: `Model ${country.toUpperCase()}` } });
    await cast.prosecutor[country].post('approvals/standing', {
      spaceId,
      types: ['check'],
      recipients: ['nl'],
      highestHandling: 'H1',
      starts: today,
      ends: `${today.slice(0, 4)}-12-31`,
      reason: 'Answers to lists of numbers name a type and a desk alone',
    });
  }
  await enter(stage, 'bg', { type: 'vehicle', values: { registrationNumber: 'СВ7788НР' } });
  await enter(stage, 'hu', { type: 'contact-point', values: { phone: '06 30 123 9988' } });
}

interface Known {
  readonly type: string;
  readonly values: Readonly<Record<string, string>>;
}

async function enter({ cast, spaceId }: Stage, country: Country, { type, values }: Known): Promise<void> {
  const statements = Object.entries(values).map(([property, value]) => ({ property, value }));
  await cast.investigator[country].post(`spaces/${spaceId}/records`, {
    type,
    release: [],
    legalBasis: LEGAL_BASIS,
    statements,
  });
}

async function lookUp(stage: Stage, lines: readonly string[]): Promise<string> {
  const { cast, spaceId } = stage;
  const body = { lines, members: PARTNERS, justification: WHY };
  const { checkId, sent } = await cast.investigator.nl.post<Made>(`spaces/${spaceId}/checks`, body);
  await letGo(stage, 'nl', sent ? [sent] : []);
  return checkId;
}

function stands(
  { cast, spaceId }: Stage,
  checkId: string,
  expected: Readonly<Record<string, string>>,
): Promise<Checked> {
  return eventually(`a list that stands at ${JSON.stringify(expected)}`, async () => {
    const checked = await cast.investigator.nl.get<Checked>(`spaces/${spaceId}/checks/${checkId}`);
    const states = new Map(checked.partners.map(({ member, state }) => [member, state]));
    return Object.entries(expected).every(([member, state]) => states.get(member) === state) && checked;
  });
}

function numbers(from: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `+31 6 ${80_000_000 + from + i}`);
}
