/** A body long enough to measure its language. */
export const bodies = {
  en: 'The ferry returned to port on Monday after three days at sea, its operator told passengers who had waited on the quay, and nobody on board was hurt.',
  de: 'Die Fähre ist am Montag nach drei Tagen auf See in den Hafen zurückgekehrt, wie der Betreiber den wartenden Fahrgästen am Kai mitteilte; niemand wurde verletzt.',
  fr: 'Le bac est rentré au port lundi après trois jours en mer, a indiqué son exploitant aux passagers qui attendaient sur le quai, et personne n’a été blessé à bord.',
  es: 'El transbordador regresó al puerto el lunes tras tres días en el mar, dijo su operador a los pasajeros que esperaban en el muelle, y nadie resultó herido a bordo.',
  it: 'Il traghetto è rientrato in porto lunedì dopo tre giorni di mare, ha detto la compagnia ai passeggeri che aspettavano sulla banchina, e nessuno a bordo è rimasto ferito.',
  pt: 'A balsa regressou ao porto na segunda-feira depois de três dias no mar, disse a empresa aos passageiros que esperavam no cais, e ninguém a bordo ficou ferido.',
  nl: 'De veerboot keerde maandag na drie dagen op zee terug in de haven, zei de rederij tegen de passagiers die op de kade hadden gewacht, en niemand aan boord raakte gewond.',
  tr: 'Feribot denizde geçen üç günün ardından pazartesi günü limana döndü, işletmecisi iskelede bekleyen yolculara gemide kimsenin yaralanmadığını söyledi.',
  sv: 'Färjan återvände till hamnen på måndagen efter tre dagar till sjöss, sade rederiet till passagerarna som hade väntat på kajen, och ingen ombord hade skadats.',
  ja: '連絡船は三日間の航海の後、月曜日に港に戻ったと運航会社が岸壁で待っていた乗客に伝えた。乗船していた人にけがはなかった。次の便は金曜日に島へ向けて出発する予定だと会社は説明している。天候が許せば午後に出る見込みで、切符は窓口で買える。',
} as const

/** A language that there is a body in. */
export type Tongue = keyof typeof bodies

/** Lines that say when a story was changed, with the value that they print. */
export const changesIn: readonly (readonly [line: string, tongue: Tongue, value: string])[] = [
  ['Ann MillerLastUpdated: March 20, 2023', 'en', '2023-03-20'],
  ['Updated: 20 March 2023', 'en', '2023-03-20'],
  ['2023年3月20日 更新', 'ja', '2023-03-20'],
  ['UPDATED 20 MARCH 2023', 'en', '2023-03-20'],
  ['Last modified: March 20, 2023 at 12:00 am GMT', 'en', '2023-03-20T00:00:00+00:00'],
  ['Last update: 20 March 2023', 'en', '2023-03-20'],
  ['Revised 20 March 2023', 'en', '2023-03-20'],
  ['Aktualisiert: 20. März 2023, 14:05 Uhr MEZ', 'de', '2023-03-20T14:05:00+01:00'],
  ['Stand: 20.03.2023, 14:05 Uhr', 'de', '2023-03-20'],
  ['Letzte Änderung: 20.03.2023', 'de', '2023-03-20'],
  ['Mis à jour le 20 mars 2023 à 10h15', 'fr', '2023-03-20'],
  ['Modifié le 20 mars 2023', 'fr', '2023-03-20'],
  ['Actualisé le 20 mars 2023', 'fr', '2023-03-20'],
  ['Actualizado el 3 de abril de 2023 a las 10:15 h', 'es', '2023-04-03'],
  ['Última modificación: 03/04/2023', 'es', '2023-04-03'],
  ['Ultimo aggiornamento: 20 marzo 2023', 'it', '2023-03-20'],
  ['Ultima modifica 20 marzo 2023', 'it', '2023-03-20'],
  ['Atualizado em 20 de março de 2023', 'pt', '2023-03-20'],
  ['Modificado em 20/03/2023', 'pt', '2023-03-20'],
  ['Laatst bijgewerkt: 20 maart 2023', 'nl', '2023-03-20'],
  ['Gewijzigd op 20 maart 2023', 'nl', '2023-03-20'],
  ['Güncelleme: 20 Mart 2023 10:15', 'tr', '2023-03-20'],
  ['Güncellenme Tarihi: 3 Nisan 2023', 'tr', '2023-04-03'],
  ['Uppdaterad 20 mars 2023', 'sv', '2023-03-20'],
  ['更新日：2023年3月20日', 'ja', '2023-03-20'],
]
