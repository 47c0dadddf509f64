// Real inputs that live beside the checkout; without them these tests are left out, and say so by name.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { textPage } from '../shared/page/plain.ts'
import { readCall } from '../shared/reading/read.ts'

const folder = join(import.meta.dirname, '..', '..', 'shared', 'real')
const seed = join(folder, '000_d33a74a60d0dfe4c')

if (!existsSync(`${seed}.txt`))
  console.log('Left out, ../shared/real is not beside this checkout: the real article of 2 May 2023')

test.skipIf(!existsSync(`${seed}.txt`))('the real article of 2 May 2023 is read whole', () => {
  const text = readFileSync(`${seed}.txt`, 'utf8')
  const { expect: wanted } = JSON.parse(readFileSync(`${seed}.expected.json`, 'utf8'))
  const { call } = readCall(textPage(text, null, null), null)
  if (call === null) throw new Error('the article was not taken for a call')
  expect(call.title).toBe(wanted.title)
  expect(call.pages).toMatchObject(wanted.pages)
  expect(call.procedure).toEqual(wanted.procedure)
  expect(call.issuer).toEqual(wanted.issuer)
  expect(call.territory).toMatchObject(wanted.territory)
  expect(call.deadline).toMatchObject(wanted.deadline)
  expect([...call.eligibility.subjects].sort()).toEqual([...wanted.eligibility.subjects].sort())
  expect(call.eligibility.requirements).toContainEqual(expect.objectContaining({ kind: 'experience', years: 2 }))
  expect(call.channels).toEqual(wanted.channels)
  expect(call.contacts.pec).toEqual([])
  expect(call.contacts.phone).toEqual([])
  expect(call.programmes).toEqual(wanted.programmes)
  expect(call.topics).toEqual(wanted.topics)
  expect(call.amounts).toMatchObject(wanted.amounts)
  expect(call.otherDates).toContainEqual(expect.objectContaining({ role: 'activity-start', date: null }))
  for (const field of ['deadline', 'issuer', 'procedure', 'eligibility.subjects', 'channels', 'programmes', 'topics'])
    expect(
      call.evidence.filter((piece) => piece.field.startsWith(field)),
      `evidence for ${field}`,
    ).not.toEqual([])
})
