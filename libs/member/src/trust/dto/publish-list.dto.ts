import { IsBase64, IsString, MaxLength } from 'class-validator';

/** A complete signed list, as `joinder trust` writes it. */
export class PublishListDto {
  @IsString()
  @IsBase64()
  @MaxLength(400_000)
  list!: string;
}
