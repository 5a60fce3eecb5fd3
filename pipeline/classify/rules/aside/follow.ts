import {wordIn} from '../../../language/words.ts'
import type {Rule, View} from '../../context/rule.ts'
import {afterWording, holdsWording, isWording, opensWith} from '../../context/wording.ts'

const app = new RegExp(`^${wordIn('get-app')}.{0,40}${wordIn('app')}`, 'u')
const twoNetworks = new RegExp(`${wordIn('network')}.{1,30}${wordIn('network')}`, 'u')
const network = new RegExp(wordIn('network', 'app-store'), 'u')
const handle = /(?:^|\s)@\w{2,}/
const goesOn = new RegExp(String.raw`^\s*(?:[:|@-]|${wordIn('follow-on')}|$)`, 'iu')

/** Calls to follow on other platforms, to join channels and to get the app. */
export const follow: readonly Rule[] = [
  {
    id: 'follow/whole-line',
    role: 'follow',
    weight: 4,
    pass: 'alone',
    worded: true,
    reason: 'The whole line is a call to follow',
    test: isWording('follow'),
    examples: {yes: ['Follow us', 'Download the app'], no: ['Follow us, the guide told them.']},
  },
  {
    id: 'follow/opens',
    role: 'follow',
    weight: 3,
    pass: 'alone',
    worded: true,
    reason: 'Opens with a call to follow, and a place or a sign comes next',
    needs: {most: 45},
    test: (view) => opensWith('follow')(view) && goesOn.test(afterWording(view, 'follow') ?? ''),
    examples: {
      yes: [
        'Follow us on Facebook and X',
        'Suivez-nous sur Google Actualités',
        'Join our WhatsApp channel for updates',
        'Téléchargez notre application pour suivre l’actualité de Valbrune',
        'Descarga nuestra app para leer sin conexión',
      ],
      no: [
        'Follow us, the guide told the hikers, and they did.',
        'Following the vote, talks resumed.',
        'Suivez-nous, a dit le guide, et ils l’ont suivi pour voir la source.',
      ],
    },
  },
  {
    id: 'follow/names-networks',
    role: 'follow',
    weight: 2.5,
    pass: 'alone',
    worded: true,
    reason: 'A call to follow, with the name of a network',
    needs: {most: 60},
    test: (view) => calls(view) && (network.test(view.lower) || handle.test(view.lower)),
    examples: {
      yes: [
        'India news here. follow us on facebook, Twitter and Instagram.',
        'Like us on Facebook',
      ],
      no: ['Regulators told Facebook to follow the law.'],
    },
  },
  {
    id: 'follow/get-the-app',
    role: 'follow',
    weight: 4,
    pass: 'alone',
    reason: 'A short line without a full stop that calls to get an app',
    needs: {most: 16, all: ['app']},
    test: ({lower, text}) => !text.endsWith('.') && app.test(lower),
    examples: {
      yes: ['Download the Harbour Post app for faster updates', 'Scarica la nostra app gratuita'],
      no: ['Download the app, officials told travellers, and then wait for the code.'],
    },
  },
  {
    id: 'follow/two-networks',
    role: 'follow',
    weight: 2,
    pass: 'alone',
    worded: true,
    reason: 'A call to follow that names two networks or more',
    needs: {most: 60},
    test: (view) => calls(view) && twoNetworks.test(view.lower),
    examples: {
      yes: ['news here. follow us on facebook, Twitter and Instagram.'],
      no: ['Follow us on Facebook', 'Facebook and Twitter fell.'],
    },
  },
  {
    id: 'follow/outlet-speaks',
    role: 'follow',
    weight: 6,
    pass: 'alone',
    beside: true,
    reason: 'The outlet calls on its reader to follow it or to get its app',
    test: ({outlet}) => outlet === 'channel',
    examples: {
      yes: [
        'Love boats as much as we do? Follow us on Facebook and never miss a tide again.',
        'Подписывайтесь на наш телеграм-канал, чтобы не пропустить новости порта.',
      ],
      no: [
        'The band has two million fans who follow it on Instagram and buy all of its records.',
        'Follow us, the guide told the hikers, and they did so until the river.',
      ],
    },
  },
]

function calls(view: View): boolean {
  return holdsWording('follow')(view) || opensWith('follow')(view)
}
