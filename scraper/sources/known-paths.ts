// Where sites of a family keep their lists though no menu names them. Asked for once when a site is looked over;
// what answers with items is remembered. Seen on the sites of the provincial capitals.

export const KNOWN_PATHS: Readonly<Record<string, readonly string[]>> = {
  'design-comuni-wordpress': [
    '/tipi_notizia/avvisi/',
    '/tipi_notizia/comunicati/',
    '/tipi_notizia/notizie/',
    '/notizie-tipi/avvisi/',
    '/novita/',
    '/documento_pubblico/',
  ],
  // Avvisi are type 3 on most installations, type 1 on some; type 0 is the news.
  municipium: ['/it/news?type=3', '/it/news?type=1', '/it/news?type=0', '/it/news/feed'],
  opencity: ['/Novita/Avvisi', '/Novita/Comunicati', '/Novita/Notizie', '/Amministrazione/Documenti-e-dati'],
  plone: [
    '/++api++/@search?portal_type=Bando&sort_on=effective&sort_order=descending&b_size=30&metadata_fields=effective&metadata_fields=scadenza_bando',
    '/++api++/@search?portal_type=News%20Item&sort_on=effective&sort_order=descending&b_size=30&metadata_fields=effective&metadata_fields=modified',
  ],
  drupal: [
    '/novita/avvisi',
    '/novita/comunicati',
    '/novita/notizie',
    '/tipi-di-notizia/avvisi',
    '/amministrazione/bandi',
  ],
  wordpress: ['/bandi/', '/avvisi/', '/category/bandi/', '/feed/'],
  cariplo: ['/contributi/bandi/', '/wp-json/wp/v2/bando?per_page=50'],
  generic: ['/bandi', '/avvisi', '/novita/avvisi'],
}

/** Where a site map stands when robots.txt is not asked: the first that answers is read. */
export const SITE_MAPS = ['/sitemap.xml', '/sitemap_index.xml', '/wp-sitemap.xml'] as const
