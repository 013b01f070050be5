import { ApiResponse } from '@nestjs/swagger';
import { STATUS_CODES } from 'node:http';

/**
 * Documents an answer by the name of its schema among the components: one for JSON, or one for each media type.
 * `texts` are media types that no schema describes.
 */
export const Answers = (
  status: number,
  schema: string | Readonly<Record<string, string>>,
  texts: readonly string[] = [],
): MethodDecorator => {
  const schemas = typeof schema === 'string' ? { 'application/json': schema } : schema;
  return ApiResponse({
    status,
    description: STATUS_CODES[status] ?? '',
    content: {
      ...Object.fromEntries(
        Object.entries(schemas).map(([type, name]) => [type, { schema: { $ref: `#/components/schemas/${name}` } }]),
      ),
      ...Object.fromEntries(texts.map((type) => [type, { schema: { type: 'string' } }])),
    },
  });
};

/** Documents an answer that is no success: problem+json, or none for a redirection. */
export const Refuses = (status: number, description: string): MethodDecorator =>
  ApiResponse({
    status,
    description,
    ...(status >= 400 && {
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    }),
  });

/** What documents call the refusal of an id that cannot be read, where no parameter is taken. */
export const UNREADABLE_ID = 'The id is not encoded as addresses are, or there is a parameter';

/** What documents call the refusal while something that the answer needs is away. */
export const AWAY = 'Something that this needs is away; `Retry-After` says when to try again';
