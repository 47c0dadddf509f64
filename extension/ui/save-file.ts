// Giving the person a file: by a link pressed for them, which needs no permission.

export function saveFile(name: string, content: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download begins after this turn; an address given back at once would break it off in Firefox.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
