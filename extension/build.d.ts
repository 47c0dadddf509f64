// What wxt.config.ts writes into the code when it builds.

/** True in the demo build only. */
declare const __DEMO__: boolean
/** Feed a fresh installation follows by itself; null in a release. */
declare const __DEFAULT_FEED__: string | null

/** A style sheet as text: what goes into the panel's own root. */
declare module '*.css?inline' {
  const text: string
  export default text
}
declare module '*.css'

/** Which browser this build is for; merged with the bundler's own declaration where that is there. */
interface ImportMetaEnv {
  readonly FIREFOX: boolean
}
interface ImportMeta {
  readonly env: ImportMetaEnv
}
