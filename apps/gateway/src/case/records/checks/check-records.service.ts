import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import { ruleText } from '#libs/national';
import type { Language } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import { RECORD_WARNING_TEXTS, type RecordWarningCode } from '../record-warnings.texts.table.js';
import type { Property } from '../catalogue/property.js';
import type { RecordChecks, SplitLine, StatementWarning } from '../catalogue/record-type-views.js';
import type { RecordChecksDto, RecordLineDto } from '../dto/record-checks.dto.js';
import { requireProperty } from '../statement-draft.js';
import { splitLine } from './split-line.js';
import { checkValue, type Found } from './value-checks.js';

/** Properties that say where the other values of a record belong to, the surest first. */
const COUNTRY_PROPERTIES = ['country', 'citizenship', 'nationality', 'jurisdiction'];

/** Tells what looks wrong in a form. Nothing of it is stored, nothing refused, nothing logged. */
@Injectable()
export class CheckRecords {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly clock: Clock,
  ) {}

  /** @throws RecordError PROPERTY_UNKNOWN */
  check({ type, statements }: RecordChecksDto, language: Language): RecordChecks {
    const properties = statements.map(({ property }, i) =>
      requireProperty(type, property, `statements[${i}].property`),
    );
    const country = countryOf(statements);
    const today = this.clock.now().toISOString().slice(0, 10);
    const warnings = statements.flatMap(({ value }, index) => {
      const property: Property | undefined = properties[index];
      if (!property) return [];
      const found = checkValue(value, { property, country, home: this.home, today });
      return found.map((one) => warningOf(one, index, language));
    });
    return { warnings };
  }

  split({ type, line }: RecordLineDto): SplitLine {
    return splitLine(line, { type, home: this.home });
  }

  /** Member ids begin with the country of the service. */
  private get home(): string {
    return this.identity.member.slice(0, 2);
  }
}

function countryOf(statements: RecordChecksDto['statements']): string | null {
  for (const name of COUNTRY_PROPERTIES) {
    const found = statements.find(({ property }) => property === name);
    if (found) return found.value.trim().toLowerCase();
  }
  return null;
}

function warningOf({ code, values }: Found, index: number, language: Language): StatementWarning {
  const text = isOwn(code) ? RECORD_WARNING_TEXTS[code][language] : ruleText(`flag.${code}`, language);
  return { index, code, text, values: values ?? {} };
}

function isOwn(code: Found['code']): code is RecordWarningCode {
  return Object.hasOwn(RECORD_WARNING_TEXTS, code);
}
