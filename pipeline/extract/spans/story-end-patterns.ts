import {agencyPattern} from '../../language/agencies.ts'

const stop = String.raw`(?<=[.!?…"')\]»。]\s{0,9})`
const work =
  '(?:[Rr]eporting|[Aa]dditional reporting|[Ww]riting|[Ee]diting|[Ee]dited|[Cc]ompiled|[Rr]eport|REPORTING|EDITING) by'
const abroad =
  "Mit Material von|Mit Informationen von|Redaktion:|Bericht von|Rédigé par|Édité par|Reportage d[e']|Con información de|Con informaciones de|Información de|Reporte de|Editado por|Com informações d[aeo]|Com|Reportagem de|Por|Edição de|Edição por|Con fonti|Redazione|Met medewerking van|Met bijdragen van|Haber:"
const inputs =
  '(?:[Ww]ith|WITH) (?:[Aa]gency |AGENCY )?(?:inputs?|INPUTS?|input|reports?|reporting|files|contributions?)(?: (?:from|by|FROM|BY))?|[Ii]nputs? from'
export const peopleInBrackets = new RegExp(
  String.raw`[([](?:(?:${work}|${inputs}|Rédigé par|Reportage (?:de|d')|Reporte de|Reportagem de|Bericht von):?\s(?=[\p{Lu}"]|agenc|our )[^()[\]]{3,400}|(?:[Ww]ith )?[Aa]gency [Ii]nputs)[)\]]\.?\s{0,9}$`,
  'u',
)
export const withAgency = new RegExp(
  String.raw`[([](?:\p{L}{1,12} ){0,2}(?:[Ww]ith|[Mm]it|[Aa]vec|[Cc]on|[Cc]om|[Mm]et|[Ss]ource:|[Qq]uelle:|[Ff]uente:|[Ff]onte:|[Bb]ron:|[Kk]aynak:|${abroad})\s(?:[\p{L}' ]{0,20}\s)?(?:${agencyPattern}|[Aa]gencies|[Aa]gences|[Aa]genturen|[Aa]gencias|[Aa]gências|[Aa]genzie)(?:[/, ][^()[\]]{0,40})?[)\]]\.?\s{0,9}$`,
  'u',
)
export const peopleBare = new RegExp(
  String.raw`${stop}(?:${work})[: ]\s?\p{Lu}[^.!?()]{2,160}(?:[;,.] ?(?:[Ww]riting|[Ee]diting|[Ee]dited|[Rr]eporting) by \p{Lu}[^!?()]{2,120})\.?\s{0,9}$`,
  'u',
)
export const inputsBare = new RegExp(
  String.raw`${stop}(?:With [Aa]gency [Ii]nputs|(?:With (?:[Aa]gency )?[Ii]nputs (?:from|by)|Inputs from) (?:agencies|(?=\p{Lu})[^.!?(),]{2,60}(?:, \p{Lu}[^.!?(),]{2,40})?))\.?\s{0,9}$`,
  'u',
)
export const agencyInBrackets = new RegExp(
  String.raw`${stop}[([](?:${agencyPattern})(?:[ /,]{1,2}[\p{L}.-]{1,20}){0,4}[)\]]\.?\s{0,9}$`,
  'u',
)
export const agencyAfterDash = new RegExp(
  String.raw`(?<=[.!?…"')\]»]\s{1,9})-{1,2}\s?(?:[Ww]ith )?(?:${agencyPattern})(?:[/ ]\p{L}{2,5}){0,3}\.?\s{0,9}$`,
  'u',
)
export const slug = new RegExp(String.raw`(?<=\s)==\s?(?:${agencyPattern})\s{0,9}$`, 'u')
export const stroked = new RegExp(String.raw`${stop}/(?:${agencyPattern})/\.?\s{0,9}$`, 'u')
export const tail = new RegExp(
  String.raw`${stop}(?:${agencyPattern})(?:(?: \p{Lu}{2,5}){1,6}|(?:[/-]\p{L}{2,5}){1,4}|(?: [a-z]{2,4}/[a-z]{2,4}(?:/[a-z]{2,4}){0,2}))\.?\s{0,9}$`,
  'u',
)
export const bareAgency =
  /(?<=[.!?…"')\]»]\s{1,9})(?:PTI|ANI|IANS|UNI|AFP|Reuters|REUTERS|DPA|EFE|Xinhua|XINHUA)\.?\s{0,9}$/u
export const initials =
  /(?<=[.!?…"')\]»]\s{1,9})(?:burs?-)?[a-z]{2,4}(?:-[a-z]{2,4})?(?:\/[a-z]{2,4}(?:-[a-z]{2,4})?){1,4}\s{0,9}$/u
export const rights = new RegExp(
  String.raw`${stop}(?:©|\([Cc]\)|[Cc]opyright(?: ©)?)\s?(?:\d{4} )?(?:${agencyPattern})(?:[ ,]\d{4})?\.?(?: (?:All rights reserved|Alle Rechte vorbehalten|Tous droits réservés|Todos los derechos reservados|Todos os direitos reservados|Tutti i diritti riservati)\.?)?\s{0,9}$`,
  'u',
)
export const unedited =
  /(?<=[.!?…"')\]»]\s{0,9})[(*]?(?:(?:This|The above) (?:story|article|report|copy|news) (?:has not been|is|was|has been) (?:edited|created|published|auto-?generated|sourced)|Except for the headline|Only the headline)[^.]{0,160}(?:syndicated|feed|staff|agency|wire)[^.()]{0,80}[.)]{0,2}\s{0,9}$/u
