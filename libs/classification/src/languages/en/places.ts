import type { PlaceWords } from '../language.js';

const words = (list: string): string[] => list.split(/\s+/).filter(Boolean);

export const places: PlaceWords = {
  at: words('in at near across outside around on throughout inside over within towards toward into to'),
  from: words('from'),
  about: words('with against between about for without despite since'),
  kinds: words(
    `the a an central city town village northern southern eastern western north south east west province district capital
    downtown state region county of suburb* border* nearby parts area* areas streets centre center`,
  ),
  seats: [
    'parliament | presidential palace | presidential administration | government house | supreme court | electoral commission',
    'parliament/palace of',
  ],
  landmarks: [
    ['gn:524901', 'kremlin | red square | state duma | sheremetyevo/lefortovo'],
    ['gn:703448', 'maidan/khreshchatyk | verkhovna rada'],
    ['gn:4140963', 'capitol | white house | lafayette square | national mall'],
    ['gn:611717', 'rustaveli'],
    ['gn:745044', 'taksim | gezi park'],
    ['gn:360630', 'tahrir square'],
    ['gn:281184', 'knesset | temple mount | al-aqsa'],
    ['gn:2643743', 'downing street | trafalgar square | westminster'],
    ['gn:2988507', 'champs elysees'],
    ['gn:2950159', 'bundestag | brandenburg gate'],
    ['gn:1816670', 'tiananmen'],
    ['gn:1261481', 'jantar mantar | parliament street'],
  ],
  courts: ['court/courts/prosecutor*'],
  offices: [
    'president*/premier*/minister*/ministry/government*/authorit*/official*/leader*/governor*/mayor*/ambassador*/embassy/senator*/lawmaker*/chancellor/spokesman/spokeswoman/citizen*/national/nationals/native/army/military/troops/forces/soldiers/police/team/champion*/intelligence/lawmakers/mp/mps | prime minister | foreign/defence/defense/interior ministry/minister',
  ],
  forces: [
    'troops/forces/army/military/soldiers/drone*/missile*/rocket*/artillery/airstrike*/strike/strikes/jets/warplanes/warship*/weapons/shelling/invasion/attack*/officials/president/minister/government/intelligence/media/citizen*/national/nationals/tourists/language',
  ],
  territories: [
    'territory/city/town/village/region/capital/border/province/soil/port/airport/parliament/district/coast/island/police',
  ],
  onTheWay: ['heading/bound/flying/headed/travelling/traveling'],
  routes: ['highway/route/flight/railway'],
  suffers: ['came under | comes under | was/were hit/attacked/shelled/struck'],
  governments: {
    subjects: words(
      `kyiv kiev moscow washington tehran jerusalem beijing london paris berlin minsk tashkent bishkek ankara warsaw baku
      yerevan tbilisi belgrade damascus beirut cairo baghdad kabul islamabad pyongyang seoul budapest madrid rome brussels delhi`,
    ),
    others: [],
    verbs:
      /^(?:said|says|has|had|will|would|accused|accuses|denied|denies|warned|warns|condemned|claims|claimed|wants|agreed|rejected|insists|called|calls|announced|vowed)$/,
  },
  institutions: [
    ['KZ', 'tokayev*/nazarbayev*/akimat*/mazhilis/kazakhs/kazakhstanis'],
    ['RU', 'kremlin/putin*/duma/fsb/roskomnadzor/russians/medvedev*/peskov*/lavrov*/navalny*'],
    ['US', 'pentagon/biden*/trump*/fbi/cia/congress/americans | white house | state department | capitol hill'],
    ['UA', 'zelensk*/rada/sbu/ukrainians'],
    ['BY', 'lukashenko*/belarusians'],
    ['GE', 'zourabichvili/kobakhidze/saakashvili | georgian dream'],
    ['AM', 'pashinyan*'],
    ['AZ', 'aliyev*'],
    ['KG', 'japarov*/tashiev*/zhogorku'],
    ['UZ', 'mirziyoyev*'],
    ['TR', 'erdogan*'],
    ['FR', 'macron*/gendarmerie'],
    ['DE', 'scholz*/merkel*/bundestag'],
    ['GB', 'starmer*/sunak*/johnson*/westminster | downing street'],
    ['IL', 'idf/knesset/netanyahu*/mossad/israelis'],
    ['PS', 'hamas/palestinians'],
    ['LB', 'hezbollah'],
    ['YE', 'houthi*'],
    ['SY', 'assad*'],
    ['IR', 'irgc/khamenei/raisi'],
    ['AF', 'taliban'],
    [
      'IN',
      'lok sabha | rajya sabha | crpf/bjp/naxal*/dharna/lathi*/rupees/crore/lakh/bandh/gherao/hartal/panchayat/cpi/cpm/maoist*/modi',
    ],
    ['gn:2747373', 'icc | international criminal court'],
    ['gn:5128581', 'un security council | general assembly'],
  ],
};
