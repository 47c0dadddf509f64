// How a site says, outside an item's words, that the item is a call: a content type of its own, a field "Tipo: bando".

export const AS_BANDO = 'il sito lo pubblica come «Bando»'
export const BY_ITS_TERM = 'il sito dà in un campo il termine per le domande'

/** "Bando", "Bandi di contributo", "Avviso pubblico per contributi"; neither concorsi nor gare, nor a bare "Avviso". */
const TYPE = /^band[oi](?: (?:pubblic[oi]|apert[oi]|(?:di|per) (?:contribut|finanziament|agevolazion)[a-z ]{1,60}))?$/i

/** @param type the site's word for the kind of item. */
export const declaredBy = (type: string | undefined): string | null =>
  type !== undefined && TYPE.test(type.trim()) ? AS_BANDO : null
