import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const retaken: ClaimTypeDefinition = {
  type: 'seizure.retaken',
  definition: 'Authorities regain a site that was taken.',
  acled: [{ event: 'Battles', subEvent: 'Government regains territory', lossy: true }],
  plover: [{ category: 'COERCE', mode: 'seize', lossy: true }],
  actors: ['police'],
  rules: {
    ru: [
      {
        id: 'free-building',
        says: [
          'освобод*/освобож*/отбил*/зачист*/вернул* .. здани*/аэропорт*/акимат*/парламент*/резиденци*/администраци*/площад*/телецентр*/телебашн*/церк*/изолятор*/сизо',
          'здани*/аэропорт*/акимат* .. освобожден*/зачищен*',
        ],
        without: ['отказ*'],
        context: ['@protest/@protesters/@police/террорист*/военн*/заложник*'],
      },
      {
        id: 'hostage-takers-killed',
        says: ['ликвидир*/уничтож* .. террорист*/захватчик*'],
        context: ['заложник*'],
        with: ['сизо/изолятор*/колони*/школ*'],
      },
    ],
    kk: [
      {
        id: 'free-building',
        says: ['босат*/тазарт* | азат ет*'],
        with: ['ғимарат*/әуежай*/әкімдік*/алаң*'],
        context: ['@police/@army'],
      },
    ],
    en: [
      {
        id: 'free-building',
        says: ['retook/regain*/recaptur*/cleared/retake'],
        after: ['building*/airport/station/parliament/hall/square/prison'],
        with: ['@police'],
      },
    ],
  },
  examples: ['Военные освободили аэропорт Алматы от протестующих.', 'Soldiers retook the airport building in Almaty.'],
  counterexamples: ['Арендаторы освободили офисное здание.'],
};
