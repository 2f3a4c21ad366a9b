import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import { HttpError, Public } from '#libs/http';
import { RevokedCertificates } from '#libs/trust';
import { OpeningError } from './opening.errors.js';
import { callerOf } from './caller.js';
import { type OpenedSpace, OpenSpaceService } from './open-space.service.js';

/** The API for members, over mutual TLS. */
@Public()
@Controller('v1/spaces')
export class SpacesController {
  constructor(
    private readonly openSpace: OpenSpaceService,
    private readonly revoked: RevokedCertificates,
  ) {}

  /** The body is the Kafka value of the record that opens the space. */
  @Post()
  @HttpCode(200)
  async open(@Req() request: IncomingMessage & { readonly body?: unknown }): Promise<OpenedSpace> {
    const { body } = request;
    if (!(body instanceof Uint8Array)) throw new HttpError('MEDIA_TYPE', 'the body is not application/octet-stream');
    const caller = callerOf(request);
    if (await this.revoked.isRevoked(caller.serial))
      throw new OpeningError('CERTIFICATE_REVOKED', 'the authority revoked the client certificate');
    return this.openSpace.open(body, caller);
  }
}
