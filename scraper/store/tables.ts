// The tables as queries see them. Only text, integers and big integers: the same on SQLite and PostgreSQL.
// Times are epoch milliseconds; JSON is text; ids are made in code.

export interface Tables {
  schema_version: { version: number; name: string; applied_at: number }
  calls: {
    id: string
    /** Call, as JSON. */
    record: string
    /** Instant applications close; null without a date. */
    closes_at: number | null
    created_at: number
    updated_at: number
  }
  /** Former ids of merged calls. */
  aliases: { alias: string; call_id: string }
  call_pages: {
    key: string
    call_id: string
    url: string
    kind: string
    source: string
    /** Call as this page alone tells it, as JSON. */
    reading: string
    read_at: number
    /** Imprint of the page, as JSON. */
    imprint: string | null
    /** What its list said of it, as JSON; null when a link led to it. */
    entry: string | null
  }
  fetches: {
    url: string
    source: string
    etag: string | null
    last_modified: string | null
    final_url: string
    body_hash: string
    content_hash: string | null
    fetched_at: number
    reader: string
    gone_at: number | null
    listed: string | null
  }
  /** What a list page named, with its further pages, as JSON. */
  listings: { source: string; list_url: string; listing: string; read_at: number }
  sources_state: {
    id: string
    family: string | null
    last_tried: number | null
    last_success: number | null
    failures: number
    last_failure: string | null
    usual_count: number | null
    last_new: number | null
    usual_calls: number | null
    /** Addresses, as JSON. */
    points: string | null
    looked_at: number | null
    walked_at: number | null
    due_at: number | null
    /** Sentences, as JSON. */
    warnings: string | null
  }
  /** What an operator decided of two pages: one call, or two. */
  decisions: { left_key: string; right_key: string; kind: string; decided_at: number }
  runs: { id: number; started_at: number; ended_at: number | null; summary: string | null }
  locks: { name: string; host: string; pid: number; run_id: number; kept_at: number }
}
