// `npm run lint:extension`: the Firefox release through Mozilla's own add-on linter, without the network. Any error or
// notice fails, and any warning but those known here.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildRelease } from './store-build.ts'

export interface Finding {
  code: string
  message: string
  file?: string
  line?: number
}

interface Report {
  errors: Finding[]
  notices: Finding[]
  warnings: Finding[]
}

/** What the linter says of a built extension. @throws Error when it says nothing that can be read */
export async function lintFolder(root: string, folder: string): Promise<Report> {
  const said: string[] = []
  const linter = join(root, 'node_modules', 'addons-linter', 'bin', 'addons-linter')
  await new Promise<void>((resolve, reject) => {
    // Asked in one piece: the linter cuts what it prints to a pipe when it ends by exit().
    const child = spawn(process.execPath, [linter, '--output', 'json', '--boring', folder], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child.stdout.on('data', (part) => said.push(String(part)))
    child.on('error', reject)
    child.on('close', () => resolve())
  })
  return JSON.parse(said.join('')) as Report
}

/**
 * Preact sets innerHTML for who asks it to (dangerouslySetInnerHTML); nobody does here, and biome's
 * noDangerouslySetInnerHtml holds us to it. The linter sees only that the line is in the bundle.
 */
function isPreacts(folder: string, { code, file }: Finding): boolean {
  if (code !== 'UNSAFE_VAR_ASSIGNMENT' || file === undefined) return false
  const text = readFileSync(join(folder, file), 'utf8')
  return text.includes('dangerouslySetInnerHTML') && text.match(/\.innerHTML\s*=(?!=)/g)?.length === 1
}

/** What stands against handing the extension in; empty when nothing does. */
export function objections(folder: string, { errors, notices, warnings }: Report): string[] {
  return [...errors, ...notices, ...warnings.filter((warning) => !isPreacts(folder, warning))].map(
    ({ code, message, file, line }) => `${code}: ${message} (${file ?? 'manifest.json'}${line ? `:${line}` : ''})`,
  )
}

export async function main(): Promise<number> {
  const root = join(import.meta.dirname, '..', '..')
  const outDir = mkdtempSync(join(tmpdir(), 'segnabandi-lint-'))
  try {
    const folder = await buildRelease('firefox', root, outDir)
    const found = objections(folder, await lintFolder(root, folder))
    for (const objection of found) console.error(objection)
    console.log(found.length === 0 ? 'The extension passes the add-on linter.' : `${found.length} to mend.`)
    return found.length === 0 ? 0 : 1
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}
