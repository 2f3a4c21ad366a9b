import { Module } from '@nestjs/common';
import { LinksModule } from '../../shared/links/links.module.js';
import { SignalsModule } from '../../shared/signals/signals.module.js';
import { DecideLink } from './decide-link.service.js';
import { FindLinks } from './find-links.service.js';
import { ForgetCompanyNames } from './forget-company-names.worker.js';
import { ForgetLinkKeys } from './forget-link-keys.worker.js';
import { LinkingController } from './linking.controller.js';
import { NamedCompanies } from './named-companies.js';

@Module({
  imports: [LinksModule, SignalsModule],
  controllers: [LinkingController],
  providers: [DecideLink, FindLinks, ForgetCompanyNames, ForgetLinkKeys, NamedCompanies],
})
export class LinkingModule {}
