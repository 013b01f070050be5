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
          'освобод*/освобож*/отбил*/зачист*/вернул*/отбит* .. здани*/аэропорт*/акимат*/парламент*/резиденци*/администраци*/телецентр*/телебашн*/изолятор*/сизо/колони*/тюрьм*/театр*/школ*',
          'здани*/аэропорт*/акимат*/парламент*/сизо/изолятор* .. освобожден*/зачищен*/отбит*',
          'контрол* над .. здани*/аэропорт*/акимат*/парламент* .. восстановл*/вернул*',
          'восстановил*/вернул* .. контрол* над .. здани*/аэропорт*/акимат*/парламент*',
        ],
        without: ['отказ*', 'оппозиц*/оппозиционер*/освободят/освободить'],
        context: ['@protesters/@police/террорист*/военн*/заложник*/погромщик*/мародер*/захватчик*'],
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
        says: ['босат*/босатылды/тазарт* | азат ет*/етілді'],
        with: ['ғимарат*/әуежай*/әкімдік*/алаң*/телеарна*'],
        context: ['@police/@army/лаңкес*/терроршы*/шеруші*/комендатура*'],
      },
    ],
    en: [
      {
        id: 'free-building',
        says: ['retook/regain*/recaptur*/cleared/retake/retaken/evicted/ousted'],
        with: ['building*/airport/station/parliament/hall/square/prison/palace/campus', '@police/troops/army'],
        reach: 10,
      },
    ],
  },
  examples: [
    'Әуежай лаңкестерден босатылды.',
    'Силовики отбили у протестующих здание акимата Алматы.',
    'Военные освободили аэропорт Алматы от протестующих.',
    'Soldiers retook the airport building in Almaty.',
  ],
  counterexamples: ['Арендаторы освободили офисное здание.'],
};
