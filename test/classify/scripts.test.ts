import assert from 'node:assert/strict'
import {test} from 'node:test'
import {understand} from '../../pipeline/index.ts'
import {blocksOf} from '../../pipeline/tree/blocks.ts'

/** Four sentences on a harbour, by language. */
const sentences: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The harbour council decided on Tuesday to dredge the northern channel for the first time in nineteen years.',
    'Fishermen had warned that large boats could not leave the harbour at low tide, and three boats ran aground in February.',
    'The work will cost about four million crowns, and half of the money will come from a national fund.',
    'The work will begin in the first week of October and should be finished before the end of the year.',
  ],
  de: [
    'Der Hafenrat beschloss am Dienstag, die nördliche Fahrrinne zum ersten Mal seit neunzehn Jahren auszubaggern.',
    'Die Fischer hatten gewarnt, dass große Boote bei Niedrigwasser nicht mehr auslaufen können, und drei Boote liefen im Februar auf Grund.',
    'Die Arbeiten kosten etwa vier Millionen Kronen, und die Hälfte des Geldes kommt aus einem Fonds des Landes.',
    'Die Arbeiten beginnen in der ersten Oktoberwoche und sollen vor dem Jahresende fertig sein.',
  ],
  fr: [
    'Le conseil du port a décidé mardi de draguer le chenal nord pour la première fois depuis dix-neuf ans.',
    'Les pêcheurs avaient averti que les grands bateaux ne pouvaient plus sortir à marée basse, et trois bateaux se sont échoués en février.',
    'Les travaux coûteront environ quatre millions de couronnes, et la moitié viendra d’un fonds national.',
    'Les travaux commenceront la première semaine d’octobre et devraient être finis avant la fin de l’année.',
  ],
  ru: [
    'Совет порта во вторник решил углубить северный канал впервые за девятнадцать лет.',
    'Рыбаки предупреждали, что большие лодки не могут выходить во время отлива, и три лодки сели на мель в феврале.',
    'Работы будут стоить около четырёх миллионов крон, и половина денег придёт из национального фонда.',
    'Работы начнутся в первую неделю октября и должны завершиться до конца года.',
  ],
  el: [
    'Το συμβούλιο του λιμανιού αποφάσισε την Τρίτη να βαθύνει το βόρειο κανάλι για πρώτη φορά σε δεκαεννέα χρόνια.',
    'Οι ψαράδες είχαν προειδοποιήσει ότι τα μεγάλα σκάφη δεν μπορούν να βγουν με την άμπωτη και τρία σκάφη προσάραξαν τον Φεβρουάριο.',
    'Τα έργα θα κοστίσουν περίπου τέσσερα εκατομμύρια κορώνες και τα μισά θα έρθουν από ένα εθνικό ταμείο.',
    'Τα έργα θα αρχίσουν την πρώτη εβδομάδα του Οκτωβρίου και θα τελειώσουν πριν από το τέλος του έτους.',
  ],
  ar: [
    'قرر مجلس الميناء يوم الثلاثاء تعميق القناة الشمالية لأول مرة منذ تسعة عشر عاما.',
    'كان الصيادون قد حذروا من أن القوارب الكبيرة لا تستطيع الخروج عند الجزر وأن ثلاثة قوارب جنحت في فبراير.',
    'ستكلف الأعمال حوالي أربعة ملايين كرونة وسيأتي نصف المال من صندوق وطني.',
    'ستبدأ الأعمال في الأسبوع الأول من أكتوبر ومن المتوقع أن تنتهي قبل نهاية العام.',
  ],
  he: [
    'מועצת הנמל החליטה ביום שלישי להעמיק את התעלה הצפונית בפעם הראשונה זה תשע עשרה שנים.',
    'הדייגים הזהירו שסירות גדולות אינן יכולות לצאת בשעת השפל ושלוש סירות עלו על שרטון בפברואר.',
    'העבודות יעלו כארבעה מיליון כתרים וחצי מהכסף יגיע מקרן לאומית.',
    'העבודות יתחילו בשבוע הראשון של אוקטובר ואמורות להסתיים לפני סוף השנה.',
  ],
  fa: [
    'شورای بندر روز سه‌شنبه تصمیم گرفت کانال شمالی را برای نخستین بار در نوزده سال لایروبی کند.',
    'ماهیگیران هشدار داده بودند که قایق‌های بزرگ هنگام جزر نمی‌توانند بیرون بروند و سه قایق در فوریه به گل نشستند.',
    'این کار حدود چهار میلیون کرون هزینه دارد و نیمی از آن از صندوق ملی می‌آید.',
    'کار در هفتهٔ اول اکتبر آغاز می‌شود و باید پیش از پایان سال تمام شود.',
  ],
  ur: [
    'بندرگاہ کی کونسل نے منگل کو انیس سال میں پہلی بار شمالی نہر کو گہرا کرنے کا فیصلہ کیا۔',
    'ماہی گیروں نے خبردار کیا تھا کہ بڑی کشتیاں کم پانی میں باہر نہیں جا سکتیں اور فروری میں تین کشتیاں پھنس گئیں۔',
    'اس کام پر تقریباً چالیس لاکھ کرون خرچ ہوں گے اور آدھی رقم قومی فنڈ سے آئے گی۔',
    'کام اکتوبر کے پہلے ہفتے میں شروع ہو گا اور سال کے آخر سے پہلے مکمل ہونا چاہیے۔',
  ],
  hi: [
    'बंदरगाह परिषद ने मंगलवार को उन्नीस साल में पहली बार उत्तरी नहर को गहरा करने का फैसला किया।',
    'मछुआरों ने चेतावनी दी थी कि बड़ी नावें कम पानी में बाहर नहीं जा सकतीं और फरवरी में तीन नावें फंस गईं।',
    'इस काम पर लगभग चालीस लाख क्रोन खर्च होंगे और आधा पैसा राष्ट्रीय कोष से आएगा।',
    'काम अक्टूबर के पहले सप्ताह में शुरू होगा और साल के अंत से पहले पूरा होना चाहिए।',
  ],
  bn: [
    'বন্দর পরিষদ মঙ্গলবার উনিশ বছরের মধ্যে প্রথমবার উত্তরের খাল গভীর করার সিদ্ধান্ত নিয়েছে।',
    'জেলেরা সতর্ক করেছিলেন যে বড় নৌকা কম পানিতে বের হতে পারে না এবং ফেব্রুয়ারিতে তিনটি নৌকা আটকে গিয়েছিল।',
    'এই কাজে প্রায় চল্লিশ লাখ ক্রোন খরচ হবে এবং অর্ধেক টাকা জাতীয় তহবিল থেকে আসবে।',
    'কাজ অক্টোবরের প্রথম সপ্তাহে শুরু হবে এবং বছর শেষ হওয়ার আগে শেষ হওয়ার কথা।',
  ],
  ta: [
    'துறைமுக சபை செவ்வாய்க்கிழமை பத்தொன்பது ஆண்டுகளில் முதல் முறையாக வடக்கு கால்வாயை ஆழப்படுத்த முடிவு செய்தது.',
    'பெரிய படகுகள் தாழ்வான நீரில் வெளியே செல்ல முடியாது என்று மீனவர்கள் எச்சரித்திருந்தனர், பிப்ரவரியில் மூன்று படகுகள் தரை தட்டின.',
    'இந்த வேலைக்கு சுமார் நாற்பது லட்சம் கிரோன் செலவாகும், பாதி பணம் தேசிய நிதியில் இருந்து வரும்.',
    'வேலை அக்டோபர் முதல் வாரத்தில் தொடங்கி ஆண்டு இறுதிக்குள் முடிய வேண்டும்.',
  ],
  th: [
    'สภาท่าเรือลงมติเมื่อวันอังคารให้ขุดลอกร่องน้ำทางเหนือเป็นครั้งแรกในรอบสิบเก้าปี',
    'ชาวประมงเตือนว่าเรือขนาดใหญ่ออกจากท่าไม่ได้เมื่อน้ำลงและมีเรือสามลำเกยตื้นในเดือนกุมภาพันธ์',
    'งานนี้จะใช้เงินประมาณสี่ล้านบาทและครึ่งหนึ่งจะมาจากกองทุนของรัฐบาลสำหรับท่าเรือขนาดเล็ก',
    'งานจะเริ่มในสัปดาห์แรกของเดือนตุลาคมและน่าจะเสร็จก่อนสิ้นปีถ้าอากาศดี',
  ],
  lo: [
    'ສະພາທ່າເຮືອຕັດສິນໃຈໃນວັນອັງຄານໃຫ້ຂຸດຮ່ອງນ້ຳທາງເໜືອເປັນຄັ້ງທຳອິດໃນຮອບສິບເກົ້າປີ',
    'ຊາວປະມົງໄດ້ເຕືອນວ່າເຮືອໃຫຍ່ບໍ່ສາມາດອອກຈາກທ່າໄດ້ເມື່ອນ້ຳລົງແລະມີເຮືອສາມລຳຄ້າງຢູ່ໃນເດືອນກຸມພາ',
    'ວຽກນີ້ຈະໃຊ້ເງິນປະມານສີ່ລ້ານກີບແລະເຄິ່ງໜຶ່ງຈະມາຈາກກອງທຶນແຫ່ງຊາດ',
    'ວຽກຈະເລີ່ມໃນອາທິດທຳອິດຂອງເດືອນຕຸລາແລະຄວນຈະສຳເລັດກ່ອນສິ້ນປີ',
  ],
  km: [
    'ក្រុមប្រឹក្សាកំពង់ផែបានសម្រេចនៅថ្ងៃអង្គារឱ្យជីកផ្លូវទឹកខាងជើងជាលើកដំបូងក្នុងរយៈពេលដប់ប្រាំបួនឆ្នាំ។',
    'អ្នកនេសាទបានព្រមានថាទូកធំៗមិនអាចចេញពីកំពង់ផែនៅពេលទឹកស្រកបានទេហើយទូកបីបានកឿងនៅខែកុម្ភៈ។',
    'ការងារនេះនឹងចំណាយប្រាក់ប្រហែលបួនលានហើយពាក់កណ្តាលនឹងមកពីមូលនិធិជាតិ។',
    'ការងារនឹងចាប់ផ្តើមនៅសប្តាហ៍ទីមួយនៃខែតុលាហើយគួរតែចប់មុនចុងឆ្នាំ។',
  ],
  my: [
    'ဆိပ်ကမ်းကောင်စီသည် အင်္ဂါနေ့တွင် ဆယ့်ကိုးနှစ်အတွင်း ပထမဆုံးအကြိမ် မြောက်ဘက်ရေလမ်းကြောင်းကို တူးဖော်ရန် ဆုံးဖြတ်ခဲ့သည်။',
    'ငါးဖမ်းသမားများက လှေကြီးများသည် ရေကျချိန်တွင် မထွက်နိုင်ကြောင်း သတိပေးခဲ့ပြီး ဖေဖော်ဝါရီလတွင် လှေသုံးစင်း သောင်တင်ခဲ့သည်။',
    'ဤလုပ်ငန်းသည် လေးသန်းခန့် ကုန်ကျမည်ဖြစ်ပြီး ငွေတစ်ဝက်သည် အမျိုးသားရန်ပုံငွေမှ လာမည်။',
    'လုပ်ငန်းကို အောက်တိုဘာလ ပထမပတ်တွင် စတင်မည်ဖြစ်ပြီး နှစ်ကုန်မီ ပြီးစီးရမည်။',
  ],
  zh: [
    '港口委员会星期二决定疏浚北部航道，这是十九年来的第一次，结束了春天以来的争执。',
    '渔民曾警告说，大船在低潮时无法出港，二月份有三艘船搁浅，其中一艘由救生艇拖回。',
    '这项工程将耗资约四百万克朗，其中一半来自国家小港口基金，委员会在声明中表示。',
    '工程将于十月的第一个星期开始，预计在年底之前完成，届时航道水深将达到四米。',
  ],
  ja: [
    '港湾評議会は火曜日、北航路を十九年ぶりに浚渫することを決定し、春からの対立に終止符を打った。',
    '漁師たちは、大型船が干潮時に出港できないと警告しており、二月には三隻が座礁した。',
    '工事の費用は約四百万クローネで、その半分は国の小港湾基金から支払われると評議会は述べた。',
    '工事は十月の第一週に始まり、年末までに終わる予定で、航路の水深は四メートルになる。',
  ],
  ko: [
    '항만 위원회는 화요일 북쪽 수로를 십구 년 만에 처음으로 준설하기로 결정했다.',
    '어부들은 큰 배가 썰물 때 나갈 수 없다고 경고했으며 이월에는 배 세 척이 좌초했다.',
    '이 공사에는 약 사백만 크로네가 들며 그 절반은 국가 기금에서 나온다고 위원회는 밝혔다.',
    '공사는 시월 첫째 주에 시작되어 연말 전에 끝날 예정이며 수로의 깊이는 사 미터가 된다.',
  ],
  tr: [
    'Liman kurulu salı günü kuzey kanalını on dokuz yıl sonra ilk kez derinleştirmeye karar verdi.',
    'Balıkçılar büyük teknelerin sular çekildiğinde çıkamayacağı konusunda uyarmıştı ve şubatta üç tekne karaya oturdu.',
    'İş yaklaşık dört milyon krona mal olacak ve paranın yarısı ulusal bir fondan gelecek.',
    'Çalışmalar ekimin ilk haftasında başlayacak ve yıl sonundan önce bitmesi bekleniyor.',
  ],
  vi: [
    'Hội đồng cảng hôm thứ Ba đã quyết định nạo vét luồng phía bắc lần đầu tiên sau mười chín năm.',
    'Ngư dân đã cảnh báo rằng thuyền lớn không thể ra khơi khi thủy triều xuống và ba chiếc thuyền đã mắc cạn vào tháng Hai.',
    'Công trình sẽ tốn khoảng bốn triệu curon và một nửa số tiền sẽ đến từ một quỹ quốc gia.',
    'Công việc sẽ bắt đầu vào tuần đầu tháng Mười và dự kiến hoàn thành trước cuối năm.',
  ],
  ka: [
    'ნავსადგურის საბჭომ სამშაბათს გადაწყვიტა ჩრდილოეთის არხის გაღრმავება პირველად ცხრამეტი წლის შემდეგ.',
    'მეთევზეებმა გააფრთხილეს, რომ დიდი ნავები მიქცევის დროს ვერ გადიან და თებერვალში სამი ნავი მეჩეჩზე დაჯდა.',
    'სამუშაო დაახლოებით ოთხი მილიონი კრონა დაჯდება და თანხის ნახევარი ეროვნული ფონდიდან მოვა.',
    'სამუშაო ოქტომბრის პირველ კვირას დაიწყება და წლის ბოლომდე უნდა დასრულდეს.',
  ],
  am: [
    'የወደብ ምክር ቤቱ ማክሰኞ ዕለት የሰሜኑን ቦይ ከአስራ ዘጠኝ ዓመታት በኋላ ለመጀመሪያ ጊዜ ለማጥለቅ ወሰነ።',
    'ዓሣ አጥማጆች ትላልቅ ጀልባዎች በዝቅተኛ ውሃ ጊዜ መውጣት እንደማይችሉ አስጠንቅቀው ነበር እና በየካቲት ሦስት ጀልባዎች ተቀረቀሩ።',
    'ሥራው አራት ሚሊዮን ክሮን ያህል ያስወጣል እና ግማሹ ገንዘብ ከብሔራዊ ፈንድ ይመጣል።',
    'ሥራው በጥቅምት የመጀመሪያ ሳምንት ይጀምራል እና ከዓመቱ መጨረሻ በፊት መጠናቀቅ አለበት።',
  ],
}

const makes = {
  'paragraphs of an article': (lines: readonly string[]) =>
    page(
      `<header><a href="/">Tallow Courier</a><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header><article>${headingOf(lines)}${lines.map((line) => `<p>${line}</p>`).join('\n')}</article><footer><p>© 2024 Tallow Courier. All rights reserved.</p></footer>`,
    ),
  'bare text between boxes': (lines: readonly string[]) =>
    page(
      `<div class="top"><a href="/">Tallow Courier</a></div><div class="content">${headingOf(lines)}${lines[0]}<div class="box"><a href="/x">News</a></div>${lines[1]}<div class="box"><img src="a.jpg"></div>${lines[2]}<div class="box"><a href="/y">Sport</a></div>${lines[3]}</div><div class="foot">© 2024 Tallow Courier.</div>`,
    ),
  'boxes without a class': (lines: readonly string[]) =>
    page(
      `<div><a href="/">Tallow Courier</a> <a href="/news">News</a></div><div>${headingOf(lines)}${lines.map((line) => `<div>${line}</div>`).join('')}</div><div>© 2024 Tallow Courier.</div>`,
    ),
  'plain text': (lines: readonly string[]) => [titleOf(lines), ...lines].join('\n\n'),
}

function page(body: string): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Tallow Courier</title></head><body>${body}</body></html>`
}

function headingOf(lines: readonly string[]): string {
  return `<h1>${titleOf(lines)}</h1>`
}

function titleOf(lines: readonly string[]): string {
  return lines[0]?.slice(0, 30) ?? ''
}

for (const [name, make] of Object.entries(makes)) {
  test(`${name} have the same roles in every language`, () => {
    const english = rolesOf(make(sentences['en'] ?? []))
    for (const [language, lines] of Object.entries(sentences)) {
      assert.deepEqual(rolesOf(make(lines)), english, language)
    }
  })
}

test('words of a script without spaces are counted as a segmenter finds them', () => {
  for (const [language, least, most] of [
    ['th', 80, 95],
    ['lo', 60, 80],
    ['km', 55, 75],
    ['my', 75, 95],
    ['zh', 75, 95],
    ['ja', 90, 110],
  ] as const) {
    const {article} = understand(makes['plain text'](sentences[language] ?? []))
    const count = article?.wordCount ?? 0
    assert.ok(count >= least && count <= most, `${language}: ${count}`)
  }
})

function rolesOf(text: string): readonly string[] {
  return blocksOf(understand(text).tree).map(({data}) => data.role)
}
