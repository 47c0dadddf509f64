// What wxt.config.ts writes into the code when it builds.

/** True in the demo build only. */
declare const __DEMO__: boolean
/** Feed a fresh installation follows by itself; null in a release. */
declare const __DEFAULT_FEED__: string | null
