/**
 * Places: where one of them is also a name of an organization ("Alabama" for a football team, "Barcelona" for a club), the
 * place is meant unless more speaks for the organization. Names by commas, sorted; a place stands in one list only. Cities
 * that newspapers name more often as people or bodies ("Lincoln", "Santander") are left out.
 */

/** Countries, also former ones and parts of them that count as one. */
export const COUNTRIES = `
  Afghanistan, Albania, Algeria, America, Andorra, Angola, Argentina, Armenia, Australia, Austria, Azerbaijan, Bahamas, Bahrain
  Bangladesh, Barbados, Belarus, Belgium, Belize, Benin, Bermuda, Bolivia, Bosnia, Botswana, Brazil, Britain, Brunei, Bulgaria
  Burkina Faso, Burma, Burundi, Cambodia, Cameroon, Canada, Central African Republic, Chad, Chile, China, Colombia, Congo
  Costa Rica, Cote d'Ivoire, Croatia, Cuba, Cyprus, Czech Republic, Czechia, Czechoslovakia, Democratic Republic of Congo
  Denmark, Djibouti, Dominican Republic, DRC, East Germany, Ecuador, Egypt, El Salvador, England, Equatorial Guinea, Eritrea
  Estonia, Ethiopia, Fiji, Finland, France, Gabon, Gambia, Gaza, Gaza Strip, Georgia, Germany, Ghana, Gibraltar, Great Britain
  Greece, Greenland, Guatemala, Guinea, Haiti, Holland, Honduras, Hong Kong, Hungary, Iceland, India, Indonesia, Iran, Iraq
  Ireland, Israel, Italy, Ivory Coast, Jamaica, Japan, Jordan, Kazakhstan, Kenya, Korea, Kosovo, Kuwait, Kyrgyzstan, Laos
  Latvia, Lebanon, Lesotho, Liberia, Libya, Liechtenstein, Lithuania, Luxembourg, Macau, Macedonia, Madagascar, Malawi, Malaysia
  Mali, Malta, Mauritania, Mauritius, Mexico, Moldova, Monaco, Mongolia, Montenegro, Morocco, Mozambique, Myanmar, Namibia
  Nepal, Netherlands, New Zealand, Nicaragua, Niger, Nigeria, North Korea, North Macedonia, Northern Ireland, Norway, Oman
  Pakistan, Palestine, Panama, Papua New Guinea, Paraguay, Peru, Philippines, Poland, Portugal, Puerto Rico, Qatar, Romania
  Russia, Rwanda, Samoa, Saudi Arabia, Scotland, Senegal, Serbia, Sierra Leone, Singapore, Slovakia, Slovenia, Somalia
  South Africa, South Korea, South Sudan, Soviet Union, Spain, Sri Lanka, Sudan, Suriname, Sweden, Switzerland, Syria, Taiwan
  Tajikistan, Tanzania, Thailand, Tibet, Togo, Tonga, Trinidad, Tunisia, Turkey, Türkiye, Turkmenistan, UAE, Uganda, UK, Ukraine
  United Arab Emirates, United Kingdom, United States, United States of America, Uruguay, USA, USSR, Uzbekistan, Venezuela
  Vietnam, Wales, West Bank, West Germany, Yemen, Yugoslavia, Zambia, Zimbabwe
`;

/** States of the USA, with the abbreviations of newspapers and of the post where these are no words or bodies. */
export const STATES = `
  Alabama, Alaska, Ariz., Arizona, Arkansas, AZ, Calif., California, Colo., Colorado, Conn., Connecticut, CT, D.C., Del.
  Delaware, District of Columbia, FL, Fla., Florida, Ga., Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, KY
  Louisiana, Maine, Maryland, Massachusetts, Mich., Michigan, Minn., Minnesota, Mississippi, Missouri, Montana, N.C., N.H., N.J.
  N.M., N.Y., Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina, North Dakota, OH, Ohio
  Oklahoma, Oregon, Pennsylvania, Rhode Island, S.C., South Carolina, South Dakota, Tenn., Tennessee, Tex., Texas, TN, TX, Utah
  Vermont, Virginia, Wash., Washington, Washington DC, West Virginia, Wis., Wisconsin, Wyoming
`;

/** Continents, regions, provinces and quarters. */
export const REGIONS = `
  Abkhazia, Africa, Alberta, Alps, Antarctica, Asia, Bali, Balkans, Baltics, Bavaria, British Columbia, Bronx, Brooklyn
  Canary Islands, Caribbean, Catalonia, Central America, Central Asia, Chechnya, Crimea, Dagestan, Darfur, Donbas, Donbass
  Eastern Europe, Europe, Far East, Flanders, Golan Heights, Gujarat, Hollywood, Kashmir, Kerala, Kurdistan, Latin America
  Maharashtra, Manhattan, Mediterranean, Middle East, Midwest, New England, New South Wales, North America, Oceania, Okinawa
  Ontario, Punjab, Quebec, Queensland, Sahara, Sahel, Saxony, Scandinavia, Siberia, Sicily, Silicon Valley, South America
  Southeast Asia, Tatarstan, Tigray, Tuscany, Ulster, Uttar Pradesh, Wall Street, West Africa, Western Europe, Xinjiang
`;

/** The cities most reported from. */
export const CITIES = `
  Abu Dhabi, Abuja, Accra, Addis Ababa, Ahmedabad, Aleppo, Alexandria, Algiers, Almaty, Amman, Amsterdam, Ankara, Antwerp
  Astana, Athens, Atlanta, Auckland, Baghdad, Baku, Baltimore, Bangalore, Bangkok, Barcelona, Basel, Beijing, Beirut, Belfast
  Belgrade, Bengaluru, Benghazi, Berlin, Birmingham, Bogota, Bologna, Bonn, Bordeaux, Boston, Brasilia, Bratislava, Bremen
  Brisbane, Bristol, Brussels, Bucharest, Budapest, Buenos Aires, Buffalo, Busan, Cairo, Calgary, Cambridge, Canberra, Cape Town
  Caracas, Casablanca, Chengdu, Chennai, Chernobyl, Chicago, Chongqing, Christchurch, Cincinnati, Cleveland, Cologne, Columbus
  Copenhagen, Dakar, Dallas, Damascus, Dar es Salaam, Davos, Delhi, Denver, Detroit, Dhaka, Dnipro, Doha, Donetsk, Dortmund
  Douala, Dresden, Dubai, Dublin, Durban, Düsseldorf, Edinburgh, Edmonton, El Paso, Fort Worth, Frankfurt, Fukushima, Gaza City
  Gdansk, Geneva, Genoa, Glasgow, Gothenburg, Grozny, Guangzhou, Guantanamo, Haifa, Halifax, Hamburg, Hanoi, Harare, Havana
  Hebron, Helsinki, Hiroshima, Ho Chi Minh City, Honolulu, Houston, Hyderabad, Indianapolis, Islamabad, Istanbul, Jakarta
  Jeddah, Jerusalem, Johannesburg, Kabul, Kaliningrad, Kampala, Kandahar, Kansas City, Karachi, Kathmandu, Kazan, Kharkiv
  Kharkov, Khartoum, Kherson, Kiev, Kigali, Kinshasa, Kolkata, Krakow, Kuala Lumpur, Kyiv, Kyoto, Lagos, Lahore, Las Vegas
  Leeds, Leipzig, Lille, Lima, Lisbon, Liverpool, Ljubljana, London, Los Angeles, Lviv, Lyon, Madrid, Manchester, Manila
  Mariupol, Marseille, Mecca, Medellin, Melbourne, Memphis, Mexico City, Miami, Milan, Milwaukee, Minneapolis, Minsk, Mogadishu
  Montreal, Moscow, Mosul, Mumbai, Munich, Nairobi, Naples, Nashville, New Delhi, New Orleans, New York City, Newcastle, Nice
  Nizhny Novgorod, Novosibirsk, Nuremberg, Oakland, Odesa, Odessa, Omaha, Orlando, Osaka, Oslo, Ottawa, Oxford, Paris, Perth
  Philadelphia, Phnom Penh, Phoenix, Pittsburgh, Port-au-Prince, Portland, Porto, Prague, Pretoria, Pristina, Pyongyang, Quito
  Rabat, Rafah, Ramallah, Raqqa, Reykjavik, Riga, Rio, Rio de Janeiro, Riyadh, Rome, Rotterdam, Sacramento, Saigon
  Salt Lake City, Salzburg, San Antonio, San Diego, San Francisco, San Jose, Sanaa, Santiago, Sao Paulo, Sarajevo, Seattle
  Seoul, Sevastopol, Seville, Shanghai, Sharm el-Sheikh, Sheffield, Shenzhen, Skopje, Sochi, Sofia, St. Louis, St. Paul
  St. Petersburg, Stockholm, Strasbourg, Stuttgart, Sydney, Syracuse, Taipei, Tallinn, Tampa, Tashkent, Tbilisi, Tehran
  Tel Aviv, The Hague, Tianjin, Tokyo, Toronto, Toulouse, Tripoli, Tucson, Tunis, Turin, Valencia, Vancouver, Venice, Vienna
  Vilnius, Vladivostok, Volgograd, Warsaw, Winnipeg, Wuhan, Yangon, Yekaterinburg, Yerevan, Zagreb, Zurich
`;

/** What German calls countries and cities, where English has another name. */
export const IN_GERMAN = `
  Afrika, Ägypten, Albanien, Algerien, Amerika, Argentinien, Armenien, Aserbaidschan, Asien, Athen, Australien, Bayern, Belgien
  Bosnien, Brasilien, Brüssel, Bulgarien, Dänemark, DDR, Den Haag, Deutschland, Estland, Europa, Finnland, Florenz, Frankreich
  Genf, Georgien, Griechenland, Großbritannien, Hessen, Indien, Indonesien, Irak, Irland, Island, Italien, Jordanien, Kairo
  Kanada, Kasachstan, Kiew, Köln, Kolumbien, Kongo, Krim, Kroatien, Kuba, Lettland, Libanon, Libyen, Lissabon, Litauen, Mailand
  Marokko, Mexiko, Moskau, München, Nahost, Neuseeland, Niederlande, Niedersachsen, Nordkorea, Nordrhein-Westfalen, Norwegen
  Nürnberg, Österreich, Palästina, Peking, Polen, Prag, Rom, Rumänien, Russland, Sachsen, Saudi-Arabien, Schottland, Schweden
  Schweiz, Serbien, Slowakei, Sowjetunion, Spanien, Straßburg, Südafrika, Südamerika, Südkorea, Syrien, Teheran, Thüringen
  Tokio, Tschechien, Tschetschenien, Tunesien, Türkei, Ungarn, Venedig, Vereinigte Staaten, Warschau, Weißrussland, Wien, Zypern
`;

/** The same in French. */
export const IN_FRENCH = `
  Afrique, Afrique du Sud, Alger, Algérie, Allemagne, Amérique, Angleterre, Arabie saoudite, Arménie, Asie, Australie, Autriche
  Belgique, Biélorussie, Brésil, Bruxelles, Californie, Cameroun, Chili, Chine, Colombie, Corée du Nord, Corée du Sud, Crimée
  Croatie, Écosse, Égypte, Émirats arabes unis, Espagne, États-Unis, Éthiopie, Finlande, Genève, Géorgie, Grande-Bretagne, Grèce
  Hongrie, Inde, Indonésie, Irlande, Italie, Japon, Lettonie, Liban, Libye, Lisbonne, Lituanie, Londres, Maroc, Mexique, Moscou
  Norvège, Nouvelle-Zélande, Pays-Bas, Pékin, Pérou, Pologne, Roumanie, Royaume-Uni, Russie, Saint-Pétersbourg, Serbie
  Slovaquie, Soudan, Suède, Suisse, Syrie, Tchad, Tchétchénie, Tunisie, Turquie, Varsovie, Venise, Vienne
`;

/** The same in Spanish. */
export const IN_SPANISH = `
  Alemania, América Latina, Andalucía, Arabia Saudita, Argelia, Bélgica, Brasil, Bruselas, Canarias, Cataluña, Ciudad de México
  Corea del Norte, Corea del Sur, Dinamarca, EEUU, Egipto, Emiratos Árabes Unidos, Escocia, España, Estados Unidos, Euskadi
  Filipinas, Finlandia, Francia, Gran Bretaña, Grecia, Hungría, Inglaterra, Irlanda, Italia, Jerusalén, La Habana, Latinoamérica
  Lisboa, Marruecos, Moscú, Noruega, Nueva York, Nueva Zelanda, País Vasco, Países Bajos, Palestina, Polonia, Reino Unido, Roma
  Rusia, Sevilla, Siria, Sudáfrica, Suecia, Suiza, Turquía, Ucrania
`;

/** The same in Russian, in the nominative: the other cases have the same stem. */
export const IN_RUSSIAN = `
  Абхазия, Австралия, Австрия, Азербайджан, Азия, Америка, Англия, Аргентина, Армения, Астана, Афганистан, Африка, Баку
  Башкортостан, Беларусь, Белгород, Белоруссия, Бельгия, Берлин, Болгария, Бразилия, Брюссель, Варшава, Вашингтон
  Великобритания, Вена, Венгрия, Владивосток, Вьетнам, ГДР, Германия, Гонконг, Греция, Грозный, Грузия, Дагестан, ДНР, Донбасс
  Донецк, Европа, Египет, Екатеринбург, Ереван, Женева, Иерусалим, Израиль, Индия, Ирак, Иран, Испания, Италия, Кавказ, Казань
  Казахстан, Калининград, Канада, Киев, Киргизия, Китай, КНДР, КНР, Корея, Крым, Куба, Латвия, Ленинград, Ливан, Литва, ЛНР
  Лондон, Луганск, Мексика, Минск, Молдова, Москва, Мюнхен, Нидерланды, Нижний Новгород, Новая Зеландия, Новосибирск, Норвегия
  Нью-Йорк, ОАЭ, Одесса, Осетия, Пакистан, Париж, Пекин, Петербург, Польша, Прага, Приднестровье, Рига, Рим, Россия, Ростов, РФ
  Самара, Санкт-Петербург, Саудовская Аравия, Севастополь, Северная Корея, Сербия, Сибирь, Сирия, Соединенные Штаты, Сочи, СССР
  Стамбул, США, Таджикистан, Тайвань, Таллин, Татарстан, Ташкент, Тбилиси, Тегеран, Токио, Турция, Узбекистан, Украина, Урал
  Уфа, Финляндия, Франция, ФРГ, Харьков, Херсон, Чехия, Чечня, Швейцария, Швеция, Эстония, ЮАР, Южная Корея, Южная Осетия
  Япония
`;

/** The same in Chinese. */
export const IN_CHINESE = `
  上海, 东京, 中东, 中国, 乌克兰, 亚洲, 以色列, 伊拉克, 伊朗, 伦敦, 俄罗斯, 加拿大, 北京, 华盛顿, 南非, 印尼, 印度, 叙利亚, 台湾, 土耳其, 埃及, 基辅, 巴勒斯坦, 巴基斯坦, 巴西, 巴黎, 平壤, 广州
  德国, 意大利, 新加坡, 新疆, 新西兰, 日内瓦, 日本, 朝鲜, 柏林, 欧洲, 武汉, 沙特, 法国, 波兰, 泰国, 深圳, 澳大利亚, 澳门, 瑞士, 白俄罗斯, 纽约, 缅甸, 美国, 耶路撒冷, 苏联
  英国, 莫斯科, 菲律宾, 西班牙, 西藏, 越南, 阿富汗, 阿根廷, 非洲, 韩国, 香港, 马来西亚, 墨西哥
`;
