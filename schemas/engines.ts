import {mkdir, writeFile} from 'node:fs/promises'
import {openSearchTemplate} from '../pipeline/send/opensearch-template.ts'
import {postgresSchema} from '../pipeline/send/postgres-schema.ts'
import {solrSchema} from './solr-schema.ts'

/** The files for engines that are generated, by their path in this folder. */
export function engineFiles(): Readonly<Record<string, string>> {
  return {
    'opensearch-template.json': `${JSON.stringify(openSearchTemplate(), undefined, 2)}\n`,
    'solr/conf/schema.xml': solrSchema(),
    'postgres.sql': postgresSchema(),
  }
}

const folder = new URL('./', import.meta.url)

if (process.argv[1] === import.meta.filename) {
  await mkdir(new URL('solr/conf/', folder), {recursive: true})
  for (const [path, text] of Object.entries(engineFiles()))
    await writeFile(new URL(path, folder), text)
}
