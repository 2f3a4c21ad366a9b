import {
  Controller,
  Get,
  Header,
  HttpCode,
  HttpStatus,
  Post,
  Query,
  Redirect,
  Req,
  Res,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { clientAddress, Public } from '#libs/http';
import type { Language } from '#libs/vocabulary';
import { DOOR_SCRIPT } from './assets/door-script.js';
import { DOOR_STYLES } from './assets/door-styles.js';
import { BoxDialog } from './box/box-dialog.service.js';
import { DoorOptions } from './door.options.js';
import { DoorPages } from './pages/door-pages.service.js';
import { EndedForms } from './forms/ended-forms.js';
import { FormDialog } from './forms/form-dialog.service.js';
import { FormSeal } from './forms/form-seal.js';
import { languageIn } from './language-in.js';
import { DoorLimits } from './limits/door-limits.js';
import { networkOf } from './limits/network-of.js';
import { organisationOf } from './limits/organisation-of.js';

const HTML = 'text/html; charset=utf-8';

/** The public door: pages of HTML that need no script, at addresses that tell nothing. */
@Public()
@Controller()
export class DoorController {
  constructor(
    private readonly pages: DoorPages,
    private readonly dialog: FormDialog,
    private readonly boxes: BoxDialog,
    private readonly limits: DoorLimits,
    private readonly seal: FormSeal,
    private readonly ended: EndedForms,
    private readonly options: DoorOptions,
  ) {}

  @Get()
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  start(@Query('lang') chosen: unknown, @Req() request: Request): string {
    return String(this.pages.start(languageIn(chosen, request)));
  }

  /** A form is at no address of its own: who comes back to it without its page begins anew. */
  @Get('f')
  @Header('cache-control', 'no-store')
  @Redirect('/', HttpStatus.SEE_OTHER)
  formAddress(): void {}

  @Post('f')
  @HttpCode(HttpStatus.OK)
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  async form(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<string> {
    const posted = postedIn(request.body);
    const network = networkOf(clientAddress(request));
    const language = languageIn(posted.get('lang'), request);
    if (!this.limits.takePage(network)) return this.busy(language, response);
    const organisation = organisationOf(request, this.options);
    if (organisation === undefined) return this.unnamed(language, response);
    return String(await this.dialog.answer(posted, { network, language, organisation }));
  }

  /** Where whoever reported reads what became of it. */
  @Get('box')
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  boxEntry(@Query('lang') chosen: unknown, @Req() request: Request): string {
    return String(this.boxes.asked(languageIn(chosen, request)));
  }

  @Post('box')
  @HttpCode(HttpStatus.OK)
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  async box(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<string> {
    const posted = postedIn(request.body);
    const language = languageIn(posted.get('lang'), request);
    if (!this.limits.takeBox(networkOf(clientAddress(request)))) return this.busy(language, response);
    const page = await this.boxes.answer(posted, language);
    return page === 'busy' ? this.busy(language, response) : String(page);
  }

  /** Ends the form that was left, tells the browser to forget, and shows something else. */
  @Get('exit')
  @Header('clear-site-data', '"cache", "cookies", "storage"')
  @Header('cache-control', 'no-store')
  exit(@Query('t') leaving: unknown, @Req() request: Request, @Res() response: Response): void {
    const form = typeof leaving === 'string' ? this.seal.left(leaving) : null;
    // Nobody is kept on a page: beyond the limit the way out stays open, and only the form stands until its hour is over.
    if (form !== null && this.limits.take('exit', networkOf(clientAddress(request)))) this.ended.end(form);
    response.redirect(HttpStatus.SEE_OTHER, this.options.exitUrl.href);
  }

  /** Whether there is a line, for a page that is about to send. */
  @Get('line')
  @HttpCode(HttpStatus.NO_CONTENT)
  @Header('cache-control', 'no-store')
  line(): void {}

  @Get('door.css')
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'no-cache')
  styles(): string {
    return DOOR_STYLES;
  }

  @Get('door.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  @Header('cache-control', 'no-cache')
  script(): string {
    return DOOR_SCRIPT;
  }

  /** Whoever came past the proxy, or past one that names nobody, speaks for no authority. */
  private unnamed(language: Language, response: Response): string {
    response.status(HttpStatus.FORBIDDEN);
    return String(this.pages.message(language, { head: 'over' }));
  }

  private busy(language: Language, response: Response): string {
    response.status(HttpStatus.TOO_MANY_REQUESTS).setHeader('retry-after', '60');
    return String(this.pages.message(language, { head: 'wrong', more: 'busy' }));
  }
}

/** Pages of the door post forms and nothing else. @throws UnsupportedMediaTypeException */
function postedIn(body: unknown): URLSearchParams {
  if (body === undefined) return new URLSearchParams();
  if (!Buffer.isBuffer(body)) throw new UnsupportedMediaTypeException();
  return new URLSearchParams(body.toString('utf8'));
}
