// The distinctive words of a text: what is left when grammar and the words every call shares are taken out.
import { stemsIn } from './stems.ts'
import { WEAK } from './weak-words.ts'

export const distinctiveWords = (text: string, limit = 4000): string[] => stemsIn(text, WEAK, limit)
