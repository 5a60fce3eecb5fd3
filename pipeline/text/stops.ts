/**
 * Signs that end sentences beyond those of Latin, Chinese and Japanese: danda and double danda, the stops of Urdu,
 * Burmese, Khmer, Ethiopic and Armenian, and the question mark of Arabic.
 */
export const otherStops = '।॥۔။។៕።։؟'
