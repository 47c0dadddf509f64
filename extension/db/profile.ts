// The body that would apply: one profile, kept here and nowhere else.
import { EMPTY_PROFILE, type Profile } from '../../shared/call/profile.ts'
import type { CallDatabase } from './database.ts'

export async function readProfile(db: CallDatabase): Promise<Profile> {
  return (await db.profile.get('profile')) ?? EMPTY_PROFILE
}

export async function writeProfile(db: CallDatabase, profile: Profile): Promise<void> {
  await db.profile.put(profile, 'profile')
}
