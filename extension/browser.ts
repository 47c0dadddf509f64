// The one seam to the browser for background and pages: promises on every browser we support.
// The two scripts that run inside web pages (detector, panel) must not import it: it would triple what a visit loads.
import browser from 'webextension-polyfill'

export { browser }
