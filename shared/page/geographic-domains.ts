// Second-level names under .it kept for places: comune.milano.it and cosa.milano.it have different owners.
// Two- and three-letter ones (mi.it, gov.it) need no list: siteKey goes by length.

const REGIONS =
  'abruzzo basilicata calabria campania emilia-romagna emiliaromagna friuli-venezia-giulia friuliveneziagiulia lazio ' +
  'liguria lombardia lombardy marche molise piemonte puglia sardegna sardinia sicilia sicily toscana tuscany ' +
  'trentino trentino-alto-adige trentinoaltoadige umbria valle-daosta valledaosta vda veneto'

const PROVINCES =
  'agrigento alessandria ancona aosta arezzo ascoli-piceno ascolipiceno asti avellino bari barletta-andria-trani ' +
  'belluno benevento bergamo biella bologna bolzano brescia brindisi cagliari caltanissetta campobasso caserta ' +
  'catania catanzaro chieti como cosenza cremona crotone cuneo enna fermo ferrara firenze florence foggia ' +
  'forli-cesena forlicesena frosinone genova genoa gorizia grosseto imperia isernia laquila la-spezia laspezia ' +
  'latina lecce lecco livorno lodi lucca macerata mantova massa-carrara massacarrara matera messina milano milan ' +
  'modena monza napoli naples novara nuoro oristano padova padua palermo parma pavia perugia pesaro-urbino ' +
  'pesarourbino pescara piacenza pisa pistoia pordenone potenza prato ragusa ravenna reggio-calabria ' +
  'reggiocalabria reggio-emilia reggioemilia rieti rimini roma rome rovigo salerno sassari savona siena siracusa ' +
  'sondrio taranto teramo terni torino turin trapani trento treviso trieste udine varese venezia venice verbania ' +
  'vercelli verona vibo-valentia vibovalentia vicenza viterbo'

export const PROVINCES_AND_REGIONS: ReadonlySet<string> = new Set(`${REGIONS} ${PROVINCES}`.split(' '))
