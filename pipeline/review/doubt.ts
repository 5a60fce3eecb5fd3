import type {ShownDocument} from './shown.ts'

/** How doubtful a document is, and why. */
export interface DocumentDoubt {
  /** How many of its decisions are expected to be wrong; every rejected document is above any article. */
  readonly doubt: number
  /** Sentences, the weightiest first. */
  readonly why: readonly string[]
}

/** Above any number of wrong decisions that a document can have. */
const ofRejected = 1_000_000
/** A block within this margin, in nats, is as likely wrong as one in four. */
const close = 1.1
/** A field below this probability is named among the reasons. */
const unlikely = 0.7

/**
 * The doubt of a document: the sum, over its decisions, of the chance that they are wrong. Margins of
 * blocks are log-odds in nats, so that a margin m is wrong with 1 in 1 + e^m; a field is wrong with
 * what its probability lacks; a contradiction and a message count one each.
 */
export function doubtOf(shown: Pick<ShownDocument, 'blocks' | 'fields' | 'notes'>): DocumentDoubt {
  const failed = shown.notes.filter(({level}) => level === 'fail')
  const contradictions = shown.notes.filter(({between}) => between !== undefined)
  const messages = shown.notes.filter(({level, between}) => level === 'message' && !between)
  const blocks = sumOf(shown.blocks.map(({margin}) => 1 / (1 + Math.exp(margin))))
  const fields = sumOf(shown.fields.map(({probability = 1}) => 1 - probability))
  const narrow = shown.blocks.filter(({margin}) => margin < close)
  const weak = shown.fields.filter(({probability = 1}) => probability < unlikely)
  const why = [
    ...(failed.length > 0 ? ['It was rejected'] : []),
    ...(contradictions.length > 0 ? [`${counted(contradictions.length, 'contradiction')}`] : []),
    ...(narrow.length > 0 ? [`${counted(narrow.length, 'close decision')}`] : []),
    ...(messages.length > 0 ? [`${counted(messages.length, 'message')}`] : []),
    ...weak.map(({field, probability = 1}) => `${field} ${Math.round(probability * 100)} % sure`),
  ]
  const expected = blocks + fields + contradictions.length + messages.length
  return {doubt: rounded(expected + (failed.length > 0 ? ofRejected : 0)), why}
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0)
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
