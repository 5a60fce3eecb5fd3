import {profiles} from '../../validate/profiles.ts'
import type {Option} from './common-options.ts'
import {replyFormats} from './reply-formats.ts'

/** The options of `worker` alone. */
export const workerOptions = {
  format: {
    value: 'NAME',
    choices: replyFormats,
    help: 'form of the article in a reply: JSON-LD, search document or columns',
    default: 'jsonld',
  },
  columns: {help: 'let each reply hold the columns of its article as well'},
  frames: {help: 'read and write frames instead of lines: a JSON header and raw bytes'},
  deadline: {value: 'SECONDS', help: 'answer documents that take longer with an error'},
  window: {value: 'N', help: 'requests that may wait for their reply', default: '1'},
  cpu: {help: 'let each reply say how much CPU its document took, in microseconds'},
} as const satisfies Readonly<Record<string, Option>>

/** The options of `validate` alone. */
export const validateOptions = {
  profile: {
    value: 'NAME',
    choices: profiles,
    help: 'who is to read the markup; `copydesk` is the strict form of our articles',
    default: 'schema.org',
  },
  format: {
    value: 'NAME',
    choices: ['text', 'github', 'sarif', 'json'],
    help: 'format of the report',
  },
} as const satisfies Readonly<Record<string, Option>>
