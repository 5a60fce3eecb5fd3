import {gzipSync} from 'node:zlib'

/** A column of texts, of which some may be missing. */
interface Column {
  readonly name: string
  readonly values: readonly (string | Uint8Array | null)[]
  /** Whether the values are said to be text. */
  readonly isText?: boolean
}

const codecs = {UNCOMPRESSED: 0, GZIP: 2, LZ4: 5} as const
const magic = Buffer.from('PAR1')

/** A field of a struct in the compact protocol of Thrift: its number, type and bytes. */
type Field = readonly [number: number, type: number, bytes: Buffer]

/**
 * A Parquet file: columns of optional byte arrays, plainly encoded, a page for each column of each
 * row group.
 */
export function parquet(
  groups: readonly (readonly Column[])[],
  codec: keyof typeof codecs = 'UNCOMPRESSED',
): Buffer {
  const parts: Buffer[] = [magic]
  let at = magic.length
  const add = (bytes: Buffer): void => {
    parts.push(bytes)
    at += bytes.length
  }
  const rowGroups = groups.map((columns) => {
    const chunks = columns.map(({name, values}) => {
      const page = pageOf(values)
      const packed = codec === 'GZIP' ? gzipSync(page) : page
      const offset = at
      const counts = struct([i32(1, values.length), i32(2, 0), i32(3, 3), i32(4, 3)])
      add(struct([i32(1, 0), i32(2, page.length), i32(3, packed.length), [5, 12, counts]]))
      add(packed)
      const meta = struct([
        i32(1, 6),
        list(2, 5, [zigzag(0)]),
        list(3, 8, [binary(name)]),
        i32(4, codecs[codec]),
        i64(5, values.length),
        i64(6, at - offset),
        i64(7, at - offset),
        i64(9, offset),
      ])
      return struct([i64(2, offset), [3, 12, meta]])
    })
    return struct([list(1, 12, chunks), i64(2, 0), i64(3, rowsOf(columns))])
  })
  const [first = []] = groups
  const root = struct([[4, 8, binary('schema')], i32(5, first.length)])
  const schema = first.map(({name, isText = true}) =>
    struct([i32(1, 6), i32(3, 1), [4, 8, binary(name)], ...(isText ? [i32(6, 0)] : [])]),
  )
  const rows = groups.reduce((sum, columns) => sum + rowsOf(columns), 0)
  const footer = struct([
    i32(1, 1),
    list(2, 12, [root, ...schema]),
    i64(3, rows),
    list(4, 12, rowGroups),
  ])
  const length = Buffer.alloc(4)
  length.writeUInt32LE(footer.length)
  return Buffer.concat([...parts, footer, length, magic])
}

function rowsOf([first]: readonly Column[]): number {
  return first?.values.length ?? 0
}

/** Levels that tell what is missing, then lengths and bytes of the rest. */
function pageOf(values: Column['values']): Buffer {
  const levels = Buffer.concat(values.map((value) => Buffer.from([2, value === null ? 0 : 1])))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(levels.length)
  const plain = values
    .filter((value) => value !== null)
    .map((value) => {
      const bytes = Buffer.from(value)
      const size = Buffer.alloc(4)
      size.writeUInt32LE(bytes.length)
      return Buffer.concat([size, bytes])
    })
  return Buffer.concat([length, levels, ...plain])
}

function struct(fields: readonly Field[]): Buffer {
  let last = 0
  const parts = fields.map(([number, type, bytes]) => {
    const head = Buffer.from([((number - last) << 4) | type])
    last = number
    return Buffer.concat([head, bytes])
  })
  return Buffer.concat([...parts, Buffer.from([0])])
}

function i32(number: number, value: number): Field {
  return [number, 5, zigzag(value)]
}

function i64(number: number, value: number): Field {
  return [number, 6, zigzag(value)]
}

function list(number: number, type: number, items: readonly Buffer[]): Field {
  const head =
    items.length < 15
      ? Buffer.from([(items.length << 4) | type])
      : Buffer.concat([Buffer.from([0xf0 | type]), varint(items.length)])
  return [number, 9, Buffer.concat([head, ...items])]
}

function binary(text: string): Buffer {
  return Buffer.concat([varint(Buffer.byteLength(text)), Buffer.from(text)])
}

function zigzag(value: number): Buffer {
  return varint(value * 2)
}

function varint(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128)
  return Buffer.from([...bytes, rest])
}
