import type { Country } from '../../../local/ports.js';
import { eventually, expect } from '../../eventually.js';
import type { Act, Stage } from '../../stage.js';
import { letGo, type Sent } from './let-go.js';
import { LEGAL_BASIS, sharedPerson } from './shared-person.js';

const ALL: readonly Country[] = ['nl', 'hu', 'bg', 'ro'];
/** Invented: a driver whose birth is said in two ways, and the company that he drives for. */
const DRIVER = { name: 'Pavel Primer', birthDate: ['1979-01-02', '1979-02-01'] };
const COMPANY = { name: 'Transport Primer EOOD' };

interface Graph {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly kind: string }[];
}

interface Differences {
  readonly common: number;
}

interface Stated {
  readonly statements: readonly { readonly messageId: string; readonly index: number; readonly value: string }[];
}

/** Who is connected with whom is drawn alike by all; what they do not agree about is counted alike, and goes when it is resolved. */
export const see: Act = {
  no: 12,
  name: 'See',
  async play(stage) {
    const before = await count(stage);
    const to = ALL.filter((one) => one !== 'bg');
    const driver = await sharedPerson(stage, { from: 'bg', to, values: DRIVER });
    const company = await sharedPerson(stage, { from: 'bg', to, values: COMPANY, type: 'organisation' });
    const values = { from: driver, to: company, kind: 'works-for', role: 'driver' };
    await sharedPerson(stage, { from: 'bg', to, values, type: 'relation' });
    for (const country of ALL)
      await eventually(`the chart at ${country}`, async () => {
        const { edges } = await chart(stage, country, driver);
        return edges.some((edge) => edge.from === driver && edge.to === company && edge.kind === 'works-for');
      });
    await counted(stage, before + 1);
    await takeBack(stage, driver);
    await counted(stage, before);
    return [
      'BG says for whom a driver works: all four draw the same chart around him, two cards and the way from one to the other',
      'he has two dates of birth: the count of differences among what all four hold is one more at all four',
      'BG takes one back, and it is as before at all four',
    ];
  },
};

function chart({ cast, spaceId }: Stage, country: Country, recordId: string): Promise<Graph> {
  return cast.investigator[country].get<Graph>(`spaces/${spaceId}/graph?node=${recordId}`);
}

/** The count that all four have, once it is the same. */
async function count({ cast, spaceId }: Stage): Promise<number> {
  let counts: readonly number[] = [];
  await eventually('one count at all', async () => {
    const lists = ALL.map((country) => cast.investigator[country].get<Differences>(`spaces/${spaceId}/disagreements`));
    counts = (await Promise.all(lists)).map(({ common }) => common);
    return new Set(counts).size === 1;
  });
  const [common] = counts;
  expect(common !== undefined, 'a count', 'none');
  return common ?? 0;
}

async function counted(stage: Stage, wanted: number): Promise<void> {
  await eventually(`${wanted} at all`, async () => (await count(stage)) === wanted);
}

/** BG takes the second of its two dates back from all. */
async function takeBack(stage: Stage, recordId: string): Promise<void> {
  const officer = stage.cast.investigator.bg;
  const path = `spaces/${stage.spaceId}/records/${recordId}`;
  const { value, etag } = await officer.getTagged<Stated>(path);
  const retract = value.statements
    .filter((one) => one.value === DRIVER.birthDate[1])
    .map(({ messageId, index }) => ({ messageId, index }));
  const withdrawFrom = ALL.filter((one) => one !== 'bg');
  const body = { legalBasis: LEGAL_BASIS, retract, withdrawFrom };
  const { messages } = await officer.patch<{ messages: readonly Sent[] }>(path, etag, body);
  await letGo(stage, 'bg', messages);
}
