/** The id in the parameters of a route that ends in a wildcard: all that follows, with its slashes. */
export const idIn = (parameters: Readonly<Record<string, string | readonly string[]>>): string =>
  [Object.values(parameters)[0] ?? ''].flat().join('/');
