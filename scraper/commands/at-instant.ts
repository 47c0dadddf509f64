// A call as commands print it: the record, with what it is worth at the clock's instant.
import type { Call } from '../../shared/call/call.ts'
import { type Status, statusAt, type Urgency, urgencyAt } from '../../shared/call/status.ts'

export function atInstant(call: Call, now: number): Call & { status: Status; urgency: Urgency } {
  return { ...call, status: statusAt(call, now), urgency: urgencyAt(call, now) }
}
