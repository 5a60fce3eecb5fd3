/** A page of a site of ours, before and after a correction. */
interface Page {
  readonly lang: string
  readonly headline: string
  readonly author: string
  readonly section: string
  readonly published: string
  readonly body: readonly string[]
  /** What the page shows of another story. */
  readonly teaser?: string
}

const ferry: Page = {
  lang: 'en',
  headline: 'Old ferry comes back to its pier',
  author: 'Ann Alder',
  section: 'Harbour',
  published: '2024-03-05T14:30:00+01:00',
  body: [
    'The ferry that had been away for two years came back on Tuesday, and the harbour master rang the bell himself, the port said.',
    'Her new rudder was made in the yard behind the fish market, and the first trip is on Saturday, said the owner of the line.',
    'The town had sold tickets for the first week within an hour, and the school has the day off, the mayor told a crowd on the quay.',
  ],
  teaser: 'Read also: Okafor leaves the council after eleven years',
}

/** The pages by the last part of their address. */
export const pages: Readonly<Record<string, Page>> = {
  ferry,
  tram: {
    lang: 'en',
    headline: 'Council closes the tram to the hill',
    author: 'Joel Pym',
    section: 'Transport',
    published: '2024-03-06T09:00:00Z',
    body: [
      'The tram will not run from June to August, since its rails are worn out, the council decided on Wednesday.',
      'Rosalind Okafor, who had asked for new rails since she was elected, voted against it and spoke for a quarter of an hour.',
      'Buses will take the passengers every ten minutes, and an old alder beside the terminus has to be cut down for their stop.',
    ],
  },
  regatta: {
    lang: 'en',
    headline: 'Regatta waits for the wind',
    author: 'Ann Alder',
    section: 'Harbour',
    published: '2024-03-09',
    body: [
      'Forty boats lay in the harbour on Saturday morning, and the master of ceremonies asked the crowd for patience.',
      'There was no wind until the afternoon, and the children who had come for the start were sent home with a bag of plums.',
      'The race is to begin on Sunday at ten, and the club hopes for a breeze from the north, its chairman said.',
    ],
  },
  kirche: {
    lang: 'de',
    headline: 'Glocken läuten wieder',
    author: 'Jürgen Groß',
    section: 'Kultur',
    published: '2024-02-11T08:15:00+01:00',
    body: [
      'Die Glocken der kleinen Stadt am Fluss läuten seit Sonntag wieder, nachdem sie drei Jahre lang geschwiegen hatten.',
      'Vertreter aus sechs Landeskirchen waren zu dem Gottesdienst gekommen, und der Chor sang bis in den Abend hinein.',
      'Das Geld für die neuen Seile hatten die Schüler des Ortes gesammelt, sagte der Küster am Montag.',
    ],
  },
  vapur: {
    lang: 'tr',
    headline: 'İSTANBUL yeni vapurunu bekliyor',
    author: 'Elif Şahin',
    section: 'Ulaşım',
    published: '2024-01-20T10:00:00+03:00',
    body: [
      'Yeni vapurun gelecek hafta sefere başlayacağı belediye tarafından pazartesi günü açıklandı ve yolcular sevindi.',
      'Iğdır’da yapılan koltuklar geminin üst katına yerleştirildi, kaptan da ilk yolculuk için hazır olduğunu söyledi.',
      'Biletler iskelede satılacak ve çocuklar ilk gün ücretsiz binecek, denildi.',
    ],
  },
  minato: {
    lang: 'ja',
    headline: '新しい船が港に着いた',
    author: '山田花子',
    section: '社会',
    published: '2024-01-28T12:00:00+09:00',
    body: [
      '長い航海を終えた新しい船が月曜日の朝、東京都の港に着いた。岸壁には多くの市民が集まり、船長に花束を渡した。',
      '船は来月から島々を結ぶ航路に使われる予定で、切符は今週から売り出されると会社は説明した。',
    ],
  },
  kyoto: {
    lang: 'ja',
    headline: '古い橋の工事が始まった',
    author: '佐藤健',
    section: '社会',
    published: '2024-01-29T12:00:00+09:00',
    body: [
      '東の町と京都の間にある古い橋の工事が火曜日に始まった。港まで歩く人のために仮の道が作られた。',
      '工事は来年の春まで続く予定で、市は住民に協力を求めていると担当者は話した。',
    ],
  },
}

/** The ferry once more, after its correction. */
export const correctedFerry: Page = {
  ...ferry,
  body: ferry.body.map((text) => text.replace('Her new rudder', 'Her new propeller')),
}

/** The address of a page. */
function addressOf(name: string): string {
  return `https://news.harbour.example/2024/${name}`
}

/** A page as HTML. */
export function htmlOf(
  name: string,
  {lang, headline, author, section, published, body, teaser}: Page,
): string {
  const statement = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    author: {'@type': 'Person', name: author},
    articleSection: section,
    datePublished: published,
    mainEntityOfPage: addressOf(name),
  }
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${headline}</title>
<link rel="canonical" href="${addressOf(name)}">
<script type="application/ld+json">${JSON.stringify(statement)}</script>
</head>
<body>
<main><article>
<h1>${headline}</h1>
<p class="byline">${author}</p>
${body.map((text) => `<p>${text}</p>`).join('\n')}
</article></main>
${teaser === undefined ? '' : `<aside class="related"><p>${teaser}</p></aside>`}
</body>
</html>
`
}
