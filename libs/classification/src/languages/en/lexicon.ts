import type { Lexicon } from '../../matching/pattern.js';

/** Classes of English words that rules share. */
export const lexicon: Lexicon = {
  protest:
    'protest protests protested protesting rally rallies rallied demonstration demonstrations demonstrated march marches marched picket* sit-in vigil procession processions',
  protesters:
    'protester* protestor* demonstrator* marchers relatives locals youth veterans doctors nurses dockers migrants activist* crowd* mob mobs rioter* marchers residents villagers people students workers supporters opposition farmers thousands hundreds dozens youths women teachers truckers drivers taxi crowd crowds mothers fishermen indigenous lawyers',
  police: 'police policemen officers officer troops soldiers gendarmes gendarmerie forces riot security guards army',
  army: 'troops soldiers army military forces peacekeepers contingent paratroopers marines tanks armoured armored',
  press: 'journalist* reporter* tv television newspaper* media editor correspondent* cameraman broadcaster newsroom',
  office:
    'parliament building buildings office offices hall headquarters ministry airport station residence palace embassy capitol administration compound base prison university',
  street:
    'road roads street streets highway* bridge border square traffic railway rail tracks entrance route intersection',
  workers:
    'workers miners teachers drivers nurses doctors employees staff union unions dockers farmers labourers laborers oilmen',
  official:
    'president prime minister governor mayor cabinet government chief chairman speaker secretary prosecutor ambassador parliament akim',
  net: 'internet network mobile connectivity communications phone telecoms web cellular',
  politics:
    'activist* opposition protest* demonstrat* rally riot* unrest terror* extremis* dissident* journalist* political* treason sedition espionage separatis* militant* rebel* insurgent* maoist* coup blogger* strike',
  militants:
    'militant* rebel* insurgent* maoist* gunmen gunman terrorist* guerrilla* naxal* fighters jihadist* extremists separatist* isis isil daesh taliban shabab shabaab houthi* hezbollah hamas haram nusra pkk ypg sdf mujahideen herdsmen bandits militia* warlord* paramilitar* suspected',
  sport:
    'match football soccer goal goals coach tournament championship league cup striker goalkeeper tennis baseball inning* batter pitcher bowler wicket* cricket olympic* nba nfl nhl',
  fiction: 'film movie movies novel album song actor actress episode trailer concert gamer gameplay netflix',
};
