import { expect, it } from '@jest/globals';
import type { Disclosure } from '#libs/approval';
import { aCaseEntry, anOpenDoor } from '#libs/member/testing';
import type { Person } from '#libs/people';
import type { ApprovalForecast } from '../../gate/approvals/approval-forecast.service.js';
import type { ForecastValueDto } from './dto/forecast.dto.js';
import { ForecastSending } from './forecast-sending.service.js';

const anna: Person = { id: 'anna', name: 'Anna Voorbeeld', desk: 'Demo', roles: ['investigator'] };

/** What the gate is asked about a change with these values. */
async function disclosed(values: readonly ForecastValueDto[]): Promise<readonly Disclosure[]> {
  let asked: readonly Disclosure[] = [];
  const approvals = {
    of: async (_: string, disclosures: readonly Disclosure[]) => void (asked = disclosures),
  } as unknown as ApprovalForecast;
  const entry = await aCaseEntry({ by: anna });
  await new ForecastSending(anOpenDoor(), approvals).foresee(entry, {
    type: 'person',
    isChange: true,
    values: [...values],
  });
  return asked;
}

const value = (release: string[], more: Partial<ForecastValueDto> = {}): ForecastValueDto => {
  return { release, handling: 'H1', property: 'phone', ...more };
};

it('foresees that a correction keeps the marks of what it takes the place of, as sending does', async () => {
  const gone = value(['xb'], { sensitivities: ['minor'], retracts: true });
  expect(await disclosed([value(['xb', 'xc']), gone])).toEqual([
    { type: 'person', recipients: ['xb', 'xc'], handling: 1, sensitive: true },
    { type: 'person', recipients: ['xb'], handling: 0, sensitive: false },
  ]);
  expect(await disclosed([value(['xb'], { property: 'email' }), gone])).toMatchObject([{ sensitive: false }]);
});
