// The sentences a fact was read from, each with the link that opens its source at that very place.
import type { Evidence } from '../../../shared/call/call.ts'
import { sheetTold } from '../../../shared/documents/places.ts'
import { callPage as words } from '../../locales/words.ts'
import { sentenceAddress } from '../../source-link.ts'
import { LeaveSign } from '../icons.tsx'

const SHOWN = 2

function Quote({ piece }: { piece: Evidence }) {
  const address = sentenceAddress(piece.page, piece.quote, sheetTold(piece.why))
  return (
    <blockquote class="quote">
      <p>«{piece.quote}»</p>
      <p class="why">
        {piece.why}
        {piece.why !== '' && address !== null && ' · '}
        {address !== null && (
          <a
            class="source"
            href={address}
            target="_blank"
            rel="noopener noreferrer"
            title={words.atSentenceOn(new URL(address).hostname)}
          >
            {words.atSentence}
            <span class="unseen">, {new URL(address).hostname}</span>
            <LeaveSign />
          </a>
        )}
      </p>
    </blockquote>
  )
}

/** Pieces of one fact, each sentence once. */
export function Quotes({ pieces }: { pieces: readonly Evidence[] }) {
  const distinct = [...new Map(pieces.map((piece) => [`${piece.page} ${piece.quote}`, piece])).values()]
  if (distinct.length === 0) return null
  const [shown, rest] = [distinct.slice(0, SHOWN), distinct.slice(SHOWN)]
  return (
    <div class="quotes">
      {shown.map((piece) => (
        <Quote key={`${piece.field} ${piece.page} ${piece.start}`} piece={piece} />
      ))}
      {rest.length > 0 && (
        <details>
          <summary>{words.moreQuotes(rest.length)}</summary>
          <div class="quotes">
            {rest.map((piece) => (
              <Quote key={`${piece.field} ${piece.page} ${piece.start}`} piece={piece} />
            ))}
          </div>
        </details>
      )}
    </div>
  )
}
