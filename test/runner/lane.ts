import {describe} from 'node:test'
import {pathToFileURL} from 'node:url'
import type {Message} from './messages.ts'

/**
 * A process that imports files of tests one after another, as its parent sends their names. Each is a
 * suite of its own, so that its hooks are for its own tests.
 *
 * While a file runs, the channel does not keep the process alive: a test that waits for something
 * that never comes is cancelled by node, as it is in a process of its own.
 */
function run(file: string): void {
  process.channel?.unref()
  send({type: 'begin', file})
  describe(file, async () => {
    await import(pathToFileURL(file).href)
  })
}

function send(message: Message): void {
  process.send?.(message)
}

let isEnding = false
// Before the first test, so that this runs before node cancels what waits.
process.on('beforeExit', () => {
  isEnding = true
})
process.on('message', (file) => {
  if (typeof file === 'string' && file !== '' && !isEnding) run(file)
  else process.disconnect()
})
send({type: 'free'})
