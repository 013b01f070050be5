/** A place that can be named. */
export interface GazetteerPlace {
  /**
   * `gn:<GeoNames id>`, `kz:satpayev` (a town that GeoNames lacks), `district:KZ.09.munaily`, `region:KZ.09`,
   * `country:KZ`; `sea:black`; `unlisted:daryino` for what a text calls a village or a district and no table has.
   */
  readonly id: string;
  /** English name. */
  readonly name: string;
  /** ISO 3166 alpha-2; empty for a sea and for what is unlisted. */
  readonly country: string;
  /** GeoNames first-level division; empty for a country. */
  readonly admin1: string;
  /** Null where it is not known where the place lies. */
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: 'settlement' | 'district' | 'region' | 'country';
  readonly population: number;
  /** IANA zone; empty for a sea and for what is unlisted. */
  readonly zone: string;
  /** A capital of its country, or of its region. */
  readonly capitalOf?: 'country' | 'region';
}

/** A stretch of text that may name a place. Offsets are UTF-16 units of the text that was searched. */
export interface PlaceMention {
  readonly start: number;
  readonly end: number;
  /**
   * `name`: «в Алматы»; `adjective`: «алматинская»; `role`: «в столице Казахстана», "the capital"; `unlisted`: «в селе
   * Дарьино», which no table has.
   */
  readonly form: 'name' | 'adjective' | 'role' | 'unlisted';
  /** Every place it may be, the likeliest without context first; never empty. */
  readonly candidates: readonly GazetteerPlace[];
}

/** Looks names up; knows no post and no context. Same text, same mentions. */
export interface Gazetteer {
  /** Non-overlapping mentions in order; the longest name wins. Linear in the length of the text. */
  mentions(text: string): readonly PlaceMention[];
  byId(id: string): GazetteerPlace | undefined;
  country(code: string): GazetteerPlace | undefined;
  region(country: string, admin1: string): GazetteerPlace | undefined;
  /** The capital of a country at a date (Kazakhstan's changed its name twice). */
  capitalOf(country: string): GazetteerPlace | undefined;
  /** The seat of a region's administration. */
  seatOf(country: string, admin1: string): GazetteerPlace | undefined;
}
