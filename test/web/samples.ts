import {corpus, goldenPages, type Sample, understandSample} from '../corpus.ts'

/** A capture as JSON, and what is known of it. */
interface SentSample {
  readonly name: string
  readonly base64: string
  readonly known: Readonly<Record<string, string>>
  readonly feed?: Sample['statements']
  readonly rules?: Sample['rules']
}

/** What comes out of a capture, as JSON has it. */
export interface SampleResult {
  readonly name: string
  readonly article: unknown
  readonly audit: unknown
}

/** The captures of the project that a browser can read as Node does: those in a charset that they do not name are left out. */
export const samples: readonly Sample[] = [...corpus, ...goldenPages].filter(({bytes}) =>
  isUtf8(bytes),
)

/** Captures, ready to be sent as JSON. */
export function sent(chosen: readonly Sample[]): readonly SentSample[] {
  return chosen.map(({name, bytes, statements, rules, url, mediaType, charset}) => ({
    name,
    base64: Buffer.from(bytes).toString('base64'),
    known: {
      ...(url === undefined ? {} : {url}),
      ...(mediaType === undefined ? {} : {mediaType}),
      ...(charset === undefined ? {} : {charset}),
    },
    ...(statements === undefined ? {} : {feed: statements}),
    ...(rules === undefined ? {} : {rules}),
  }))
}

/** What comes out of captures in Node. */
export function expectedOf(chosen: readonly Sample[]): readonly SampleResult[] {
  return chosen.map((sample) => {
    const {article, audit} = understandSample(sample)
    const result: SampleResult = JSON.parse(
      JSON.stringify({name: sample.name, article: article ?? null, audit}),
    )
    return result
  })
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes)
    return true
  } catch {
    return false
  }
}
