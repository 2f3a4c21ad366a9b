import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { HandlingCode, type Statement, StatementSchema } from '#libs/contracts';
import { ApprovalForecast, type SendingForecast } from '../approvals/approval-forecast.service.js';
import type { Person } from '../person.js';
import { marksOf } from './catalogue/property-marks.js';
import type { ForecastDto, ForecastValueDto } from './dto/forecast.dto.js';
import { RecordAccess, type WritableSpace } from './record-access.service.js';

const HANDLING = { H0: HandlingCode.H0, H1: HandlingCode.H1, H2: HandlingCode.H2, H3: HandlingCode.H3 } as const;

/** Foresees what becomes of a record or a change by the rules that decide when it is sent: what would be refused is refused here too. */
@Injectable()
export class ForecastSending {
  constructor(
    private readonly access: RecordAccess,
    private readonly approvals: ApprovalForecast,
  ) {}

  /** @throws AccessError ACCESS_DENIED as sending would; ExchangeError SPACE_UNKNOWN, NOT_TAKING_PART */
  async foresee(spaceId: string, { type, isChange, values }: ForecastDto, by: Person): Promise<SendingForecast> {
    const space = isChange ? await this.access.toChange(spaceId, by) : await this.access.toCreate(spaceId, type, by);
    const asserted = values.filter(({ retracts }) => retracts !== true).map((value) => statementOf(value, space));
    await this.access.requireRelease({ spaceNo: space.spaceNo, type }, asserted, by);
    const lists = new Map<string, ForecastValueDto[]>();
    for (const value of values) {
      const name = [...value.release].sort().join(' ');
      lists.set(name, [...(lists.get(name) ?? []), value]);
    }
    const disclosures = [...lists.values()].map((list) => {
      const said = list.filter(({ retracts }) => retracts !== true).map((value) => statementOf(value, space));
      return {
        type,
        recipients: list[0]?.release ?? [],
        handling: Math.max(0, ...said.map(({ handling }) => (handling?.code ?? 1) - 1)),
        sensitive: said.some(({ sensitivities }) => sensitivities.length > 0),
      };
    });
    return this.approvals.of(spaceId, disclosures, by);
  }
}

function statementOf(value: ForecastValueDto, { defaults }: WritableSpace): Statement {
  const { property, release, handling, purpose = defaults.purpose, sensitivities = [] } = value;
  return create(StatementSchema, {
    property,
    release,
    purpose,
    handling: { code: HANDLING[handling], text: '' },
    sensitivities: [...marksOf(property, sensitivities)],
  });
}
