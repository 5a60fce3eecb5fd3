import {agencyPattern} from '../language/agencies.ts'
import type {SpanRule, Stretch} from '../tree/span-rules.ts'
import {isKnown} from './dateline-places.ts'

const cjk = String.raw`[\p{Script=Han}\p{Script=Katakana}ー・]`
const agencyInBrackets = new RegExp(
  String.raw`^[【［〔](?:\d{1,2}月\d{1,2}日 ?)?(?:${agencyPattern})(?:[=＝](?:${agencyPattern}))?[】］\])）〕](?:\s?-(?=\s))?`,
  'u',
)
const placeInBrackets = new RegExp(
  String.raw`^[【［[(（〔](?<place>${cjk}{2,10}?)(?:[=＝ 　][^】］\])）〕]{0,14}|(?:${agencyPattern}))?[】］\])）〕](?:\s?-(?=\s))?`,
  'u',
)
const placeAndAgency = new RegExp(
  String.raw`^[【［[(（〔](?!写真|画像|資料|映像)(?<place>${cjk}{2,12})[=＝](?:${agencyPattern})[】］\])）〕]`,
  'u',
)
const placeBesideAgency = new RegExp(
  `^[【［〔](?!写真|画像|資料|映像)(?<place>${cjk}{2,6}?)(?:${agencyPattern})[】］〕]`,
  'u',
)
const korean = new RegExp(
  String.raw`^[([〔](?!사진|자료|영상)(?<place>\p{Script=Hangul}{2,8})=(?:${agencyPattern})[)\]〕](?:\s{0,2}\p{Script=Hangul}{2,4}(?:·\p{Script=Hangul}{2,4}){0,3} ?(?:특파원|기자)\s?=)?`,
  'u',
)
const chinese = new RegExp(
  String.raw`^(?<open>[(（])?(?:${agencyPattern})(?:记者|記者)?(?<place>\p{Script=Han}{2,8}?)(?:\d{1,2}月)?\d{1,2}日(?:专|專|综合|綜合)?[电電](?:[（(](?:记者|記者)[^（()）]{2,20}[）)]|[）)])?`,
  'u',
)

/** A paper, site or station, perhaps a place and a day, and the word for a dispatch, with a sign behind it. */
const chineseOutlet =
  /^(?:据|據)?(?:本[报報社网網台刊站]|\p{Script=Han}{2,8}[社网網报報台刊])(?<place>\p{Script=Han}{2,6}?)?(?:(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日)?(?:专|專|综合|綜合)?[讯訊电電](?:\s?[（(](?:本报|本報|见习|見習|特约|特約)?(?:记者|記者|通讯员|通訊員)[^（()）]{2,40}[）)]|(?=[\s，,：:]))/u

/** Datelines of Japanese, Korean and Chinese agencies. */
export const easternDatelines: readonly SpanRule[] = [
  {
    id: 'dateline/brackets',
    name: 'dateline',
    reason: 'A listed place, or a place and an agency, in brackets at the head of the lede',
    find: (text) =>
      stretchOf(placeAndAgency.exec(text)) ??
      stretchOf(placeBesideAgency.exec(text)) ??
      stretchOf(placeInBrackets.exec(text), isKnown) ??
      stretchOf(agencyInBrackets.exec(text)),
    examples: {
      yes: [
        '⟦【東京=共同】⟧連絡船が港に戻った。',
        '⟦（東京＝共同）⟧連絡船が港に戻った。',
        '⟦【東京共同】⟧連絡船が港に戻った。',
        '⟦【長野共同】⟧水車が回った。',
        '⟦【ジュネーブ=時事】⟧連絡船が港に戻った。',
        '⟦［東京　２０日　ロイター］ -⟧ 連絡船が港に戻った。',
        '⟦【AFP=時事】⟧連絡船が港に戻った。',
        '⟦【3月20日 AFP】⟧連絡船が港に戻った。',
      ],
      no: [
        '【速報】連絡船が港に戻った。',
        '【独自】港が再開',
        '（写真＝本社）連絡船が港に戻った。',
      ],
    },
  },
  {
    id: 'dateline/korean',
    name: 'dateline',
    reason: 'A place, an equals sign and an agency in brackets at the head of the lede',
    find: (text) => stretchOf(korean.exec(text)),
    examples: {
      yes: [
        '⟦(서울=연합뉴스)⟧ 여객선이 항구로 돌아왔다.',
        '⟦[부산=뉴시스] 김한결 기자 =⟧ 여객선이 항구로 돌아왔다.',
      ],
      no: ['(사진=연합뉴스) 여객선이라고 했다', '[속보] 여객선이 항구로 돌아왔다.'],
    },
  },
  {
    id: 'dateline/chinese',
    name: 'dateline',
    reason: 'An agency, a place, a day and the word for a dispatch at the head of the lede',
    find: (text) => stretchOf(chinese.exec(text)) ?? stretchOf(chineseOutlet.exec(text)),
    examples: {
      yes: [
        '⟦本报讯（记者 王小明）⟧渡轮返回港口。',
        '⟦海港网3月20日电（记者王小明 李华）⟧渡轮返回港口。',
        '⟦海港日报讯⟧ 渡轮返回港口。',
        '⟦新华社北京3月20日电⟧ 渡轮返回港口。',
        '⟦新华社华盛顿3月20日电（记者王小河）⟧渡轮返回港口。',
        '⟦（中央社台北20日電）⟧渡輪返回港口。',
      ],
      no: [
        '新华社报道，渡轮3月20日返回港口。',
        '北京3月20日下雨，渡轮没有返回。',
        '本报电话已经更换，请读者留意。',
      ],
    },
  },
]

function stretchOf(
  match: RegExpExecArray | null,
  holds: (place: string) => boolean = () => true,
): Stretch | undefined {
  if (match === null) return undefined
  const place = match.groups?.['place']
  if (place === undefined) return {start: 0, end: match[0].length}
  if (!holds(place)) return undefined
  const start = match[0].indexOf(place)
  return {start: 0, end: match[0].length, value: {start, end: start + place.length}}
}
