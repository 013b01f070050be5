import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { GazetteerPlace } from './gazetteer.js';

/**
 * What a text must show for a form to count.
 * - `any`: nothing: «в казахстане».
 * - `capital`: a capital letter, unless the whole text has none.
 * - `inside`: a capital letter that is not owed to the beginning of a sentence: «Орёл» is a bird too.
 * - `asked`: a word before it that asks for a place: «в Кирове», «город Рудный», "in Reading".
 * - `aimed`: one of those or «на»: «атака на Николаев».
 * - `front`: a part of a front line after it: «Купянское направление».
 * - `titled`: a word for its kind before it: «село Ольга», «г. Белый».
 * - `instrumental`: a word that governs that case: «под Донецком», but «в Донецком районе».
 * - `acronym`: nothing but capitals: «РФ», "US".
 */
export type Rule = 'any' | 'capital' | 'inside' | 'asked' | 'aimed' | 'front' | 'titled' | 'instrumental' | 'acronym';

/** What a form stands for. */
export interface Reading {
  readonly rule: Rule;
  /** Whether Kazakh endings may follow: «Алматы» + «да». */
  readonly endings: boolean;
  /** The likeliest first. */
  readonly places: readonly GazetteerPlace[];
}

/** A node of the trie of forms, word by word. */
export interface FormNode {
  name?: Reading;
  adjective?: Reading;
  /** A longer name that holds a place and is none: «Эхо Москвы». */
  whole?: true;
  next?: Map<string, FormNode>;
}

/** All that the gazetteer knows, as read from its file. */
export interface Artifact {
  readonly places: readonly GazetteerPlace[];
  readonly forms: ReadonlyMap<string, FormNode>;
}

const FILE = join('libs', 'gazetteer', 'assets', 'gazetteer.tsv.gz');

/** The file lies in the sources only: from there and from `dist` it is found at the root of the package. */
function artifactPath(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const path = join(folder, FILE);
    if (existsSync(path)) return path;
    if (folder === dirname(folder)) throw new Error(`${FILE} is missing: is the package complete?`);
  }
}

/**
 * Reads the generated file: a line for each place, an empty line, then lines `kind, rule, places, forms`.
 * @throws Error if the file is missing
 */
export function readArtifact(): Artifact {
  const lines = gunzipSync(readFileSync(artifactPath())).toString('utf8').split('\n');
  const places: GazetteerPlace[] = [];
  let at = 1;
  for (; lines[at] !== ''; at++) places.push(parsePlace(lines[at]!));
  const forms = new Map<string, FormNode>();
  for (at++; at < lines.length - 1; at++) {
    const [kind, rule, indices, keys] = lines[at]!.split('\t') as [keyof FormNode, string, string, string];
    const reading: Reading = {
      rule: rule.replace('+', '') as Rule,
      endings: rule.endsWith('+'),
      places: indices === '' ? [] : indices.split(',').map((index) => places[Number(index)]!),
    };
    for (const key of keys.split('|')) {
      const node = nodeAt(forms, key);
      if (kind === 'name') node.name = reading;
      else if (kind === 'adjective') node.adjective = reading;
      else node.whole = true;
    }
  }
  return { places, forms };
}

function parsePlace(line: string): GazetteerPlace {
  const [id, name, country, admin1, lat, lon, precision, population, zone, capitalOf] = line.split('\t');
  return {
    id: id!,
    name: name!,
    country: country!,
    admin1: admin1!,
    lat: Number(lat),
    lon: Number(lon),
    precision: precision as GazetteerPlace['precision'],
    population: Number(population),
    zone: zone!,
    ...(capitalOf && { capitalOf: capitalOf as 'country' | 'region' }),
  };
}

function nodeAt(forms: Map<string, FormNode>, key: string): FormNode {
  let level = forms;
  for (const words = key.split(' '); ;) {
    const word = words.shift()!;
    let node = level.get(word);
    if (!node) level.set(word, (node = {}));
    if (words.length === 0) return node;
    level = node.next ??= new Map();
  }
}
