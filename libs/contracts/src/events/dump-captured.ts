import Type from 'typebox';
import { eventType } from '../event-type.js';
import { SourceId } from '../vocabulary/post.js';
import { Instant } from '../vocabulary/time.js';

/** Largest part of a dump, in UTF-8 bytes. */
export const MAX_DUMP_PART_BYTES = 900_000;

/** Part of a text of many posts without separators, verbatim. Cut into posts by the normaliser, never on import. */
export const dumpCaptured = eventType({
  name: 'dump.captured',
  version: 1,
  schema: Type.Object(
    {
      /** `<source>/dump-<hash of the first part>`. */
      dumpId: Type.String({ minLength: 5, maxLength: 300 }),
      source: SourceId,
      /** Which part, from 0; parts come in order. */
      part: Type.Integer({ minimum: 0 }),
      last: Type.Boolean(),
      text: Type.String({ maxLength: MAX_DUMP_PART_BYTES }),
      /** The date of the newest post in it, as the importer says. */
      referenceDate: Type.Optional(Instant),
      capturedAt: Instant,
      /** SHA-256 of the UTF-8 bytes of `text`, hex. */
      hash: Type.String({ minLength: 64, maxLength: 64 }),
    },
    { additionalProperties: false },
  ),
  key: (data) => data.dumpId,
  capturedAt: (data) => data.capturedAt,
  sample: {
    dumpId: 'telegram:demo/dump-49ec4c2faae7',
    source: 'telegram:demo',
    part: 0,
    last: true,
    text: 'В Алматы прошёл митинг.\nВ Актобе тоже.',
    referenceDate: '2022-01-05T00:00:00Z',
    capturedAt: '2022-01-05T06:01:00Z',
    hash: '01799224a6539b23c9a894e91f4bf16244e73301951de56fe3e65c4409f8a5db',
  },
});
