import {resources} from '../../resources/resources.ts'
import {lazy} from '../../text/lazy.ts'
import {tuned} from '../../tuning/load.ts'

/** What is used of the standard that the types of Node leave out. */
interface WebAssemblyStandard {
  readonly Module: new (bytes: object) => object
  readonly Instance: new (module: object, imports: object) => {readonly exports: DetectorProgram}
  readonly Memory: new (size: {initial: number; maximum: number}) => {readonly buffer: ArrayBuffer}
  readonly Table: new (size: {initial: number; maximum: number; element: 'anyfunc'}) => object
}

/** The functions of the program that are called. Pointers are offsets in its memory. */
interface DetectorProgram {
  readonly __GLOBAL__sub_I_status_cc: () => void
  readonly _malloc: (bytes: number) => number
  readonly _free: (pointer: number) => void
  readonly _get_SizeLanguageResult: () => number
  readonly _Cld_create: (fewestBytes: number, mostBytes: number) => number
  readonly _Cld_findLanguage: (detector: number, text: number, result: number) => void
}

/** The answer of the detector. */
interface DetectedLanguage {
  /** A code of BCP 47; `und` for none. */
  readonly language: string
  readonly probability: number
  /** Whether the detector itself takes the answer for sure. */
  readonly isReliable: boolean
}

const {languageLength: fewest} = tuned('fields')
/** The longest text that is given to the detector, in code units. */
export const longestSample = 480

// The layout of the program's memory, as its own loader sets it (cld3-asm 4.0.0): pages of 64 kB, of
// which it can have no more, then the place of the pointer to the heap, and where the heap begins.
const pages = 256
const functions = 403
const heapPointerAt = 445_824
const heapStart = 5_688_736

/** Node and browsers declare it in different words. */
const scope: object = globalThis
const standard: WebAssemblyStandard = Reflect.get(scope, 'WebAssembly')
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/**
 * The likeliest language of a text, by Compact Language Detector 3. Its program is compiled on the first call.
 *
 * @param text
 *   At most `longestSample` code units.
 * @throws RangeError
 *   When the system has no room for the memory of the program, 16 MB.
 */
export function detectLanguage(text: string): DetectedLanguage {
  const {program, memory, detector, result} = started()
  const bytes = encoder.encode(text)
  const at = program._malloc(bytes.length + 1)
  const heap = new Uint8Array(memory)
  heap.set(bytes, at)
  heap[at + bytes.length] = 0
  program._Cld_findLanguage(detector, at, result)
  program._free(at)
  return readResult(memory, result, program)
}

/** Compile the program of the detector now, so that a limit of memory is met before any document is read. */
export function startLanguageDetector(): void {
  started()
}

const started = lazy(() => {
  const memory = new standard.Memory({initial: pages, maximum: pages})
  const {buffer} = memory
  new Int32Array(buffer)[heapPointerAt >> 2] = heapStart
  const table = new standard.Table({initial: functions, maximum: functions, element: 'anyfunc'})
  const compiled = resources.languageDetector()
  const module = compiled instanceof Uint8Array ? new standard.Module(compiled) : compiled
  const imports = {
    env: environmentOf(buffer, memory, table),
    global: {Infinity},
    'global.Math': Math,
  }
  const program = new standard.Instance(module, imports).exports
  program.__GLOBAL__sub_I_status_cc()
  const detector = program._Cld_create(fewest, 4 * longestSample)
  const result = program._malloc(program._get_SizeLanguageResult())
  return {program, memory: buffer, detector, result}
})

/** What the program calls of its surroundings. It prints nothing and opens nothing; all but these few end it. */
function environmentOf(buffer: ArrayBuffer, memory: object, table: object): object {
  const known: Readonly<Record<string, unknown>> = {
    memory,
    table,
    __table_base: 0,
    DYNAMICTOP_PTR: heapPointerAt,
    ___lock: () => undefined,
    ___unlock: () => undefined,
    ___cxa_uncaught_exceptions: () => 0,
    _pthread_equal: (one: number, other: number) => Number(one === other),
    setTempRet0: () => undefined,
    _emscripten_get_heap_size: () => buffer.byteLength,
    _emscripten_memcpy_big: (to: number, from: number, length: number) => {
      new Uint8Array(buffer).copyWithin(to, from, from + length)
      return to
    },
  }
  return new Proxy(known, {
    get: (of, name) => Reflect.get(of, name) ?? ((): never => abort(String(name))),
  })
}

function abort(name: string): never {
  throw new Error(`Expected the language detector to go on, found a call of \`${name}\``)
}

/** The struct `LanguageResult`: a pointer to the code, a float, a byte; the last two members are a list of ranges. */
function readResult(
  buffer: ArrayBuffer,
  result: number,
  {_free}: DetectorProgram,
): DetectedLanguage {
  const view = new DataView(buffer)
  const code = view.getUint32(result, true)
  const end = new Uint8Array(buffer).indexOf(0, code)
  const language = decoder.decode(new Uint8Array(buffer, code, end - code))
  // The list is empty, and yet has its place in the memory.
  _free(code)
  _free(view.getUint32(result + 20, true))
  return {
    language,
    probability: view.getFloat32(result + 4, true),
    isReliable: view.getUint8(result + 8) !== 0,
  }
}
