/** What a careful sub-editor leaves alone, by kind. Tokens are separated by white space. */
export const protectedWords: Readonly<Record<string, string>> = {
  identifiers: `
    G7 G20 K9 F16 F-16 Su-27 MiG-29 B52 B-52 A380 MH370 QF32 BA2490 M25 A1 E10 I-95 3D 2D
    4K 8K 5G Web3 Covid-19 H5N1 H1N1 B2B B2C P2P D2C C2C H2O CO2 NO2 SO2 O2 U2 UB40 R2D2
    C3PO WD40 PS5 N95 PM2.5 V8 M4 C4 MP3 MP4 mp3s i7s x86 ARM64 utf8 base64 sha256 k8s
    i18n l10n a11y e2e K2 T20 S400 Q3 FY24 GPT4 iPhone15 Galaxy24 Type2 Model3 401k 9/11
    24/7 1990s 20th 21st 3rd 100m 5km 70mph 12kg 3pm 10am 2x4 4x4 v2ray OAuth2 IPv6 HTML5
    CSS3 ES6 log4j web2py car2go day2day face2face peer2peer text2image Co2s
  `,
  'spellings with a digit in names': `
    n9ne 4chan se7en Se7en 5ive Numb3rs Scre4m Thr3e Deadmau5 Blink182 Sum41 2Pac 6lack
    3OH!3 Boyz2Men M83 deadm4u5 h4x0r l33t w00t gr8 m8 b4 l8r 4ever 2nite cre8ive S1m0ne
    Ke4rs PewD1ePie
  `,
  signs: `
    Yahoo! Jeopardy! P!nk Ke$ha A$AP AT&T R&B Q&A M&M’s S&P H&M C++ C# F# .NET and/or
    he/she s/he (s)he word(s) [t]he f*** sh*t f**k b*****d rock’n’roll rock’n’roll’s
    Model’s stop;go E*Trade Wham! 100% $5 £10 €20 50° ~10 <br> {name} a|b x=y x+y
  `,
  'addresses and code': `
    @user1name @jane_doe #B4UGo #COP28 #MeToo #throwbackthursday www.example.com
    example.com/the-path https://example.org/a1b2 jane.doe@example.org Booking.com
    Amazon.com del.icio.us node.js Node.js console.log System.out os.path string.Template
    context.Context testing.T file.Close src/index.ts /usr/lib ~/notes.txt C:\\Users
    file_name_1 snake_case camelCase e.g. i.e. a.m. p.m. U.S. U.K. D.C. Ph.D Ph.D. M.Sc.
    No.10 St.Pauli
  `,
  names: `
    Canva Shure Vertix Padam Asean Moderna Dribbble Flickr Tumblr Fiverr Scribd Grindr
    Lyft Digg Reddit Imgur Behance Strava Xiaomi Etsy Hulu Zillow Wrike Marketo Cvent
    Bizzabo Geingob Geingos Coffea Kishida Zelenskyy Nguyen Siobhan Saoirse Ngozi Thandiwe
    Lupita Mbappe Modric Szczesny Krzyzewski Buttigieg Ocasio Schwarzenegger Scorsese
    Mcconaughey Berkley Carmel Benn Stubbs Pilar Technics Dota SoCal Mabey Cotten Vally
    Tung Pont Ment Zars Sagano Citroen Lindt Lidl Aldi Rossmann Deichmann Fnac Decathlon
    Zara Bvlgari Krispy Kreme Froot Loops Mortal Kombat Korn Beatles Monkees Phish Def
    Leppard Megadeth Motörhead Ratt Linkin Limp Bizkit Xzibit Ludacris Outkast Chingy
    Mystikal Gorillaz Boyz Thugz Wu-Tang Qatar Kyiv Lviv Odesa Kazakhstan Djibouti
    Reykjavik Łódź Île-de-France Córdoba Zürich Göteborg
  `,
  'dialect and speech': `
    gonna wanna gotta innit aye wee bairn nowt owt summat y’all nothin’ goin’ talkin’
    o’clock ma’am dunno lemme gimme cuz ’em ain’t yer ye thee thou hath wot luv sarnie
    arvo barbie bogan crikey fella feller kinda sorta lotta outta coulda woulda shoulda
    whatcha gotcha betcha c’mon dinnae cannae wisnae didnae laddie lassie canny gannin
    howay reet tha’s mardy ginnel snicket mither butty cob bap brekkie telly footie hols
    savvy nope yep yup nah yeah ooh aah hmm brrr zzz aaargh sooo nooo yesss waaay loooong
    pleeease huuuge whoaaa grrr shhh pfft tsk
  `,
  'british and american': `
    colour color honour honor labour labor favourite favorite neighbour neighbor centre
    center theatre theater litre liter metre meter fibre fiber defence defense offence
    offense licence license practise practice analyse analyze organise organize realise
    realize recognise recognize apologise apologize travelling traveling travelled
    traveled cancelled canceled cancelation cancellation modelling modeling labelled
    labeled jewellery jewelry programme program cheque check tyre tire kerb curb grey gray
    plough plow sceptic skeptic aluminium aluminum mould mold moustache mustache pyjamas
    pajamas storey story whilst while amongst among learnt learned spelt spelled burnt
    burned dreamt dreamed judgement judgment ageing aging manoeuvre maneuver paediatric
    pediatric anaemia anemia oestrogen estrogen foetus fetus haemorrhage hemorrhage
    encyclopaedia encyclopedia fulfil fulfill enrol enroll skilful skillful wilful willful
    catalogue catalog dialogue dialog artefact artifact cosy cozy draught draft
  `,
  'words that lists call misspelt, or that stand one letter from another': `
    macropolitics micropolitics discernable crystalize liquify astroid softwares
    collapsable cannister unwieldly behavioural judgemental preventative orientate
    irregardless nonsignificant skillset backend frontend sautéed façade cliché fiancé
    naïve café résumé jalapeño piñata crème brûlée touché déjà vu onsen crema raison
    d’être kaboodle sewist besties prepper rewatch memoisation upsert hyperscaler keycap
  `,
  capitals: `
    UNcomfortable TVs IDs PhDs MPs DJs URLs APIs JPMorgan McDonald MacBook eBay YouTube
    LaTeX iOS macOS OKed PCs NGOs GPs ATMs ISPs MDs VIPs LGBTQ DoJ NaN GitHub LinkedIn
    PayPal WhatsApp BMWs
  `,
  'other scripts': `
    α-helix β-blocker γ-ray µg Ω π Δt Москва Ελλάδα Путин 東京 서울 Δ9 Σ-algebra λ-calculus
  `,
  compounds: `
    mother-in-law co-operate re-elect e-mail x-ray well-being follow-up long-term
    state-of-the-art up-to-date T-shirt U-turn A-level 5-year-old 18-month ex-wife
    anti-inflammatory by-election Anglo-Irish jack-o’-lantern
  `,
}

/** Sentences that are right as they stand. */
export const protectedSentences: readonly string[] = [
  'He said that he had had enough, and that that was all there was to it.',
  'It was a very very long day, and they had no no to say.',
  'You can log in in two ways, and you may come in in the morning.',
  'What it is is a mess, and what he has has no value.',
  'The operators and and or join the words of a query.',
  'The The and Duran Duran played on the same night in the city.',
  'He called it “a tedious jorney through the goverment” in a letter of 1790.',
  'She wrote of “their tedious journies” and of the recieved wisdom [sic] of the day.',
  'He told the court: “I never seen nothin’ like it, an’ I was there, innit.”',
  'The panel had 1,000 members, of whom 1,250.50 were said to be part-time.',
  'The words are red,green,blue and the pair is key,value in the file.',
  'The 2020s will be remembered for it, as will the 1980s and the 20th century.',
  'He ran the 100m in 9.9s, the 5k in 14m and the 10km in 29min.',
  'She lives at 221B Baker Street and works at 10a Downing Street in the city.',
  'The stop;go policy of the 1960s is what the and/or clause was about.',
  'In the late 60s the so-called 1st XI beat the 2nd XI by 5-0 on the day.',
  'The letter, he said, read “teh goverment recieve it”, and the jury laughed at the spelling.',
  'Her car2go was by the cargo bay, and the face2face talks went on for the day.',
  'Mr. Geingob and Ms. Geingos were at the table with Geingob’s aide when Geingob spoke.',
  'The coffee plant is of the genus Coffea, and coffee is what the coffee trade sells as coffee.',
  'It is sooooo good, she said to the paper, and it was waaaaay too much for the day.',
  'The macropolitics of it, unlike micropolitics, is what micropolitics and micropolitics are about.',
  'GraphiQL is for GraphQL, and GraphQL is what the GraphQL group of the company works on.',
  'Brian and Brain are the two names that the reader of the paper will see in the text.',
]
