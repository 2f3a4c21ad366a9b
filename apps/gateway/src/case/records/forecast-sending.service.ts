import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import type { SendingForecast } from '#libs/approval';
import { HandlingCode, type Statement, StatementSchema } from '#libs/contracts';
import { CaseDoor, type CaseEntry } from '#libs/member';
import { ApprovalForecast } from '../../gate/approvals/approval-forecast.service.js';
import { marksOf } from './catalogue/property-marks.js';
import type { ForecastDto, ForecastValueDto } from './dto/forecast.dto.js';
import { keepingMarks, partsOf } from './record-change.js';
import { requireRelease } from './require-release.js';

const HANDLING = { H0: HandlingCode.H0, H1: HandlingCode.H1, H2: HandlingCode.H2, H3: HandlingCode.H3 } as const;

/** Foresees what becomes of a record or a change by the rules that decide when it is sent: what would be refused is refused here too. */
@Injectable()
export class ForecastSending {
  constructor(
    private readonly door: CaseDoor,
    private readonly approvals: ApprovalForecast,
  ) {}

  /** @throws AccessError ACCESS_DENIED as sending would; ExchangeError NOT_TAKING_PART */
  async foresee(entry: CaseEntry, { type, isChange, values }: ForecastDto): Promise<SendingForecast> {
    this.door.require(entry, isChange ? 'record.change' : 'record.create', { type });
    const statementsOf = (retracted: boolean): Statement[] =>
      values.filter(({ retracts = false }) => retracts === retracted).map((value) => statementOf(value, entry));
    const gone = statementsOf(true);
    const asserted = keepingMarks(statementsOf(false), gone);
    requireRelease(this.door, entry, { type, statements: asserted });
    const retracts = gone.map(({ property, release }) => ({ messageId: '', index: 0, property, release }));
    const disclosures = partsOf(asserted, retracts).map(({ release, asserts }) => ({
      type,
      recipients: release,
      handling: Math.max(0, ...asserts.map(({ handling }) => (handling?.code ?? 1) - 1)),
      sensitive: asserts.some(({ sensitivities }) => sensitivities.length > 0),
    }));
    return this.approvals.of(entry.spaceNo, disclosures, entry.by);
  }
}

function statementOf(value: ForecastValueDto, { defaults }: CaseEntry): Statement {
  const { property, release, handling, purpose = defaults.purpose, sensitivities = [] } = value;
  return create(StatementSchema, {
    property,
    release: [...release].sort(),
    purpose,
    handling: { code: HANDLING[handling], text: '' },
    sensitivities: [...marksOf(property, sensitivities)],
  });
}
