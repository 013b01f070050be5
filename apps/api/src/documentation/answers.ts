import { ApiResponse } from '@nestjs/swagger';
import { STATUS_CODES } from 'node:http';

/** Documents an answer by the name of its schema among the components. */
export const Answers = (status: number, schema: string): MethodDecorator =>
  ApiResponse({
    status,
    description: STATUS_CODES[status] ?? '',
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
  });

/** Documents an answer that is no success: problem+json, or none for a redirection. */
export const Refuses = (status: number, description: string): MethodDecorator =>
  ApiResponse({
    status,
    description,
    ...(status >= 400 && {
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    }),
  });
