import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Refusal} from '../../tree/refusals.ts'
import {writeWhole} from '../../write/atomic.ts'
import {disk} from '../../write/io.ts'
import {toJson} from '../../write/json.ts'
import type {PartFile} from '../../write/result.ts'

interface Manifest {
  readonly parts: readonly {readonly files: readonly PartFile[]}[]
}

/** Write sizes and digests of the files of parts again, since relations were written into them. */
export function mendManifest(results: string): Refusal | undefined {
  const path = join(results, 'manifest.json')
  if (!existsSync(path)) return undefined
  const manifest: Manifest = JSON.parse(readFileSync(path, 'utf8'))
  const parts = manifest.parts.map((part) => ({
    ...part,
    files: part.files.map((file) => {
      const bytes = readFileSync(join(results, file.path))
      return {
        ...file,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      }
    }),
  }))
  return writeWhole(disk, path, toJson({...manifest, parts}))
}
