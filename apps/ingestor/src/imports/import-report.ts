import { ApiProperty } from '@nestjs/swagger';

/** A fault at a place of the file. */
export class ImportProblem {
  @ApiProperty({ type: String, example: 'line 3' })
  place: string;
  @ApiProperty({ type: String })
  message: string;
}

/** What became of an import. Whatever is accepted or repeated is durable in the log. */
export class ImportReport {
  @ApiProperty({ type: String })
  format: string;
  @ApiProperty({ type: Number, description: 'Posts and parts of dumps that are new in the log' })
  accepted: number;
  @ApiProperty({ type: Number, description: 'Posts and parts of dumps that were there already' })
  repeated: number;
  @ApiProperty({ type: Number, description: 'Things that are no good post, each with a problem' })
  rejected: number;
  @ApiProperty({ type: Number, description: 'Things that are rightly no post: service messages and the like' })
  skipped: number;
  @ApiProperty({ type: Number, description: 'Posts read' })
  posts: number;
  @ApiProperty({ type: Number, description: 'Parts of a dump read; the normaliser cuts them into posts' })
  dumps: number;
  @ApiProperty({ type: [ImportProblem], description: 'The first 100' })
  problems: ImportProblem[];
}
