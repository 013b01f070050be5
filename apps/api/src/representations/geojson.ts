import type { Incident } from '#contracts';

/** Incidents as a FeatureCollection (RFC 7946). One without coordinates is a feature without geometry. */
export const featureCollection = (incidents: readonly Incident[]) => ({
  type: 'FeatureCollection' as const,
  features: incidents.map(({ id, ...properties }) => {
    const { lat, lon } = properties.place;
    const geometry = lat === null || lon === null ? null : { type: 'Point' as const, coordinates: [lon, lat] };
    return { type: 'Feature' as const, id, geometry, properties };
  }),
});
