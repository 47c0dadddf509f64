// Why a write did not happen, in one word for the locales. Every write is one transaction: it happened whole, or not.

export type StorageFailure = 'full' | 'closed' | 'other'

interface Named {
  name?: unknown
  inner?: unknown
}

/** Names of an error and of those inside it: Dexie wraps a full disk in an AbortError or a BulkError. */
function namesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return []
  const { name, inner } = error as Named
  const failures = 'failures' in error && Array.isArray(error.failures) ? error.failures.slice(0, 1) : []
  return [String(name ?? ''), ...namesOf(inner, depth + 1), ...failures.flatMap((one) => namesOf(one, depth + 1))]
}

/** @param error what a write rejected with */
export function storageFailure(error: unknown): StorageFailure {
  const names = namesOf(error)
  if (names.includes('QuotaExceededError')) return 'full'
  // Another version of the extension has opened the database: this page is of the former one.
  if (names.some((name) => ['DatabaseClosedError', 'VersionError', 'VersionChangeError'].includes(name)))
    return 'closed'
  return 'other'
}
