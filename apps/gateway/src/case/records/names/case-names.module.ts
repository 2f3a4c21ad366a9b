import { Global, Module } from '@nestjs/common';
import { SubjectNames } from '#libs/inbox';
import { CaseNames } from './case-names.service.js';

/** What records are called. Global, because the inbox knows none. */
@Global()
@Module({ providers: [{ provide: SubjectNames, useClass: CaseNames }], exports: [SubjectNames] })
export class CaseNamesModule {}
