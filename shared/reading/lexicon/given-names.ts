// Given names of people, to tell a private person's telephone or mailbox from an office's. The most frequent in Italy;
// edit freely. No accents, lower case.

export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    'abdel achille ada adele adriana adriano agata agnese agostino ahmed aida alberta alberto alda aldo alessandra alessandro' +
    ' alessia alessio alex alfonso alfredo alice amalia amedeo amelia andrea angela angelica angelina angelo anita anna' +
    ' annalisa annamaria antonella antonia antonietta antonino antonio arianna armando arturo assunta asia augusto aurelio' +
    ' aurora barbara beatrice benedetta benedetto bernardo bianca bruna bruno camilla carla carlo carlotta carmela carmelo' +
    ' carmen carmine carolina caterina catia cecilia celeste cesare chiara cinzia clara claudia claudio clelia concetta' +
    ' corrado cosimo cristian cristiana cristiano cristina damiano daniela daniele daria dario davide debora deborah delia' +
    ' demetrio denise diana diego dino domenica domenico donata donatella donato doriana doriano edoardo egidio elena' +
    ' eleonora elia elisa elisabetta eliana elio eloisa elvira emanuela emanuele emilia emiliano emilio emma enrica enrico' +
    ' enzo erica erika ermanno ernesto ettore eugenia eugenio eva fabiana fabiano fabio fabiola fabrizia fabrizio fatima' +
    ' fausta fausto federica federico felice ferdinando fernando filippo fiorella fiorenza flavia flavio fortunato franca' +
    ' francesca francesco franco fulvia fulvio gabriella gabriele gaetana gaetano gaia gaspare gemma gennaro gerardo' +
    ' gherardo giacomo giada giampaolo giampiero giancarlo gianfranco gianluca gianluigi gianmarco gianna gianni giorgia' +
    ' giorgio giovanna giovanni girolamo giuditta giulia giuliana giuliano giulio giuseppa giuseppe giuseppina giusy grazia' +
    ' graziana graziano graziella gregorio greta guglielmo guido ignazio igor ilaria ilenia immacolata ines ingrid irene iris' +
    ' isabella italo ivan ivana ivano jacopo jessica katia lara laura lavinia lea leonardo letizia lia licia lidia lina' +
    ' linda lisa livia livio loredana lorella lorena lorenza lorenzo luana luca lucia luciana luciano lucio lucrezia luigi' +
    ' luigia luisa luisella maddalena manuel manuela mara marcella marcello marco margherita maria marianna mariano' +
    ' mariella marika marilena marina marino mario marisa marta martina martino massimiliano massimo matilde matteo mattia' +
    ' maura maurizio mauro melissa micaela michela michele milena miriam mirella mirko mohamed moira monica morena nadia' +
    ' natale natalia natalina nicola nicole nicoletta nicolo nina nives noemi norma nunzia nunzio olga oriana ornella orazio' +
    ' oscar osvaldo ottavio pamela paola paolo pasquale pasqualina patrizia patrizio pier piera pierangelo pierfrancesco' +
    ' pierluigi piero pierpaolo pietro pina pino piergiorgio primo priscilla rachele raffaele raffaella raimondo rebecca' +
    ' remo renata renato renzo riccardo rita roberta roberto rocco rodolfo romano romina romolo rosa rosalba rosalia rosanna' +
    ' rosaria rosario rosella rosina rossana rossella ruggero sabina sabrina salvatore samuel samuela samuele sandra sandro' +
    ' santo sara saverio sebastiano sergio serena silvana silvano silvia silvio simona simone simonetta sofia sonia stefania' +
    ' stefano susanna susy tamara tania tatiana teodoro teresa tiziana tiziano tommaso tonino ugo umberto valentina' +
    ' valentino valeria valerio vanessa vera veronica vincenza vincenzo virginia vito vittoria vittorio viviana walter' +
    ' ylenia yuri zaira'
  ).split(' '),
)
