// The panel on a web page.
export const panel = {
  region: 'Segnabandi: avviso di cui parla questa pagina',
  address: 'Questa pagina è di un avviso che conosciamo',
  link: 'Questa pagina rimanda a un avviso',
  links: (count: number) => `Questa pagina rimanda a ${count} avvisi`,
  words: (why: string) => `Questa pagina parla di un avviso: ${why}`,
  wordsOfMany: (count: number) => `Questa pagina parla di ${count} avvisi`,
  announce: (title: string, when: string) => `Segnabandi: questa pagina parla di «${title}», ${when}`,
  close: 'Chiudi il riquadro',
  never: 'Mai su questo sito',
  private: 'Finestra privata: si consulta, non si salva.',
}
