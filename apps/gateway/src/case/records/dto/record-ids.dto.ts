import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray } from 'class-validator';
import { IsId } from '#libs/http';

/** Records that are read together: as many as are asked about at once before they are sent. */
export class RecordIdsDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsId({ each: true })
  readonly recordIds!: readonly string[];
}
