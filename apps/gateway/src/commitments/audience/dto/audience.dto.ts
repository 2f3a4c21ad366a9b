import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsObject,
  IsString,
  Length,
  ValidateNested,
} from 'class-validator';
import { IsId, IsOptional } from '#libs/http';
import type { CommentDto } from '#libs/member';
import type { ChangeRecordDto, CreateRecordDto } from '../../../case/records/plan-records.service.js';
import type { MoveDto, OfferDto } from '../../machine/plan-commitments.service.js';

/** A change of a record of the own country. */
export class WishedChangeDto {
  @IsId()
  recordId!: string;

  @IsObject()
  change!: ChangeRecordDto;
}

/** A move of a request. */
export class WishedMoveDto {
  @IsString()
  @Length(1, 60)
  commitmentId!: string;

  @IsObject()
  move!: MoveDto;
}

/** Something to send, as the body of the request that would send it: one of these. */
export class WishDto {
  @IsOptional()
  @IsObject()
  create?: CreateRecordDto;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => WishedChangeDto)
  change?: WishedChangeDto;

  @IsOptional()
  @IsObject()
  offer?: OfferDto;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => WishedMoveDto)
  move?: WishedMoveDto;

  @IsOptional()
  @IsObject()
  comment?: CommentDto;
}

/** What would be sent; several where they are sent together, of one record or request one alone: a second would stand on another base. */
export class AudienceDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique((wish?: WishDto) => wish?.change?.recordId ?? wish?.move?.commitmentId ?? {})
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => WishDto)
  changes!: WishDto[];
}
