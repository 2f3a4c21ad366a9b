import { Controller, Get, Header } from '@nestjs/common';
import { Public } from '#libs/sign-in';
import { apiDocument } from './api-document.js';
import { apiPage, apiPageStyle } from './api-page.js';

/** What this API takes and gives, for programs and for people. */
@Public()
@Controller('api')
export class ApiController {
  @Get('openapi.json')
  document(): object {
    return apiDocument;
  }

  @Get('docs')
  @Header('content-type', 'text/html; charset=utf-8')
  page(): string {
    return apiPage;
  }

  @Get('docs.css')
  @Header('content-type', 'text/css; charset=utf-8')
  style(): string {
    return apiPageStyle;
  }
}
