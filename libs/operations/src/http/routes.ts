import etag from '@fastify/etag';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

type Server = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

/** A path of the server with what may be asked of it. */
interface Route {
  readonly pattern: URLPattern;
  readonly methods: Set<string>;
}

const tables = new WeakMap<object, Map<string, Route>>();

/**
 * What every server of ours does besides its routes: it remembers them, so that a wrong method is told from a wrong path
 * ({@link methodsAt}; a route that the router cannot spell says its path as `truePath` of its configuration), and gives every whole answer an entity tag, so that a client that has it already gets 304.
 * To be called before the first route is added.
 */
export function watchRoutes(server: Server): void {
  const routes = new Map<string, Route>();
  tables.set(server.server, routes);
  server.addHook('onRoute', ({ url: routed, method, config }) => {
    const { truePath: url = routed } = (config ?? {}) as { readonly truePath?: string };
    let route = routes.get(url);
    if (!route)
      routes.set(
        url,
        (route = { pattern: new URLPattern({ pathname: url.replaceAll('*', '(.+)') }), methods: new Set() }),
      );
    for (const name of [method].flat()) route.methods.add(name);
  });
  void server.register(etag);
}

/**
 * The methods that the route of a path takes, the one that says most of it where several do, in alphabetical order; none
 * where there is no such path.
 */
export function methodsAt(server: object, path: string): readonly string[] {
  const found = [...(tables.get(server)?.values() ?? [])]
    .filter(({ pattern }) => pattern.test({ pathname: path }))
    .reduce<Route | undefined>(
      (best, next) => (best && best.pattern.pathname.length >= next.pattern.pathname.length ? best : next),
      undefined,
    );
  return [...(found?.methods ?? [])].sort();
}
