import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** What is wrong with an item and where. */
export class ItemError {
  @ApiProperty({ type: String, description: 'JSON pointer into the item; empty for the item as a whole' })
  pointer: string;
  @ApiProperty({ type: String })
  detail: string;
}

/** What became of one item. */
export class ItemOutcome {
  @ApiProperty({ type: Number, description: 'Which item of the body, from 0' })
  index: number;
  @ApiProperty({ enum: ['accepted', 'repeated', 'error'] })
  status: 'accepted' | 'repeated' | 'error';
  @ApiPropertyOptional({ type: String, description: 'Id of the post' })
  id?: string;
  @ApiPropertyOptional({ type: ItemError })
  error?: ItemError;
}

/** What became of the items of a body. Whatever is `accepted` or `repeated` is durable in the log. */
export class PostsReport {
  @ApiProperty({ type: Number })
  accepted: number;
  @ApiProperty({ type: Number })
  repeated: number;
  @ApiProperty({ type: Number })
  errors: number;
  @ApiProperty({ type: [ItemOutcome] })
  items: ItemOutcome[];
}
