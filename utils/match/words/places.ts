/**
 * Countries, US states and large cities: where one of them is also a name of an organization ("Alabama" for a football
 * team, "New York" for a bank), the place is meant unless more speaks for the organization. A line holds places by commas.
 */
export const PLACES = `
  Afghanistan, Albania, Algeria, Angola, Argentina, Armenia, Australia, Austria, Azerbaijan, Bahrain, Bangladesh, Belarus, Belgium, Bolivia, Bosnia
  Botswana, Brazil, Britain, Great Britain, Bulgaria, Burma, Cambodia, Cameroon, Canada, Chad, Chile, China, Colombia, Congo, Costa Rica, Croatia
  Cuba, Cyprus, Czech Republic, Czechia, Denmark, Ecuador, Egypt, El Salvador, England, Eritrea, Estonia, Ethiopia, Europe, Africa, Asia, Finland
  France, Gaza, Georgia, Germany, Ghana, Greece, Guatemala, Guinea, Haiti, Honduras, Hong Kong, Hungary, Iceland, India, Indonesia, Iran, Iraq
  Ireland, Israel, Italy, Ivory Coast, Jamaica, Japan, Jordan, Kazakhstan, Kenya, Kosovo, Kuwait, Kyrgyzstan, Laos, Latvia, Lebanon, Liberia, Libya
  Lithuania, Luxembourg, Macedonia, Madagascar, Malawi, Malaysia, Mali, Malta, Mexico, Moldova, Monaco, Mongolia, Montenegro, Morocco, Mozambique
  Myanmar, Namibia, Nepal, Netherlands, New Zealand, Nicaragua, Niger, Nigeria, North Korea, Norway, Oman, Pakistan, Palestine, Panama, Paraguay
  Peru, Philippines, Poland, Portugal, Qatar, Romania, Russia, Rwanda, Saudi Arabia, Scotland, Senegal, Serbia, Singapore, Slovakia, Slovenia
  Somalia, South Africa, South Korea, South Sudan, Spain, Sri Lanka, Sudan, Sweden, Switzerland, Syria, Taiwan, Tajikistan, Tanzania, Thailand
  Tibet, Tunisia, Turkey, Turkmenistan, Uganda, Ukraine, United Arab Emirates, United Kingdom, United States, America, Uruguay, Uzbekistan
  Venezuela, Vietnam, Wales, Yemen, Zambia, Zimbabwe
  Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas
  Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire
  New Jersey, New Mexico, New York, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota
  Tennessee, Texas, Utah, Vermont, Virginia, Washington, West Virginia, Wisconsin, Wyoming
  Amsterdam, Athens, Atlanta, Auckland, Baghdad, Baltimore, Bangkok, Barcelona, Beijing, Beirut, Berlin, Birmingham, Bogota, Boston, Brussels
  Bucharest, Budapest, Buenos Aires, Buffalo, Cairo, Calgary, Cambridge, Cape Town, Caracas, Chicago, Cincinnati, Cleveland, Cologne, Copenhagen
  Dallas, Damascus, Delhi, Denver, Detroit, Dubai, Dublin, Edinburgh, Frankfurt, Geneva, Glasgow, Hamburg, Havana, Helsinki, Houston, Indianapolis
  Istanbul, Jakarta, Jerusalem, Johannesburg, Kabul, Karachi, Kiev, Kyiv, Kolkata, Lagos, Las Vegas, Leeds, Lima, Lisbon, Liverpool, London
  Los Angeles, Lyon, Madrid, Manchester, Manila, Marseille, Melbourne, Memphis, Miami, Milan, Milwaukee, Minneapolis, Montreal, Moscow, Mumbai
  Munich, Nairobi, Naples, Nashville, New Delhi, New Orleans, Oakland, Orlando, Osaka, Oslo, Ottawa, Oxford, Paris, Philadelphia, Phoenix
  Pittsburgh, Portland, Prague, Rio de Janeiro, Riyadh, Rome, Sacramento, San Antonio, San Diego, San Francisco, San Jose, Santiago, Sao Paulo
  Seattle, Seoul, Shanghai, Shenzhen, Sofia, Stockholm, Sydney, Tehran, Tel Aviv, Tokyo, Toronto, Tripoli, Tunis, Turin, Vancouver, Venice, Vienna
  Warsaw, Zurich
  Russland, Deutschland, Frankreich, Österreich, Schweiz, Italien, Spanien, Polen, Ungarn, Griechenland, Türkei, Bayern, Berlin, München, Köln, Wien
  Allemagne, Angleterre, Autriche, Belgique, Espagne, Italie, Russie, Suisse, Pologne, Londres, Bruxelles, Genève, Lyon, Marseille
  Alemania, España, Francia, Italia, Rusia, México, Brasil, Londres
  Россия, США, Украина, Германия, Франция, Великобритания, Китай, Япония, Италия, Испания, Польша, Беларусь, Белоруссия, Казахстан, Турция, Иран, Израиль
  Сирия, Москва, Петербург, Санкт-Петербург, Киев, Минск, Вашингтон, Лондон, Париж, Берлин, Пекин, Брюссель, Европа, СССР, РФ, Грузия, Армения, Латвия
  Литва, Эстония, Австралия, Канада, Индия
  中国, 美国, 俄罗斯, 日本, 韩国, 英国, 法国, 德国, 北京, 上海, 香港, 台湾, 华盛顿, 伦敦
`;
