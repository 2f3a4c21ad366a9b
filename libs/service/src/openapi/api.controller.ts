import { Controller, Get, Header } from '@nestjs/common';
import { Public } from '#libs/http';
import { type ApiDocument, apiDocument } from './api-document.js';
import { ApiOptions } from './api-options.js';
import { apiPage, apiPageStyle } from './api-page.js';

/** What this API takes and gives, for programs and for people. */
@Public()
@Controller('api')
export class ApiController {
  private readonly described: ApiDocument;
  private readonly shown: string;

  constructor(options: ApiOptions) {
    this.described = apiDocument(options);
    this.shown = apiPage(options);
  }

  @Get('openapi.json')
  document(): object {
    return this.described;
  }

  @Get('docs')
  @Header('content-type', 'text/html; charset=utf-8')
  page(): string {
    return this.shown;
  }

  @Get('docs.css')
  @Header('content-type', 'text/css; charset=utf-8')
  style(): string {
    return apiPageStyle;
  }
}
