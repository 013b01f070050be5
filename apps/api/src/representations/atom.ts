import { XMLBuilder } from 'fast-xml-parser';
import type { Incident } from '#contracts';
import { nextAddress, type Page } from './page.js';

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', suppressEmptyNode: true });

/** Characters that no XML 1.0 document can hold, escaped or not. */
const NO_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const words = (text: string): string => text.replace(NO_XML, '\uFFFD');

/** A page of incidents as an Atom feed (RFC 4287). An entry keeps its id; `updated` is the last post that it is told by. */
export function atomFeed({ items, next, address }: Page): string {
  const updated = items.map(({ lastSeen }) => Date.parse(lastSeen)).reduce((a, b) => Math.max(a, b), 0);
  const link = (rel: string, url: URL) => ({ '@rel': rel, '@href': url.href });
  const body = builder.build({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xmlns:georss': 'http://www.georss.org/georss',
      id: address.href,
      title: 'Khronika: incidents',
      updated: new Date(updated).toISOString(),
      author: { name: 'Khronika' },
      link: [link('self', address), ...(next === null ? [] : [link('next', nextAddress(address, next))])],
      entry: items.map((incident) => entryOf(incident, address)),
    },
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n${body}`;
}

function entryOf({ id, title, summary, type, family, place, lastSeen, firstSeen }: Incident, address: URL) {
  return {
    id: `urn:khronika:incident:${id}`,
    title: words(title),
    updated: new Date(lastSeen).toISOString(),
    published: new Date(firstSeen).toISOString(),
    link: { '@href': new URL(`/v1/incidents/${encodeURIComponent(id)}`, address).href },
    category: [{ '@term': type }, { '@term': family }],
    summary: words(summary),
    ...(place.lat !== null && place.lon !== null && { 'georss:point': `${place.lat} ${place.lon}` }),
  };
}
