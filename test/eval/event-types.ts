/**
 * `npm run eval -- event-types FILE [--errors]`: English snippets with sub-types of ACLED, mapped to our types.
 *
 * FILE: lines `id<TAB>text<TAB>subtype<TAB>…` as in the CASE 2021 shared task, its names of sub-types. Each stands for one
 * of our types by {@link TYPES}, with others that say the same by our guide; what we have no type for must claim nothing;
 * what our guide leaves open is not judged. A snippet counts as what it was wanted to be when any of its claims says so, else
 * as its first claim. Prints F1 of each type, weighted by how often it is wanted, and a confusion table.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { explainClaims, extractClaims } from '#classification';
import { gazetteer } from '#gazetteer';
import { readable } from './claims/labelled.js';
import { Confusion, NONE, Tally } from './claims/tally.js';

/** Our type for a sub-type, first, and others that are as right. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  ABDUCT_DISSAP: ['violence.abduction'],
  AGREEMENT: ['government.agreement'],
  AIR_STRIKE: ['violence.air-strike'],
  ARMED_CLASH: ['violence.armed-clash'],
  ARREST: ['coercion.detention'],
  ART_MISS_ATTACK: ['violence.air-strike'],
  ATTACK: ['violence.attack'],
  // Forces that are moved or withdrawn: their act, where ACLED speaks of the group.
  CHANGE_TO_GROUP_ACT: ['coercion.deployment', 'coercion.foreign-forces'],
  CHEM_WEAP: ['violence.attack', 'violence.air-strike', 'violence.explosion'],
  DISR_WEAP: ['violence.foiled'],
  FORCE_AGAINST_PROTEST: ['demonstration.lethal-force'],
  GOV_REGAINS_TERIT: ['violence.territory-change'],
  GRENADE: ['violence.explosion'],
  HQ_ESTABLISHED: ['coercion.deployment', 'coercion.foreign-forces'],
  MAN_MADE_DISASTER: [NONE],
  MOB_VIOL: ['riot.mob'],
  NATURAL_DISASTER: [NONE],
  NON_STATE_ACTOR_OVERTAKES_TER: ['violence.territory-change'],
  NON_VIOL_TERRIT_TRANSFER: ['violence.territory-change'],
  ORG_CRIME: [NONE],
  PEACE_PROTEST: ['demonstration.peaceful'],
  PROPERTY_DISTRUCT: ['riot.looting'],
  PROTEST_WITH_INTER: ['demonstration.dispersed', 'coercion.detention'],
  REM_EXPLOS: ['violence.explosion'],
  SUIC_BOMB: ['violence.explosion'],
  VIOL_DEMONSTR: ['riot.violent-demonstration', 'riot.clash-with-police'],
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'boolean', default: false } },
});
const [file] = positionals;
if (file === undefined) {
  console.error('usage: npm run eval -- event-types FILE [--errors]');
  process.exit(2);
}

const places = gazetteer();
const tallies = new Map<string, Tally>();
const confusion = new Confusion();
let judged = 0;
for (const line of readFileSync(file, 'utf8').split('\n').slice(1)) {
  const [id = '', text = '', subtype = ''] = line.split('\t');
  const accepted = TYPES[subtype];
  if (!accepted) continue;
  judged++;
  const post = readable({ id, text, required: [] });
  const claims = extractClaims(post, places);
  const wanted = accepted[0]!;
  const isRight = claims.length === 0 ? wanted === NONE : claims.some(({ type }) => accepted.includes(type));
  const found = isRight ? wanted : (claims[0]?.type ?? NONE);
  confusion.add(wanted, found);
  for (const type of new Set([wanted, found])) {
    let tally = tallies.get(type);
    if (!tally) tallies.set(type, (tally = new Tally()));
    const only = (name: string) => new Set(name === type ? [type] : []);
    tally.add(only(found), only(wanted), new Set());
  }
  if (values.errors && !isRight) {
    const { rejected } = explainClaims(post, places);
    console.log(`# ${id} ${subtype}\n${text}\n  wanted ${wanted}, found ${found}`);
    for (const { type, because } of claims) console.log(`  ${type}: ${because.join(', ')}`);
    for (const { type, rule, reason, span } of rejected)
      if (accepted.includes(type)) console.log(`  rejected ${rule} "${span.text}": ${reason.slice(0, 200)}`);
    console.log('');
  }
}

let weighted = 0;
let support = 0;
for (const [type, tally] of [...tallies].sort(([a], [b]) => a.localeCompare(b))) {
  const wanted = tally.right + tally.missed;
  weighted += tally.f1 * wanted;
  support += wanted;
  console.log(`${type.padEnd(28)} ${tally.line()}`);
}
console.log(`\n${judged} snippets, weighted F1 ${(weighted / Math.max(1, support)).toFixed(3)}`);
console.log(`\n${confusion.table()}\n\n${confusion.worst(20)}`);
