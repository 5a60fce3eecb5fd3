/*
 * Characters as which the bytes of UTF-8 appear in the encodings that they are most often misread in.
 *
 * From ftfy 6.3.1 by Robyn Speer (Apache-2.0, see NOTICE).
 */
const firstOfTwo = setOf(
  'ĂÂÄĀÅÃÆĆČÇĎĐÉĚÊËĖÈĒĘÐĞĢÍÎÏİÌĪĶĹĻŁŃŇŅÑÓÔÖŐÒŌØÕŘŚŠŞŢÞÚÛÜŰÙŪŲŮÝŹŽŻß×ΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫάέήίВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ',
)
const firstOfThree = setOf('áăâäàāąåãæćčçďéěêëėèēęęģíîïìīįķĺļŕźΰαβγδεζηθικλμνξοабвгдежзийклмноп')
const firstOfFour = setOf('đðğóšπσру')
const strictly = [
  ...signsOf(0x80, 0xbf),
  ...'ĄÆĽŁØŖŚŠŞŤŸŹŽŻŒąæƒľłøŗśšşťźžżœˆˇ˘˛˜˝΄΅ΆΈΉΊΌΎΏЁЂЃЄЅІЇЈЉЊЋЌЎЏёђѓєѕіїјљњћќўџҐґ†‡‰‹›€№™',
]
/** Later bytes; those that also stand in plain text, such as dashes and quotation marks, only after a first one. */
const continuing = new Set([...strictly, ...' –—―‘’‚“”„•…'])
const certain = new Set(strictly)

/**
 * Runs of characters that look like the bytes of UTF-8 in some misreading.
 *
 *     a cafÃ© in MÃ¼nchen
 *          ^^     ^^
 *
 * @returns
 *   Text in turns: what stands outside of a run, then a run; the first and the last stand outside.
 */
export function misreadRunsOf(text: string): readonly string[] {
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    if (certain.has(text.charAt(at - 1))) continue
    const end = endOfRun(text, at)
    if (end === at) continue
    parts.push(text.slice(from, at), text.slice(at, end))
    from = end
    at = end - 1
  }
  return [...parts, text.slice(from)]
}

function endOfRun(text: string, start: number): number {
  for (let at = start; ; ) {
    const next = endOfSequence(text, at)
    if (next === at) return at
    at = next
  }
}

function endOfSequence(text: string, at: number): number {
  const first = text.charAt(at)
  let end = at + 1
  while (end < at + 4 && continuing.has(text.charAt(end))) end += 1
  const more = end - at - 1
  if (firstOfTwo.has(first) && more >= 1) return at + 2
  if (firstOfThree.has(first) && more >= 2) return at + 3
  return firstOfFour.has(first) && more >= 3 ? at + 4 : at
}

function setOf(characters: string): ReadonlySet<string> {
  return new Set(characters)
}

function signsOf(first: number, last: number): readonly string[] {
  return Array.from({length: last - first + 1}, (_, i) => String.fromCharCode(first + i))
}
