// Where a call stands: pages that speak of it, its documents, calls near it, and what happened to it.
import type { ComponentChildren } from 'preact'
import type { Call } from '../../../shared/call/call.ts'
import { changeOwn } from '../../db/own.ts'
import { webAddress } from '../../facts.ts'
import { facts as factWords, callPage as words } from '../../locales/words.ts'
import { LeaveSign } from '../icons.tsx'
import type { OwnCall } from '../own/own-call.ts'
import { momentWords, seenAt } from './dates.ts'

/** An address of the web as a link with its site beside it; anything else as text. */
function Source({ url, children }: { url: string; children: ComponentChildren }) {
  const address = webAddress(url)
  if (address === null) return <span>{children}</span>
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {children}
      <LeaveSign />
      <span class="host"> {new URL(address).hostname}</span>
    </a>
  )
}

const KINDS = ['official', 'news', 'aggregator'] as const

export function Pages({ call }: { call: Call }) {
  const pages = [...call.pages].sort(
    (left, right) =>
      KINDS.indexOf(left.kind) - KINDS.indexOf(right.kind) ||
      (right.publishedAt ?? '').localeCompare(left.publishedAt ?? ''),
  )
  return (
    <section class="block" aria-labelledby="pages">
      <h2 id="pages">{words.pages}</h2>
      {pages.length === 0 && <p class="soft">{words.pagesNone}</p>}
      <ul class="sources">
        {pages.map(({ url, kind, title, outlet, publishedAt }) => (
          <li key={url}>
            <span class="tag">{words.pageKinds[kind]}</span>{' '}
            <Source url={url}>{title || webAddress(url) || url}</Source>
            {(outlet || publishedAt) && (
              <span class="soft">
                {' '}
                {[outlet, publishedAt && momentWords(publishedAt, factWords.shortDay)].filter(Boolean).join(', ')}
              </span>
            )}
          </li>
        ))}
      </ul>
      {call.related !== undefined && call.related.length > 0 && (
        <>
          <h3>{words.related}</h3>
          <ul class="sources">
            {call.related.map(({ id, relation, title }) => (
              <li key={id}>
                <span class="tag">{words.relations[relation]}</span>{' '}
                <a href={`call.html?id=${encodeURIComponent(id)}`}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

export function Documents({ call, own }: { call: Call; own: OwnCall | null }) {
  const listed = new Set(own?.known.own.checklist.map(({ text }) => text))
  return (
    <section class="block" aria-labelledby="documents">
      <h2 id="documents">{words.documents}</h2>
      {call.documents.length === 0 && <p class="soft">{words.documentsNone}</p>}
      <ul class="sources">
        {call.documents.map(({ url, title, format, signed, note }) => {
          const name = (title || webAddress(url) || url).slice(0, 300)
          return (
            <li key={url} class="document-row">
              <div>
                <Source url={url}>{name}</Source>
                <span class="soft"> {[format.toUpperCase(), signed && words.signed].filter(Boolean).join(', ')}</span>
                {note !== undefined && <p class="call-note document-note">{note}</p>}
              </div>
              {own !== null && !listed.has(name.trim()) && (
                <button
                  type="button"
                  class="button small"
                  aria-label={words.prepareIt(name)}
                  onClick={() =>
                    own.write(() =>
                      changeOwn(
                        own.db,
                        own.known.call,
                        { checklist: [...own.known.own.checklist, { text: name, done: false }] },
                        Date.now(),
                      ),
                    )
                  }
                >
                  + {words.prepare}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** A value of a field's history in words. */
function valueWords(field: string | undefined, value: string): string {
  return field?.endsWith('Eur') && /^\d+(?:\.\d+)?$/.test(value)
    ? factWords.euro(Number(value))
    : momentWords(value, factWords.shortDay)
}

const nameOfField = (path: string) => words.fields[path.split('.')[0] ?? ''] ?? path

export function History({ call }: { call: Call }) {
  const events = call.history.toReversed()
  return (
    <section class="block" aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      {events.length === 0 && <p class="soft">{words.historyNone}</p>}
      <ol class="timeline">
        {events.map(({ at, event, field, from, to, page }, index) => (
          <li key={events.length - index} data-event={event}>
            <p>
              <span class="soft">{seenAt(at)}</span> <b>{words.events[event]}</b>
              {field !== undefined && <span>: {nameOfField(field)}</span>}
            </p>
            {(from !== undefined || to !== undefined) && (
              <p class="change">
                {from !== undefined && from !== '' && (
                  <del>
                    <span class="unseen">{words.from}: </span>
                    {valueWords(field, from)}
                  </del>
                )}
                {from !== undefined && from !== '' && to !== undefined && <span aria-hidden="true"> → </span>}
                {to !== undefined && to !== '' && (
                  <ins>
                    <span class="unseen">{words.to}: </span>
                    {valueWords(field, to)}
                  </ins>
                )}
              </p>
            )}
            {page !== null && webAddress(page) !== null && (
              <p class="soft">
                <Source url={page}>{words.source}</Source>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
