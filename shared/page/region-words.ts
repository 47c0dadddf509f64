// The tables that say where an element stands: by tag, by role, by the words in class and id. Correct them here.
import type { Region } from './page.ts'

export const TAG_REGIONS: Readonly<Record<string, Region>> = {
  nav: 'nav',
  menu: 'nav',
  aside: 'aside',
  footer: 'footer',
  header: 'header',
  dialog: 'notice',
}

export const ROLE_REGIONS: Readonly<Record<string, Region>> = {
  navigation: 'nav',
  menu: 'nav',
  menubar: 'nav',
  tablist: 'nav',
  search: 'nav',
  toolbar: 'nav',
  complementary: 'aside',
  contentinfo: 'footer',
  banner: 'header',
  dialog: 'notice',
  alertdialog: 'notice',
}

/** A whole class or id: "site-header" and nothing else. Lower case. */
export const WHOLE_WORDS: Readonly<Record<Region, string>> = {
  main: '',
  header:
    'header site-header it-header-wrapper header-wrapper page-top masthead testata top-bar topbar site-branding ' +
    'portal-header portal-top header-top header-container',
  nav:
    'skip skiplink skiplinks skip-link skip-links tags tag-links post-tags entry-tags links-list cat-links ' +
    'portal-personaltools portal-globalnav portal-breadcrumbs documentactions viewlet-below-content paging toc ' +
    'indice-pagina page-index',
  aside:
    'widget widget-area sidebar-widget secondary right-column left-column rightcol leftcol col-dx col-sx ' +
    'colonna-destra colonna-sinistra portal-column-one portal-column-two author-box authorbox autore-box ' +
    'post-author cmp-contacts cmp-rating it-rating recent-posts most-read popular-posts piu-letti ultime-notizie ' +
    'altre-notizie leggi-anche leggi-tutto read-also potrebbe-interessarti you-may-like more-news in-evidenza-box ' +
    'meteo weather sharedaddy jp-relatedposts addtoany_share_save_container addthis_toolbox',
  footer: 'footer colophon credits site-info siteinfo copyright copyrights it-footer portal-footer footer-wrapper',
  notice: 'alert-cookie cc-window cc-banner cky-consent iubenda-cs-container ot-sdk-container paywall',
}

/** A part of a class or id between hyphens and underscores: "sidebar" in "left-sidebar". Lower case. */
export const PART_WORDS: Readonly<Record<Region, string>> = {
  main: '',
  header: '',
  nav: 'menu submenu megamenu navbar nav navigation navscroll breadcrumb breadcrumbs briciole pagination pager pagenavi skiplinks',
  aside:
    'sidebar sidebars barralaterale related relatedposts correlati correlate correlata share sharing social socials ' +
    'condividi newsletter subscribe comments commenti disqus adv ads adsense advert advertising advertisement ' +
    'pubblicita sponsor sponsored taboola outbrain teads trending rating',
  footer: 'footer',
  notice: 'cookie cookies cookiebar cookiebanner gdpr consent iubenda onetrust modal popup overlay lightbox',
}

/**
 * With one of these parts a class speaks of the layout or of a builder, not of what the element is:
 * "has-sidebar", "content-sidebar-wrap" (Genesis), "row-column-menu-left" (Bootstrap Italia), "nav-open", "elementor-widget-text"; or names the subject of a
 * WordPress post: "category-social", "tag-newsletter".
 */
export const LAYOUT_PARTS =
  'with has no not without content layout row open fixed elementor wp fl vc et tab pane toggle toggled active category tag type format status'

/** Classes of an element that is the label, or the value, of a field (Drupal, Liferay, Municipium, hand-made). */
export const LABEL_CLASSES =
  /(?:^|\s)(?:(?:views|field)[-_]+label\S{0,40}|field-?_*name|etichetta|info-label|detail-label|label-field)(?:\s|$)/
export const VALUE_CLASSES =
  /(?:^|\s)(?:field[-_]+items?|field[-_]+(?:content|value)|valore|info-value|detail-value)(?:\s|$)/
/** Classes that hide from the eye and not from screen readers. */
export const HIDING_CLASSES =
  /(?:^|\s)(?:visually-hidden|sr-only|screen-reader-text|visuallyhidden|element-invisible)(?:\s|$)/
