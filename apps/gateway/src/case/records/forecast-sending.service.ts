import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import type { SendingForecast } from '#libs/approval';
import { HandlingCode, type Statement, StatementSchema } from '#libs/contracts';
import type { Person } from '#libs/people';
import { ApprovalForecast } from '../../gate/approvals/approval-forecast.service.js';
import { marksOf } from './catalogue/property-marks.js';
import type { ForecastDto, ForecastValueDto } from './dto/forecast.dto.js';
import { RecordAccess, type WritableSpace } from './record-access.service.js';
import { keepingMarks, partsOf } from './record-change.js';

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
    const statementsOf = (retracted: boolean): Statement[] =>
      values.filter(({ retracts = false }) => retracts === retracted).map((value) => statementOf(value, space));
    const gone = statementsOf(true);
    const asserted = keepingMarks(statementsOf(false), gone);
    await this.access.requireRelease(space, { type, statements: asserted }, by);
    const retracts = gone.map(({ release }) => ({ messageId: '', index: 0, release }));
    const disclosures = partsOf(asserted, retracts).map(({ release, asserts }) => ({
      type,
      recipients: release,
      handling: Math.max(0, ...asserts.map(({ handling }) => (handling?.code ?? 1) - 1)),
      sensitive: asserts.some(({ sensitivities }) => sensitivities.length > 0),
    }));
    return this.approvals.of(spaceId, disclosures, by);
  }
}

function statementOf(value: ForecastValueDto, { defaults }: WritableSpace): Statement {
  const { property, release, handling, purpose = defaults.purpose, sensitivities = [] } = value;
  return create(StatementSchema, {
    property,
    release: [...release].sort(),
    purpose,
    handling: { code: HANDLING[handling], text: '' },
    sensitivities: [...marksOf(property, sensitivities)],
  });
}
