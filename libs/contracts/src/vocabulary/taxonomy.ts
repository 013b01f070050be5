/** Every claim type, `family.kind`, in the order of the taxonomy. */
export const CLAIM_TYPES = [
  'demonstration.peaceful',
  'demonstration.encampment',
  'demonstration.blockade',
  'demonstration.dispersed',
  'demonstration.lethal-force',
  'riot.violent-demonstration',
  'riot.mob',
  'riot.clash-with-police',
  'riot.looting',
  'seizure.storming',
  'seizure.occupation',
  'seizure.retaken',
  'coercion.detention',
  'coercion.release',
  'coercion.charges',
  'coercion.cordon',
  'coercion.communications-shutdown',
  'coercion.censorship',
  'coercion.curfew',
  'coercion.emergency',
  'coercion.deployment',
  'coercion.foreign-forces',
  'violence.armed-clash',
  'violence.territory-change',
  'violence.air-strike',
  'violence.explosion',
  'violence.attack',
  'violence.abduction',
  'violence.foiled',
  'labour.strike',
  'labour.production-stop',
  'forces.refusal',
  'forces.defection',
  'government.change',
  'government.agreement',
  'speech.threat',
  'speech.statement',
] as const;

/** A type of the taxonomy: `seizure.storming`. */
export type ClaimTypeName = (typeof CLAIM_TYPES)[number];

/** The family of a type: `seizure` of `seizure.storming`. */
export const familyOf = (type: string): string => type.slice(0, type.indexOf('.'));

/** Every family, in the order of the taxonomy. */
export const FAMILIES: readonly string[] = [...new Set(CLAIM_TYPES.map(familyOf))];
