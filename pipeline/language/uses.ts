import {credits} from './uses/credits.ts'
import {desks} from './uses/desks.ts'
import {lines} from './uses/lines.ts'
import {mail} from './uses/mail.ts'
import {outlets} from './uses/outlets.ts'
import {people} from './uses/people.ts'
import {pictures} from './uses/pictures.ts'
import {prose} from './uses/prose.ts'
import {roleUses} from './uses/roles.ts'
import {times} from './uses/times.ts'

/** Every use that a row of `<code>.tsv` may have: the closed list. */
export const uses = {
  ...roleUses,
  ...people,
  ...credits,
  ...times,
  ...lines,
  ...outlets,
  ...pictures,
  ...prose,
  ...desks,
  ...mail,
}

export type Use = keyof typeof uses
