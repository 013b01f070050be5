import { acled, acledReader } from './acled.js';
import { atomFeed } from './atom.js';
import { incidentsCsv } from './csv.js';
import { FORMATS, type Format } from './format.js';
import { featureCollection } from './geojson.js';
import type { Page } from './page.js';

/** What a page can be given as where only its media type is known. */
export const NEGOTIATED = ['json', 'geojson', 'ndjson', 'csv', 'atom'] as const satisfies readonly Format[];

/** `acled` is CSV in another's columns: asked for by name only. */
export const PAGE_FORMATS = [...NEGOTIATED, 'acled'] as const;
export type PageFormat = (typeof PAGE_FORMATS)[number];

/** What a page looks like in a format. Formats without a place for it say in the header `Link` how to go on. */
export async function pageAs(
  format: PageFormat,
  page: Page,
): Promise<{ readonly type: string; readonly body: string }> {
  const { items, next, generation } = page;
  switch (format) {
    case 'json':
      return { type: `${FORMATS.json}; charset=utf-8`, body: JSON.stringify({ items, next, generation }) };
    case 'geojson':
      return { type: FORMATS.geojson, body: JSON.stringify({ ...featureCollection(items), next, generation }) };
    case 'ndjson':
      return { type: FORMATS.ndjson, body: items.map((incident) => `${JSON.stringify(incident)}\n`).join('') };
    case 'csv':
      return { type: CSV, body: incidentsCsv(items) };
    case 'acled':
      return { type: CSV, body: acled(items, page.sources, await acledReader()) };
    case 'atom':
      return { type: FORMATS.atom, body: atomFeed(page) };
  }
}

const CSV = `${FORMATS.csv}; charset=utf-8; header=present`;
