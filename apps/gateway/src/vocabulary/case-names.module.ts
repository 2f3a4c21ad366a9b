import { Global, Injectable, Module } from '@nestjs/common';
import { refusalName } from '#libs/exchange';
import { SubjectNames } from '#libs/inbox';
import { recordTypeName } from './record-types.table.js';

@Injectable()
class CaseNames extends SubjectNames {
  override recordType(type: number): string {
    return recordTypeName(type);
  }

  override refusal(code: number): string {
    return refusalName(code);
  }
}

/** What records and refusals are called. Global, because inbox and events know neither. */
@Global()
@Module({ providers: [{ provide: SubjectNames, useClass: CaseNames }], exports: [SubjectNames] })
export class CaseNamesModule {}
