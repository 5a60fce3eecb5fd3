import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {withBareExpressions} from './bare.ts'
import {plainClassesOf} from './classes.ts'
import {type Edit, functionIn, inOrder, placeOf, type Written, writerOf} from './edits.ts'
import {type Names, namesOf, type Reading, type Running} from './names.ts'
import {type LateValue, lateValuesOf} from './values.ts'

const plainFile = fileURLToPath(new URL('plain.ts', import.meta.url))
/** After so many texts the form for all text is made of an expression, so that a process that stays need not look at them. */
const plainRuns = 256
/** Methods by which an expression remembers a place in a text, where it has the flag `g`. */
const remembering = new Set(['exec', 'test'])
const unicodeClass = /\\[pP]\{/

/** What an expression is made of: two arguments, as they are written. */
interface Making {
  readonly source: () => string
  readonly flags: string
}

/**
 * The same program, which makes values of its modules when they are first met instead of when it is loaded: a document needs few of its
 * expressions and tables. An expression that is run over plain text gets the form for it (`plain.ts`).
 *
 *     sign = /^\d+$/            0
 *     … sign.test(line) …       … (sign ??= /^\d+$/).test(line) …
 *
 *     name = /^\p{Lu}/u         0
 *     … name.test(line) …       … (name ?? name$(line)).test(line) …
 *
 * @param bundled
 *   One function in parentheses that holds what the bundler wrote.
 * @throws RangeError
 *   When it is anything else.
 */
export async function withLateValues(bundled: string): Promise<string> {
  const script = withBareExpressions(bundled)
  const program = functionIn(script)
  const names = namesOf(program)
  const values = lateValuesOf(program, names)
  const late = new Set(values.map(({name}) => name))
  const edits: Edit[] = []
  const written = writerOf(script, edits)
  const makers = values.map((value) => {
    const readings = names.read.get(value.name) ?? []
    edits.push({...placeOf(value.given), text: () => value.given.otherwise})
    const making = makingOf(value, written)
    const runs = making && runsOf(making, readings, names)
    if (making === undefined || runs === undefined) {
      edits.push(...readings.map((reading) => editOf(value, reading, readings.length, written)))
      return () => (readings.length > 1 ? makerOf(value, written) : '')
    }
    edits.push(...readings.map((reading) => runEditOf(reading, runs.get(reading), late)))
    return () => plainMakerOf(value.name, making, [...runs.values()])
  })
  inOrder(edits)
  const body = {start: program.body.start + 1, end: program.body.end - 1}
  const made = `${written(body)};${makers.map((make) => make()).join('')}`
  const opening = script.slice(0, body.start) + (await plainProgram(script))
  return `${opening}${made}${script.slice(body.end)}`
}

/** What reads a value: makes it, where nothing else reads it. */
function editOf(
  {name, value}: LateValue,
  {name: read, isShorthand}: Reading,
  readings: number,
  written: Written,
): Edit {
  const property = isShorthand ? `${name}:` : ''
  const text = (): string =>
    readings === 1 ? `${property}(${name}??=${written(value)})` : `${property}(${name}??${name}$())`
  return {...placeOf(read), text}
}

function makerOf({name, value}: LateValue, written: Written): string {
  return `function ${name}$(){return ${name}=${written(value)}}`
}

/** How an expression with the flag `u` is made, of which there may be a form for plain text. */
function makingOf({value}: LateValue, written: Written): Making | undefined {
  if (value.type === 'Literal' && value.regex) {
    const {pattern, flags} = value.regex
    if (!unicodeClass.test(pattern)) return
    return unicodeOf({source: () => JSON.stringify(pattern), flags})
  }
  if (value.type !== 'NewExpression' || value.callee.type !== 'Identifier') return
  const [source, flags, more] = value.arguments
  if (value.callee.name !== 'RegExp' || source === undefined || more !== undefined) return
  if (flags?.type !== 'Literal') return
  return unicodeOf({source: () => written(source), flags: String(flags.value)})
}

/** Expressions that are sticky keep a place in their text. */
function unicodeOf(making: Making): Making | undefined {
  return making.flags.includes('u') && !making.flags.includes('y') ? making : undefined
}

/** Where an expression is run over a text; nothing when it is nowhere, or remembers a place in the text. */
function runsOf(
  {flags}: Making,
  readings: readonly Reading[],
  {run}: Names,
): ReadonlyMap<Reading, Running> | undefined {
  const runs = new Map(
    readings.flatMap((reading) => {
      const running = run.get(reading.name)
      return running === undefined ? [] : [[reading, running] as const]
    }),
  )
  const remembers = [...runs.values()].some(({method}) => remembering.has(method))
  return runs.size === 0 || (remembers && flags.includes('g')) ? undefined : runs
}

/** A text that is a name may be looked at twice; any other one is handed to a function; anything else needs the form for all text. */
function runEditOf(
  {name: read, isShorthand}: Reading,
  run: Running | undefined,
  late: ReadonlySet<string>,
): Edit {
  const {name} = read
  if (run?.text.type === 'Identifier' && !late.has(run.text.name)) {
    const text = run.text.name
    return {...placeOf(read), text: () => `(${name}??${name}$(${text}))`}
  }
  if (run !== undefined && remembering.has(run.method)) {
    const {call, method, text} = run
    return {start: call.start, end: text.start, text: () => `${name}$${method}(`}
  }
  return {...placeOf(read), text: () => `${isShorthand ? `${name}:` : ''}(${name}??${name}$())`}
}

/** The function that takes a form of an expression for a text, and those that run it over one. */
function plainMakerOf(name: string, {source, flags}: Making, runs: readonly Running[]): string {
  const making = `${source()},"${flags}"`
  const isFew = `${name}$runs++<${plainRuns}`
  const plain = `${name}$plain??=plain$.plainExpression(${making})??null`
  const methods = new Set(runs.map(({method}) => method).filter((each) => remembering.has(each)))
  const running = Array.from(
    methods,
    (each) => `function ${name}$${each}(text){return(${name}??${name}$(text)).${each}(text)}`,
  )
  return `var ${name}$runs=0,${name}$plain;function ${name}$(text){return text!==void 0&&${isFew}&&${name}$plain!==null&&plain$.isPlain(text)&&(${plain})||(${name}$plain=null,${name}=new RegExp(${making}))}${running.join('')}`
}

/** What the program needs to make forms for plain text. */
async function plainProgram(script: string): Promise<string> {
  const {outputFiles} = await build({
    bundle: true,
    charset: 'ascii',
    define: {plainClasses: JSON.stringify(plainClassesOf(script))},
    entryPoints: [plainFile],
    format: 'iife',
    globalName: 'plain$',
    minifySyntax: true,
    minifyWhitespace: true,
    target: 'node20',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}
