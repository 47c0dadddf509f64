// WordPress' REST paging and filters over the posts of a site: per_page, page, search, after.

const number = (text: string | null, otherwise: number) => {
  const value = Number.parseInt(text ?? '', 10)
  return Number.isFinite(value) && value > 0 ? value : otherwise
}

/** @param posts JSON array, newest first. */
export function restPage(posts: string, query: URLSearchParams): { body: string; headers: Record<string, string> } {
  const wanted = query.get('search')?.toLowerCase() ?? ''
  const after = query.get('after') ?? ''
  const found = (JSON.parse(posts) as { date: string }[]).filter(
    (post) => post.date > after && JSON.stringify(post).toLowerCase().includes(wanted),
  )
  const size = Math.min(number(query.get('per_page'), 10), 100)
  const page = number(query.get('page'), 1)
  return {
    body: JSON.stringify(found.slice((page - 1) * size, page * size)),
    headers: { 'x-wp-total': String(found.length), 'x-wp-totalpages': String(Math.ceil(found.length / size)) },
  }
}
