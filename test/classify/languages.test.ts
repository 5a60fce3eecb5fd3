import assert from 'node:assert/strict'
import {test} from 'node:test'
import {passesOf} from '../../pipeline/classify/rules/passes.ts'
import {fateOf, type Role} from '../../pipeline/tree/roles.ts'
import type {Block} from '../../pipeline/tree/types.ts'

/** Lines of each kind of furniture and field, by language. */
const probes: readonly (readonly [
  kind: string,
  lines: Readonly<Record<string, readonly string[]>>,
])[] = [
  [
    'promo',
    {
      en: ['Also read: Harbour wall to be rebuilt'],
      de: ['Lesen Sie auch: Hafenmauer wird erneuert'],
      fr: ['Lire aussi : Le quai sera refait'],
      es: ['Lea también: El muelle se renueva'],
      pt: ['Leia também: O cais será refeito'],
      it: ['Leggi anche: Il molo sarà rifatto'],
      nl: ['Lees ook: Kade wordt vernieuwd'],
      tr: ['Ayrıca okuyun: Rıhtım yenileniyor'],
      ja: ['あわせて読みたい：港の壁を建て替えへ'],
    },
  ],
  [
    'related',
    {
      en: ['Related articles', 'Most read'],
      de: ['Ähnliche Artikel', 'Meistgelesen'],
      fr: ['Articles similaires', 'Les plus lus'],
      es: ['Noticias relacionadas', 'Lo más leído'],
      pt: ['Notícias relacionadas', 'Mais lidas'],
      it: ['Articoli correlati', 'I più letti'],
      nl: ['Gerelateerde artikelen', 'Meest gelezen'],
      tr: ['İlgili haberler', 'En çok okunanlar'],
      ja: ['関連記事', 'アクセスランキング'],
    },
  ],
  [
    'follow',
    {
      en: ['Follow us on Facebook'],
      de: ['Folgen Sie uns auf Facebook'],
      fr: ['Suivez-nous sur Facebook'],
      es: ['Síguenos en Facebook'],
      pt: ['Siga-nos no Facebook'],
      it: ['Seguici su Facebook'],
      nl: ['Volg ons op Facebook'],
      tr: ["Bizi Facebook'ta takip edin"],
      ja: ['公式Xをフォロー'],
    },
  ],
  [
    'share',
    {
      en: ['Share on Facebook', 'Share this article'],
      de: ['Auf Facebook teilen', 'Artikel teilen'],
      fr: ['Partager sur Facebook', 'Partager cet article'],
      es: ['Compartir en Facebook', 'Compartir'],
      pt: ['Compartilhar no Facebook', 'Partilhar'],
      it: ['Condividi su Facebook', 'Condividi'],
      nl: ['Deel op Facebook', 'Deel dit artikel'],
      tr: ["Facebook'ta paylaş", 'Paylaş'],
      ja: ['シェアする', 'この記事をシェア'],
    },
  ],
  [
    'newsletter',
    {
      en: ['Subscribe to our newsletter'],
      de: ['Newsletter abonnieren'],
      fr: ['Inscrivez-vous à notre newsletter'],
      es: ['Suscríbete a nuestro boletín'],
      pt: ['Assine nossa newsletter'],
      it: ['Iscriviti alla newsletter'],
      nl: ['Meld je aan voor onze nieuwsbrief'],
      tr: ['Bültenimize abone olun'],
      ja: ['メールマガジンに登録'],
    },
  ],
  [
    'comments',
    {
      en: ['12 comments', 'Leave a comment'],
      de: ['12 Kommentare', 'Kommentar schreiben'],
      fr: ['12 commentaires', 'Laisser un commentaire'],
      es: ['12 comentarios', 'Deja un comentario'],
      pt: ['12 comentários', 'Deixe um comentário'],
      it: ['12 commenti', 'Lascia un commento'],
      nl: ['12 reacties', 'Plaats een reactie'],
      tr: ['12 yorum', 'Yorum yap'],
      ja: ['コメント12件', 'コメントを書く'],
    },
  ],
  [
    'navigation',
    {
      en: ['Skip to content', 'Home', 'Search'],
      de: ['Zum Inhalt springen', 'Startseite', 'Suche'],
      fr: ['Aller au contenu', 'Accueil', 'Rechercher'],
      es: ['Ir al contenido', 'Inicio', 'Buscar'],
      pt: ['Ir para o conteúdo', 'Início', 'Buscar'],
      it: ['Vai al contenuto', 'Home page', 'Cerca'],
      nl: ['Ga naar de inhoud', 'Startpagina', 'Zoeken'],
      tr: ['İçeriğe geç', 'Ana sayfa', 'Ara'],
      ja: ['本文へスキップ', 'ホーム', '検索'],
    },
  ],
  [
    'back to top',
    {
      en: ['Back to top'],
      de: ['Nach oben'],
      fr: ['Retour en haut'],
      es: ['Volver arriba'],
      pt: ['Voltar ao topo'],
      it: ['Torna su'],
      nl: ['Terug naar boven'],
      tr: ['Yukarı çık'],
      ja: ['ページトップへ'],
    },
  ],
  [
    'advert',
    {
      en: ['Advertisement', 'Sponsored'],
      de: ['Anzeige', 'Werbung'],
      fr: ['Publicité'],
      es: ['Publicidad'],
      pt: ['Publicidade'],
      it: ['Pubblicità'],
      nl: ['Advertentie'],
      tr: ['Reklam'],
      ja: ['広告', 'PR'],
    },
  ],
  [
    'consent',
    {
      en: ['We use cookies to improve your experience', 'Accept all cookies'],
      de: ['Wir verwenden Cookies', 'Alle akzeptieren'],
      fr: ['Nous utilisons des cookies', 'Tout accepter'],
      es: ['Utilizamos cookies propias y de terceros', 'Aceptar todo'],
      pt: ['Utilizamos cookies para melhorar', 'Aceitar todos'],
      it: ['Utilizziamo i cookie', 'Accetta tutti'],
      nl: ['Wij gebruiken cookies', 'Alles accepteren'],
      tr: ['Çerezleri kullanıyoruz', 'Tümünü kabul et'],
      ja: ['当サイトではCookieを使用しています', 'すべて同意する'],
    },
  ],
  [
    'paywall',
    {
      en: ['Log in', 'Subscribe now to keep reading'],
      de: ['Anmelden', 'Jetzt abonnieren und weiterlesen'],
      fr: ['Se connecter', 'Article réservé aux abonnés'],
      es: ['Iniciar sesión', 'Contenido exclusivo para suscriptores'],
      pt: ['Entrar', 'Conteúdo exclusivo para assinantes'],
      it: ['Accedi', 'Contenuto riservato agli abbonati'],
      nl: ['Inloggen', 'Dit artikel is alleen voor abonnees'],
      tr: ['Giriş yap', 'Abone olun'],
      ja: ['ログイン', 'この記事は有料会員限定です'],
    },
  ],
  [
    'app download',
    {
      en: ['Download our app'],
      de: ['Jetzt App herunterladen'],
      fr: ["Téléchargez l'application"],
      es: ['Descarga nuestra app'],
      pt: ['Baixe o aplicativo'],
      it: ["Scarica l'app"],
      nl: ['Download de app'],
      tr: ['Uygulamayı indir'],
      ja: ['アプリをダウンロード'],
    },
  ],
  [
    'counter',
    {
      en: ['1,204 views', '35 shares'],
      de: ['1.204 Aufrufe', '35 Mal geteilt'],
      fr: ['1 204 vues', '35 partages'],
      es: ['1.204 visitas', '35 compartidos'],
      pt: ['1.204 visualizações', '35 compartilhamentos'],
      it: ['1.204 visualizzazioni', '35 condivisioni'],
      nl: ['1.204 keer bekeken', '35 keer gedeeld'],
      tr: ['1.204 görüntülenme', '35 paylaşım'],
      ja: ['1,204回視聴', 'いいね！35'],
    },
  ],
  [
    'reading time',
    {
      en: ['3 min read'],
      de: ['Lesezeit: 3 Minuten'],
      fr: ['Temps de lecture : 3 min'],
      es: ['3 min de lectura'],
      pt: ['Tempo de leitura: 3 min'],
      it: ['Tempo di lettura: 3 min'],
      nl: ['Leestijd: 3 minuten'],
      tr: ['Okuma süresi: 3 dakika'],
      ja: ['読了時間 3分'],
    },
  ],
  [
    'player',
    {
      en: ['Play video', 'Listen to this article'],
      de: ['Video abspielen', 'Artikel anhören'],
      fr: ['Lire la vidéo', 'Écouter cet article'],
      es: ['Reproducir vídeo', 'Escuchar artículo'],
      pt: ['Reproduzir vídeo', 'Ouvir artigo'],
      it: ['Riproduci video', 'Ascolta questo articolo'],
      nl: ['Video afspelen', 'Luister naar dit artikel'],
      tr: ['Videoyu oynat', 'Haberi dinle'],
      ja: ['動画を再生', 'この記事を聴く'],
    },
  ],
  [
    'contact',
    {
      en: ['Got a tip? Contact us', 'Contact us'],
      de: ['Haben Sie einen Hinweis? Schreiben Sie uns', 'Kontakt'],
      fr: ['Contactez-nous', 'Nous contacter'],
      es: ['Contáctanos', 'Contacto'],
      pt: ['Fale conosco', 'Contato'],
      it: ['Contattaci', 'Contatti'],
      nl: ['Neem contact op', 'Tip de redactie'],
      tr: ['İletişim', 'Bize ulaşın'],
      ja: ['お問い合わせ', '情報提供はこちら'],
    },
  ],
  [
    'support us',
    {
      en: ['Support our journalism', 'Donate'],
      de: ['Unterstützen Sie unseren Journalismus', 'Jetzt spenden'],
      fr: ['Soutenez notre journalisme', 'Faire un don'],
      es: ['Apoya nuestro periodismo', 'Donar'],
      pt: ['Apoie o nosso jornalismo', 'Doar'],
      it: ['Sostieni il nostro giornalismo', 'Dona ora'],
      nl: ['Steun onze journalistiek', 'Doneer'],
      tr: ['Bize destek olun', 'Bağış yap'],
      ja: ['寄付する', 'ご支援のお願い'],
    },
  ],
  [
    'legal',
    {
      en: ['All rights reserved', 'Privacy policy', 'Terms of use'],
      de: ['Alle Rechte vorbehalten', 'Datenschutz', 'Nutzungsbedingungen'],
      fr: ['Tous droits réservés', 'Politique de confidentialité', "Conditions d'utilisation"],
      es: ['Todos los derechos reservados', 'Política de privacidad', 'Términos de uso'],
      pt: ['Todos os direitos reservados', 'Política de privacidade', 'Termos de uso'],
      it: ['Tutti i diritti riservati', 'Informativa sulla privacy', 'Termini di utilizzo'],
      nl: ['Alle rechten voorbehouden', 'Privacybeleid', 'Gebruiksvoorwaarden'],
      tr: ['Tüm hakları saklıdır', 'Gizlilik politikası', 'Kullanım koşulları'],
      ja: ['無断転載を禁じます', 'プライバシーポリシー', '利用規約'],
    },
  ],
  [
    'disclaimer',
    {
      en: ['Disclaimer: the views expressed are those of the author'],
      de: ['Haftungsausschluss'],
      fr: ['Avertissement : les opinions exprimées sont celles de l’auteur'],
      es: ['Las opiniones expresadas son responsabilidad del autor'],
      pt: ['As opiniões expressas são de responsabilidade do autor'],
      it: ['Le opinioni espresse sono dell’autore'],
      nl: ['Disclaimer'],
      tr: ['Sorumluluk reddi'],
      ja: ['免責事項'],
    },
  ],
  [
    'wire notice',
    {
      en: ['This story has not been edited by our staff and is published from a syndicated feed.'],
      de: ['Diese Meldung wurde automatisch von der dpa übernommen'],
      fr: ['Cet article a été publié automatiquement à partir d’une dépêche de l’AFP'],
      es: ['Este artículo fue publicado automáticamente desde EFE'],
      pt: ['Este texto foi publicado automaticamente'],
      it: ['Questo articolo è stato pubblicato automaticamente'],
      nl: ['Dit artikel verscheen eerder in de Havenkrant'],
      tr: ['Bu haber ajans kanallarından otomatik olarak alınmıştır'],
      ja: ['配信元：共同通信'],
    },
  ],
  [
    'inputs',
    {
      en: ['With inputs from PTI'],
      de: ['Mit Material von dpa'],
      fr: ['Avec AFP'],
      es: ['Con información de EFE'],
      pt: ['Com informações da Lusa'],
      it: ['Con fonti ANSA'],
      nl: ['Met medewerking van ANP'],
      tr: ['Katkıda bulunan: Ayşe Demir'],
      ja: ['取材協力：海野太郎'],
    },
  ],
  [
    'bio',
    {
      en: ['Ann Miller is a reporter at the Harbour Post.', 'About the author'],
      de: ['Über den Autor', 'Karl Weber ist Redakteur bei der Hafenzeitung.'],
      fr: ["À propos de l'auteur"],
      es: ['Sobre el autor'],
      pt: ['Sobre o autor'],
      it: ["L'autore"],
      nl: ['Over de auteur'],
      tr: ['Yazar hakkında'],
      ja: ['著者プロフィール'],
    },
  ],
  [
    'tags',
    {
      en: ['Tags: Harbour, Ferry'],
      de: ['Schlagwörter: Hafen, Fähre'],
      fr: ['Mots-clés : port, ferry'],
      es: ['Etiquetas: puerto, ferry'],
      pt: ['Tópicos: porto, barco'],
      it: ['Argomenti: porto, traghetto'],
      nl: ['Tags: haven, veerboot'],
      tr: ['Etiketler: liman, vapur'],
      ja: ['タグ：港、連絡船'],
    },
  ],
  [
    'caption',
    {
      en: ['The ferry in port on Monday. Photo: Ann Miller', 'File photo'],
      de: ['Die Fähre im Hafen. Foto: Karl Weber/dpa', 'Symbolbild'],
      fr: ['Le ferry au port. Photo : Anne Dupont/AFP', 'Photo d’illustration'],
      es: ['El ferry en el puerto. Foto: Ana Ruiz', 'Foto de archivo'],
      pt: ['O barco no porto. Foto: Rui Melo/Lusa', 'Foto de arquivo'],
      it: ['Il traghetto in porto. Foto: Ada Neri/ANSA', "Foto d'archivio"],
      nl: ['De veerboot in de haven. Foto: Jan Smit/ANP', 'Archieffoto'],
      tr: ['Vapur limanda. Fotoğraf: Ali Kaya/AA', 'Arşiv fotoğrafı'],
      ja: ['写真：連絡船が港に戻る', '資料写真'],
    },
  ],
  [
    'timestamp',
    {
      en: ['Published March 20, 2024 10:15'],
      de: ['Veröffentlicht am 20. März 2024, 10:15 Uhr'],
      fr: ['Publié le 20 mars 2024 à 10h15'],
      es: ['Publicado el 20 de marzo de 2024'],
      pt: ['Publicado em 20 de março de 2024 às 10h15'],
      it: ['Pubblicato il 20 marzo 2024 alle 10:15'],
      nl: ['Gepubliceerd op 20 maart 2024'],
      tr: ['Yayınlanma: 20.03.2024 10:15'],
      ja: ['公開：2024年3月20日 10時15分'],
    },
  ],
  [
    'live-blog stamp',
    {
      en: ['10:15 AM', '12 min ago'],
      de: ['10.15 Uhr', 'vor 12 Minuten'],
      fr: ['10h15', 'il y a 12 minutes'],
      es: ['10:15', 'hace 12 minutos'],
      pt: ['10h15', 'há 12 minutos'],
      it: ['10:15', '12 minuti fa'],
      nl: ['10:15', '12 minuten geleden'],
      tr: ['10:15', '12 dakika önce'],
      ja: ['10:15', '12分前'],
    },
  ],
  [
    'byline',
    {
      en: ['By Ann Miller'],
      de: ['Von Karl Weber'],
      fr: ['Par Anne Dupont'],
      es: ['Por Ana Ruiz'],
      pt: ['Por Rui Melo'],
      it: ['Di Ada Neri'],
      nl: ['Door Jan Smit'],
      tr: ['Haber: Ali Kaya'],
      ja: ['記者：海野太郎'],
    },
  ],
  [
    'correction',
    {
      en: ['Correction: an earlier version of this story misstated the date.'],
      de: ['Korrektur: In einer früheren Version hieß es Montag.'],
      fr: ['Correction : une version précédente de cet article citait lundi.'],
      es: ['Corrección: una versión anterior de este artículo citaba el lunes.'],
      pt: ['Correção: uma versão anterior desta reportagem citava segunda-feira.'],
      it: ['Correzione: una versione precedente di questo articolo citava lunedì.'],
      nl: ['Correctie: in een eerdere versie van dit artikel stond maandag.'],
      tr: ['Düzeltme: Bu haberin önceki sürümünde pazartesi yazıyordu.'],
      ja: ['訂正：以前の記事では月曜日としていました。'],
    },
  ],
]

/** Sentences of stories that use the same words. */
const stories: readonly string[] = [
  'Advertisement prices fell by a tenth, and subscribers of the paper were told to share the news.',
  'Readers may comment on the plan until Friday, the council said on its contact page on Monday.',
  'Die Anzeige wurde am Montag erstattet, teilte die Polizei mit, und die Suche nach dem Boot ging weiter.',
  'Wer sich anmelden will, kann das bis Freitag tun, sagte die Sprecherin des Hafens am Montag.',
  'La publicité pour le tabac reste interdite, a rappelé la ministre lundi devant les abonnés du journal.',
  'Le partage des quais a été décidé lundi, selon la mairie, et la recherche d’un opérateur commence.',
  'La publicidad del tabaco seguirá prohibida, dijo la ministra el lunes a los lectores del diario.',
  'Compartir el muelle fue idea de los pescadores, según contó el alcalde el lunes en la lonja.',
  'A publicidade ao tabaco continua proibida, disse a ministra na segunda-feira aos leitores do jornal.',
  'Partilhar o cais foi ideia dos pescadores, segundo contou o autarca na segunda-feira na lota.',
  'La pubblicità del tabacco resta vietata, ha detto la ministra lunedì ai lettori del giornale.',
  'Condividere il molo è stata un’idea dei pescatori, ha raccontato il sindaco lunedì al mercato.',
  'De advertentie stond maandag in de krant, zei de havenmeester, en het zoeken naar de boot ging door.',
  'Wie wil reageren op het plan kan dat tot vrijdag doen, zei de wethouder maandag op de kade.',
  'Reklam panoları pazartesi günü kaldırıldı, dedi belediye başkanı ve yorum yapmaktan kaçındı.',
  'Rıhtımı paylaşmak balıkçıların fikriydi, diye anlattı liman müdürü pazartesi günü gazeteye.',
  '広告の看板は月曜日に撤去されたと町は説明し、港の検索は続けられていると述べた。',
  '利用者は桟橋を共有することになったと港の責任者は月曜日に記者会見で話した。',
]

for (const [kind, lines] of probes) {
  for (const [language, own] of Object.entries(lines)) {
    for (const line of own) {
      test(`${kind} in ${language}: “${line}” is no body`, () => {
        assert.notEqual(fateOf[roleOf(line)], 'body')
      })
    }
  }
}

for (const line of stories) {
  test(`“${line}” stays in the body`, () => {
    assert.equal(fateOf[roleOf(line)], 'body')
  })
}

test('every kind has a line in each of the nine languages', () => {
  for (const [kind, lines] of probes) {
    const languages = Object.keys(lines).sort((a, b) => (a < b ? -1 : 1))
    assert.equal(languages.join(' '), 'de en es fr it ja nl pt tr', kind)
  }
})

/** What the rules alone make of a line between two paragraphs. */
function roleOf(line: string): Role {
  const copy = 'The ferry returned to port on Monday, its operator told passengers on the quay.'
  const texts = [copy, line, copy]
  const blocks = texts.map(
    (text): Block => ({
      type: 'block',
      at: {start: 0, end: text.length},
      data: {lines: 1, blankAbove: 1, indent: 0},
    }),
  )
  const {verdicts} = passesOf(blocks, (block) => texts[blocks.indexOf(block)] ?? '')
  return verdicts[1]?.role ?? 'paragraph'
}
