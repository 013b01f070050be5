import { readArtifact } from './artifact.js';
import type { Gazetteer } from './gazetteer.js';
import { PlaceGazetteer } from './place-gazetteer.js';

let loaded: Gazetteer | undefined;

/**
 * The gazetteer of the package. The first call reads its file (about half a second, 100 MB); later ones answer the same
 * object.
 * @throws Error if the file is missing
 */
export function gazetteer(): Gazetteer {
  return (loaded ??= new PlaceGazetteer(readArtifact()));
}
