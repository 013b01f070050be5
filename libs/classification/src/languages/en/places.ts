import type { PlaceWords } from '../language.js';

export const places: PlaceWords = {
  at: ['in', 'at', 'near', 'across', 'outside', 'around', 'on', 'throughout'],
  from: ['from', 'of'],
  kinds: [
    'the',
    'central',
    'city',
    'town',
    'village',
    'northern',
    'southern',
    'eastern',
    'western',
    'province',
    'district',
    'capital',
    'downtown',
    'state',
  ],
  seats: ['parliament', 'presidential palace', 'presidential administration', 'government house'],
  institutions: [
    ['KZ', 'tokayev*/nazarbayev*/akimat*/mazhilis'],
    ['RU', 'kremlin/putin*/duma/fsb/roskomnadzor'],
    ['US', 'pentagon/biden*/trump* | white house'],
    ['UA', 'zelensk*/rada'],
    ['IL', 'idf/knesset/netanyahu*'],
    ['IN', 'lok sabha | rajya sabha | crpf/bjp/naxal*/dharna/lathi*/rupees/crore'],
  ],
};
