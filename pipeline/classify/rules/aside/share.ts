import type {Rule} from '../../context/rule.ts'
import {saysFirst, saysInside, saysWhole} from '../../context/wording.ts'

const row =
  /^(?:(?:share|facebook|twitter|x|whatsapp|linkedin|telegram|email|e-mail|print|copy link|pinterest|reddit|tweet|save|messenger|flipboard|bluesky|threads|instagram)[\s,|/·•]*){2,}$/
const counted =
  /^\d[\d., ]{0,12}[km]? ?(?:shares?|views?|likes?|reads?|aufrufe|mal (?:geteilt|gelesen)|vues?|partages?|lectures?|visitas|lecturas|compartidos?|visualizações|compartilhamentos|partilhas|visualizzazioni|condivisioni|letture|(?:keer |x )(?:bekeken|gedeeld|gelezen)|görüntülenme|okunma|paylaşım|回(?:視聴|閲覧|再生)|件のいいね)$|^いいね[!！]? ?\d[\d,]{0,9}$/

/** Buttons to share, save, print or hear the story. */
export const share: readonly Rule[] = [
  {
    id: 'share/whole-line',
    role: 'share',
    weight: 4,
    pass: 'alone',
    says: true,
    reason: 'The whole line is the label of a button',
    test: saysWhole('share'),
    examples: {
      yes: ['Share', 'Copy link', 'Teilen', 'シェア'],
      no: ['Share prices fell', 'Sharing'],
    },
  },
  {
    id: 'share/row',
    role: 'share',
    weight: 5,
    pass: 'alone',
    reason: 'A row of labels of share buttons and nothing else',
    test: ({lower}) => row.test(lower),
    examples: {
      yes: ['Facebook Twitter WhatsApp Email', 'Share | Tweet'],
      no: ['Facebook and Twitter shares fell'],
    },
  },
  {
    id: 'share/opens',
    role: 'share',
    weight: 3,
    pass: 'alone',
    says: true,
    reason: 'A short line that opens with a call to share',
    test: (view) => saysFirst('share')(view) && view.words <= 9 && !view.text.endsWith('.'),
    examples: {
      yes: ['Share this story on Facebook', 'Click to share on X (Opens in new window)'],
      no: ['Share prices fell for a third day on Monday.', 'Share of votes'],
    },
  },
  {
    id: 'share/holds',
    role: 'share',
    weight: 3,
    pass: 'alone',
    says: true,
    reason: 'Holds the words that a share button leaves behind',
    test: (view) => saysInside('share')(view) && view.words <= 20,
    examples: {
      yes: ['Facebook (Opens in new window)'],
      no: ['The shop opens in a new window of time.'],
    },
  },
  {
    id: 'share/counter',
    role: 'share',
    weight: 4,
    pass: 'alone',
    reason: 'A count of shares, views or likes and nothing else',
    needs: {all: ['figure']},
    test: ({lower}) => counted.test(lower),
    examples: {
      yes: ['1.2k shares', '345 views'],
      no: ['345 views of the valley', '12 shares changed hands'],
    },
  },
]
