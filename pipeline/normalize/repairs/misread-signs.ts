/*
 * Which neighbouring characters show that a text was decoded in a wrong encoding.
 *
 * The classes and the pairs come from ftfy 6.3.1 by Robyn Speer (Apache-2.0, see NOTICE), which found
 * them in many texts.
 */

const common = '\u00a0\u00ad·´–—―…’'
const c1 = '\u0080-\u009f'
const bad = '¦¤¨¬¯¸ƒˆˇ˘˛˜†‡‰⌐◊�ªº'
const law = '¶§'
const currency = '¢£¥₧€'
const opening = '¡«¿©΄΅‘‚“„•‹\uf8ff'
const closing = '®»˝”›™'
const numeric = '²³¹±¼½¾×µ÷⁄∂∆∏∑√∞∩∫≈≠≡≤≥№'
const kaomoji = 'Ò-ÖÙ-Üò-öø-üŐŌŪŲ°'
const upperAccented = 'À-ÑØÜÝĂĀĄĆČĎĐĘĚĒĖĞĢİĪĶĹĽŁĻŃŇŅŒŘŚŞŠŢŤŮŰŸŹŻŽҐ'
const lowerAccented = 'ßà-ñăąāćčďđęěēėğģįīķĺľłļœŕśşšťüźżžґﬁﬂ'
const upperCommon = 'ÞΑ-ΩΆΈΉΊΌΎΏΪΫЁ-Я'
const lowerCommon = 'α-ωάέήίΰа-џ'
const box = '│┌┐┘├┤┬┼═-╬▀▄█▌▐░▒▓'

const accented = lowerAccented + upperAccented
const afterWhite = String.raw`[\t-\r\x1c-\x1f\x85\p{Z}]`
const inWord = String.raw`[\p{L}\p{N}_]`
const greekAfter = `${c1}${bad}${opening}${closing}${currency}°`
const arabicAfter = `${common}${currency}${bad}${numeric}${opening}ŸŠ®°µ»`

/** What never stands side by side in text that was decoded well; the first of a pair, then the second. */
const signs = [
  `[${c1}]`,
  `[${bad}${accented}${box}${opening}${closing}${currency}${numeric}${law}][${bad}]`,
  `[a-zA-Z][${lowerCommon}${upperCommon}][${bad}]`,
  `[${bad}][${accented}${box}${opening}${closing}${currency}${numeric}${law}]`,
  `[${lowerAccented}${lowerCommon}${box}${closing}${currency}${numeric}][${upperAccented}]`,
  `[${box}${closing}${currency}${numeric}][${lowerAccented}]`,
  `[${lowerAccented}${box}${closing}][${currency}]`,
  `${afterWhite}[${upperAccented}][${currency}]`,
  `[${upperAccented}${box}][${numeric}${law}]`,
  `[${accented}${box}${currency}${closing}][${opening}][${numeric}]`,
  `[${accented}${currency}${numeric}${box}${law}][${closing}][${opening}]`,
  `[${currency}${numeric}${box}][${opening}]`,
  `[a-z][${upperAccented}][${opening}${currency}]`,
  `[${box}][${kaomoji}]`,
  `[${accented}${currency}${numeric}${opening}${closing}${law}][${box}]`,
  `[${box}][${closing}]`,
  `[${accented}][${opening}${closing}]${inWord}`,
  '[Œœ][^A-Za-z]',
  `[${upperAccented}]°`,
  `[ÂÃÎÐ][€œŠš¢£Ÿž\\xa0\\xad®©°·»${opening}${closing}–—´]`,
  '×[²³]',
  `[ØÙ][${arabicAfter}][ØÙ][${arabicAfter}]`,
  'à[²µ¹¼½¾]',
  '√[±∂†≠®™´≤≥¥µø]',
  '≈[°¢]',
  '‚Ä[ìîïòôúùû†°¢π]',
  '‚[âó][àä°ê]',
  'вЂ',
  `[ВГРС][${greekAfter}µ][ВГРС]`,
  'ГўВЂВ.[A-Za-z ]',
  'Ã[\\xa0¡]',
  String.raw`[a-z]\s?[ÃÂ] `,
  '^[ÃÂ] ',
  `[a-z.,?!${closing}]Â[ ${opening}${closing}]`,
  'β€[™\\xa0Ά\\xad®°]',
  `[ΒΓΞΟ][${greekAfter}][ΒΓΞΟ]`,
  'ā€',
]
const anySign = new RegExp(signs.join('|'), 'u')

/** Whether a text looks as if it was decoded in a wrong encoding. */
export function looksMisread(text: string): boolean {
  return anySign.test(text)
}
