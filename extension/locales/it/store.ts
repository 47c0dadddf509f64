// What the browser and its store show of the extension.
export const store = {
  name: 'Segnabandi',
  description: 'I bandi pubblici con la loro scadenza, e la frase che la dice, sulla pagina che stai leggendo.',
  save: 'Salva la pagina, il collegamento o il testo selezionato',
}
