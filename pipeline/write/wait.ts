import {pauseMilliseconds} from './limits.ts'

const cell = new Int32Array(new SharedArrayBuffer(4))

/** Pause this thread until a call that the system could not complete yet is worth another attempt. */
export function waitBriefly(): void {
  Atomics.wait(cell, 0, 0, pauseMilliseconds)
}
