import type { Artifact, FormNode } from './artifact.js';
import { Context } from './context.js';
import type { Gazetteer, GazetteerPlace, PlaceMention } from './gazetteer.js';
import { stemsOf } from './kazakh.js';
import { roleAt, type Role } from './roles.js';
import { unlistedAt } from './unlisted.js';
import { words, type Word } from './words.js';

/** A form found in a text: the words it takes and what it stands for. A `whole` takes its words and is no mention. */
interface Match {
  readonly first: number;
  readonly last: number;
  readonly form: PlaceMention['form'] | 'whole';
  readonly places: readonly GazetteerPlace[];
}

/** The gazetteer over the generated forms. Reads no clock, no network; the same text gives the same mentions. */
export class PlaceGazetteer implements Gazetteer {
  private readonly ids = new Map<string, GazetteerPlace>();
  private readonly capitals = new Map<string, GazetteerPlace>();
  private readonly seats = new Map<string, GazetteerPlace>();
  private readonly ofRole: Readonly<Record<Role, readonly GazetteerPlace[]>>;

  constructor(private readonly artifact: Artifact) {
    const byPopulation = artifact.places.toSorted((a, b) => b.population - a.population);
    for (const place of byPopulation) {
      this.ids.set(place.id, place);
      const { country, admin1, capitalOf } = place;
      if (capitalOf === 'country' && !this.capitals.has(country)) this.capitals.set(country, place);
      const region = `${country}.${admin1}`;
      if (capitalOf && !this.seats.has(region)) this.seats.set(region, place);
    }
    this.ofRole = { country: [...this.capitals.values()], region: [...this.seats.values()] };
  }

  mentions(text: string): readonly PlaceMention[] {
    const all = words(text);
    const context = new Context(text, all);
    const found: PlaceMention[] = [];
    for (let first = 0; first < all.length; first++) {
      const mention =
        this.longestAt(all, context, first) ??
        this.roleAt(all, context, first, found.at(-1)) ??
        this.unlistedAt(text, all, context, first);
      if (!mention) continue;
      first = mention.last;
      context.took(mention.last, mention.form === 'name' || mention.form === 'unlisted');
      if (mention.form === 'whole') continue;
      const { start } = all[mention.first]!;
      found.push({ start, end: all[mention.last]!.end, form: mention.form, candidates: mention.places });
    }
    return found;
  }

  byId(id: string): GazetteerPlace | undefined {
    return this.ids.get(id);
  }

  country(code: string): GazetteerPlace | undefined {
    return this.ids.get(`country:${code}`);
  }

  region(country: string, admin1: string): GazetteerPlace | undefined {
    return this.ids.get(`region:${country}.${admin1}`);
  }

  capitalOf(country: string): GazetteerPlace | undefined {
    return this.capitals.get(country);
  }

  seatOf(country: string, admin1: string): GazetteerPlace | undefined {
    return this.seats.get(`${country}.${admin1}`);
  }

  /** The longest form that starts at `first` and meets its rule. */
  private longestAt(all: readonly Word[], context: Context, first: number): Match | undefined {
    if (context.isTailOfName(first)) return undefined;
    let level: ReadonlyMap<string, FormNode> = this.artifact.forms;
    let best: Match | undefined;
    for (let last = first; ; last++) {
      const { norm } = all[last]!;
      const node = level.get(norm);
      best = (node ? matchOf(node, context, first, last) : matchOfStem(level, norm, context, first, last)) ?? best;
      if (!node?.next || !context.joined(last)) return best;
      level = node.next;
    }
  }

  /** «столице Казахстана», «казахстанской столице» are one place; a bare «в столице» may be any capital. */
  private roleAt(all: readonly Word[], context: Context, first: number, previous?: PlaceMention): Match | undefined {
    const { start } = all[first]!;
    const owner = previous && start - previous.end <= OWNER_GAP ? previous.candidates[0] : undefined;
    const said = roleAt(all, first, owner !== undefined);
    if (!said) return undefined;
    const { role, last } = said;
    const next = OF.has(all[last + 1]?.norm ?? '') ? last + 2 : last + 1;
    const named = next < all.length ? this.longestAt(all, context, next) : undefined;
    const place = named?.form === 'name' ? this.seatOfAll(named.places[0]) : undefined;
    if (named && place) return { first, last: named.last, form: 'role', places: [place] };
    const owned = this.seatOfAll(owner);
    return { first, last, form: 'role', places: owned ? [owned] : this.ofRole[role] };
  }

  /** «в селе Дарьино», unless the tables have it. */
  private unlistedAt(text: string, all: readonly Word[], context: Context, first: number): Match | undefined {
    const isRegionAt = (index: number) => {
      const named = this.longestAt(all, context, index);
      return named?.form === 'name' && named.places[0]!.precision === 'region';
    };
    const found = unlistedAt(text, all, context, first, isRegionAt);
    if (!found) return undefined;
    const listed = found.first > first ? this.longestAt(all, context, found.first) : undefined;
    if (listed) return undefined;
    return { first: found.first, last: found.last, form: 'unlisted', places: [found.place] };
  }

  /** The capital of a country, the seat of a region. */
  private seatOfAll(place: GazetteerPlace | undefined): GazetteerPlace | undefined {
    if (place?.precision === 'country') return this.capitalOf(place.country);
    return place?.precision === 'region' ? this.seatOf(place.country, place.admin1) : undefined;
  }
}

/** Between "Kazakhstan" and "capital" in "Kazakhstan's capital". */
const OWNER_GAP = 3;
const OF = new Set(['of', 'the', 'республики']);

function matchOf(node: FormNode, context: Context, first: number, last: number): Match | undefined {
  if (node.whole) return { first, last, form: 'whole', places: [] };
  const { name, adjective } = node;
  if (name && context.allows(name.rule, first, last) && !context.isOfDistrict(first, last)) {
    const form = context.isNamesake(first, last) ? 'whole' : 'name';
    return { first, last, form, places: name.places };
  }
  if (adjective && context.allows(adjective.rule, first, last) && !context.isOfStreet(first, last))
    return { first, last, form: 'adjective', places: adjective.places };
  return undefined;
}

/** «Алматыда», «алматылық»: a name with an ending of Kazakh. */
function matchOfStem(
  level: ReadonlyMap<string, FormNode>,
  norm: string,
  context: Context,
  first: number,
  last: number,
): Match | undefined {
  if (!context.isCapital(first) && !norm.includes('ық') && !norm.includes('ік')) return undefined;
  for (const { stem, adjective, locative } of stemsOf(norm)) {
    const name = level.get(stem)?.name;
    if (!name?.endings) continue;
    if (adjective) return { first, last, form: 'adjective', places: name.places };
    if (context.allows(name.rule, first, last, locative) && !context.isNamesake(first, last))
      return { first, last, form: 'name', places: name.places };
  }
  return undefined;
}
