// What is wrong with a field that a person wrote, in words that say what to write: a library's speak of its own schema.
import type { BaseIssue } from 'valibot'

/** Kinds of value as valibot names them, to those a person writes in JSON. */
const KINDS: Record<string, string> = {
  string: 'a text in quotes',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list in [ ]',
  array: 'a list in [ ]',
  Object: 'an object in { }',
  object: 'an object in { }',
  strict_object: 'an object in { }',
  loose_object: 'an object in { }',
}

/** "Array" or "\"abc\"" as valibot tells what it met. */
const met = (received: string): string =>
  received === 'undefined' ? 'nothing' : (KINDS[received] ?? (received.length > 60 ? 'a long text' : received))

/** `("comune" | "regione" | null)` as a list to choose from. */
const choices = (expected: string): string => expected.replace(/^\(|\)$/g, '').replaceAll(' | ', ', ')

const isObject = (type: string) => type.endsWith('object')

/** @returns what follows the field's name: "is missing: add it". */
export function fieldFault({ kind, type, expected, received, requirement, message }: BaseIssue<unknown>): string {
  if (isObject(type) && expected === 'never') return 'is not known: mend its spelling, or take it out'
  if (received === 'undefined') return 'is missing: add it'
  if (kind === 'schema') {
    const wanted = KINDS[type]
    if (wanted !== undefined) return `must be ${wanted}, not ${met(received)}`
    return expected === null ? message : `must be one of ${choices(expected)}, not ${met(received)}`
  }
  const isText = received.startsWith('"') || Number.isNaN(Number(received))
  switch (type) {
    case 'min_length':
      return requirement === 1 ? 'is empty: write something in it' : `must be ${requirement} or longer`
    case 'max_length':
      return `is too long: at most ${requirement} ${isText ? 'characters' : 'items'} are taken`
    case 'min_value':
      return `must be ${requirement} or more, not ${received}`
    case 'max_value':
      return `must be ${requirement} or less, not ${received}`
    case 'integer':
      return `must be a whole number, not ${received}`
    case 'iso_date':
      return `must be a day as YYYY-MM-DD, not ${met(received)}`
    default:
      // Ours, written in the schema for this very field.
      return message
  }
}
