import type { Address } from '../support/khronika.js';

type Json = any;

/** What a server says of itself in `/openapi.json`. */
export class Documented {
  private constructor(private readonly document: Json) {}

  static async at(address: Address): Promise<Documented> {
    return new Documented(await address.json('/openapi.json'));
  }

  get version(): string {
    return this.document.openapi;
  }

  /** Every operation as `GET /v1/incidents`. */
  get operations(): readonly string[] {
    return Object.entries<Json>(this.document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
  }

  /** Every `$ref` that leads nowhere. */
  get loose(): readonly string[] {
    return refsOf(this.document).filter((ref) => this.#at(ref) === undefined);
  }

  /** Why an answer is not what the document says, in words; undefined when it is. */
  fault(method: string, path: string, answer: Response): string | undefined {
    const { pathname } = new URL(path, 'http://x');
    const known = Object.keys(this.document.paths).find((template) => matches(template, pathname));
    const operation = known && this.document.paths[known][method.toLowerCase()];
    if (!operation) return `${method} ${pathname} is not documented`;
    const said = operation.responses[answer.status];
    if (!said) return `${method} ${known} is not documented to answer ${answer.status}`;
    const type = answer.headers.get('content-type')?.split(';', 1)[0] ?? '';
    if (said.content && !(type in said.content)) return `${method} ${known} ${answer.status} is not said to be ${type}`;
    return undefined;
  }

  #at(ref: string): unknown {
    if (!ref.startsWith('#/')) return undefined;
    const keys = ref.slice(2).split('/');
    return keys.reduce<Json>((at, key) => at?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], this.document);
  }
}

/** Only an id of a post spans several segments, and only at the place of `{id}`. */
const matches = (template: string, path: string): boolean => {
  const id = template.startsWith('/v1/posts/') ? '.+' : '[^/]+';
  return new RegExp(`^${template.replaceAll(/\{\w+\}/g, id)}$`).test(path);
};

function refsOf(value: Json): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = typeof value.$ref === 'string' ? [value.$ref as string] : [];
  return [...own, ...Object.values(value).flatMap(refsOf)];
}
