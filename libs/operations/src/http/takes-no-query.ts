import { UseGuards, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { problem } from './problem.js';

class NoQueryGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { query } = context.switchToHttp().getRequest<{ readonly query: object }>();
    const [parameter, ...others] = Object.keys(query);
    if (parameter === undefined) return true;
    const places = [parameter, ...others].map((name) => ({ detail: `${name} is unknown`, parameter: name }));
    throw problem(400, 'Invalid query', { ...places[0], ...(others.length > 0 && { errors: places }) });
  }
}

/** Refuses every parameter of the query, by its name. */
export const TakesNoQuery = (): MethodDecorator => UseGuards(new NoQueryGuard());
