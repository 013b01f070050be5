import Type from 'typebox';
import { ClaimType } from '#contracts';

const Lines = Type.Optional(Type.Array(Type.String()));
const Language = Type.Enum(['ru', 'kk', 'en']);

/** Body of `GET /v1/taxonomy`. */
export const Taxonomy = Type.Object(
  {
    version: Type.Integer(),
    /** First digits of a SHA-256 of all rules and words: the same rules have the same one. */
    fingerprint: Type.String(),
    languages: Type.Array(Language),
    families: Type.Array(
      Type.Object({
        family: Type.String(),
        types: Type.Array(
          Type.Object({
            type: ClaimType,
            definition: Type.String(),
            /** `lossy`: our judgement, in no codebook. Empty: it is not coded. */
            acled: Type.Array(
              Type.Object({ event: Type.String(), subEvent: Type.String(), lossy: Type.Optional(Type.Boolean()) }),
            ),
            plover: Type.Array(
              Type.Object({ category: Type.String(), mode: Type.String(), lossy: Type.Optional(Type.Boolean()) }),
            ),
            rules: Type.Array(
              Type.Object({ name: Type.String(), language: Language, id: Type.String(), says: Lines, with: Lines }),
            ),
            examples: Type.Array(Type.String()),
            counterexamples: Type.Array(Type.String()),
          }),
        ),
      }),
    ),
  },
  {
    examples: [
      {
        version: 1,
        fingerprint: '0123456789ab',
        languages: ['ru', 'kk', 'en'],
        families: [
          {
            family: 'coercion',
            types: [
              {
                type: 'coercion.curfew',
                definition: 'People must stay indoors at certain hours.',
                acled: [{ event: 'Strategic developments', subEvent: 'Other', lossy: true }],
                plover: [{ category: 'COERCE', mode: 'curfew' }],
                rules: [],
                examples: [],
                counterexamples: [],
              },
            ],
          },
        ],
      },
    ],
  },
);
