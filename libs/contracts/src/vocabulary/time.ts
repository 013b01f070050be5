import Type from 'typebox';

/** An instant, RFC 3339 with an offset: `2022-01-05T10:00:00Z`. */
export const Instant = Type.String({
  maxLength: 40,
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)$',
});
