import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, ValidateBy } from 'class-validator';
import { PARTITIONS, REPLAY_SOURCES, type Bound, type ReplayOpened } from '#contracts';
import { problem } from '#operations';
import { beginOf, endOf, isTime } from '../instant.js';

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

function isOffsets(value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  const partitions = new Set(value.map((one) => (one as { partition?: unknown } | null)?.partition));
  const isOne = (one: unknown): boolean => {
    const { partition, offset, ...rest } = (one ?? {}) as { partition?: unknown; offset?: unknown };
    return isCount(partition) && Number(partition) < PARTITIONS && isCount(offset) && Object.keys(rest).length === 0;
  };
  return value.every(isOne) && partitions.size === value.length;
}

const IsBound = (): PropertyDecorator =>
  ValidateBy({
    name: 'isBound',
    validator: {
      validate: (value: unknown) => isTime(value) || isOffsets(value),
      defaultMessage: () =>
        `$property must be a time like 2022-01-05T10:00:00Z, a date, or offsets like [{"partition":0,"offset":120}], each partition (0 to ${PARTITIONS - 1}) once`,
    },
  });

const BOUND = {
  oneOf: [
    { type: 'string', format: 'date-time' },
    {
      type: 'array',
      items: { type: 'object', properties: { partition: { type: 'integer' }, offset: { type: 'integer' } } },
    },
  ],
};

/** Body of `POST /v1/replays`. */
export class ReplayBody {
  @ApiProperty({ enum: REPLAY_SOURCES, description: 'What lies above is shared, what lies below is made anew' })
  @IsIn(REPLAY_SOURCES)
  from!: ReplayOpened['from'];

  @ApiPropertyOptional({ ...BOUND, description: 'Takes in only what was captured from then on, or these offsets' })
  @IsOptional()
  @IsBound()
  since?: Bound;

  @ApiPropertyOptional({ ...BOUND, description: 'Takes in only what was captured before; it cannot be promoted then' })
  @IsOptional()
  @IsBound()
  until?: Bound;
}

/** What a valid body asks for: a date begins and ends with its day in UTC. Throws a problem where nothing lies between. */
export function boundsOf({ since, until }: ReplayBody): Pick<ReplayOpened, 'since' | 'until'> {
  const from = typeof since === 'string' ? beginOf(since).toISOString() : since && [...since];
  const to = typeof until === 'string' ? endOf(until).toISOString() : until && [...until];
  if (typeof from === 'string' && typeof to === 'string' && from >= to)
    throw problem(400, 'Invalid body', { detail: 'until must be later than since', pointer: '/until' });
  return { ...(from && { since: from }), ...(to && { until: to }) };
}
