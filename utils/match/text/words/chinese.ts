/**
 * What Chinese writes beside names, where no space says where a name ends. Simplified characters, by commas, sorted. Weighed on
 * 10,000 sentences of news of the 1990s in which people and bodies were marked by hand (MSRA, People's Daily).
 */

/** Single characters that stand beside names more often than words that they end or begin seem to reach into names: "长" of "部长". */
export const BESIDE_NAMES = `
  与, 为, 到, 同, 向, 和, 在, 对, 将, 把, 据, 是, 的, 等, 被, 长
`;

/** Characters that go on with a foreign name, or make it one of a place or trade: 马斯克林, 阿巴斯港, 中国银行业. */
export const GOES_ON = `
  业, 丝, 丽, 亚, 什, 伊, 伦, 克, 兹, 军, 化, 县, 埃, 基, 塔, 塞, 夫, 奇, 奥, 妮, 姆, 娃, 娅, 娜, 宁, 安, 尔, 尼, 山, 岛, 巴, 市, 希, 库, 弗, 德, 托, 拉, 斯, 普, 杰
  林, 格, 森, 河, 波, 泽, 洛, 港, 湾, 科, 米, 纳, 维, 罗, 肯, 茨, 莉, 莫, 蒂, 赫, 逊, 门, 阿, 顿, 鲁
`;

/** Third characters of Chinese names, which two-character names may seem to end before: 王毅波, 马云飞. */
export const GIVEN_ENDS = `
  东, 丽, 义, 亮, 伟, 佳, 俊, 健, 兰, 兵, 军, 凤, 凯, 刚, 功, 勇, 华, 国, 坤, 娟, 婷, 宇, 宝, 峰, 平, 庆, 康, 强
  彬, 志, 忠, 怡, 慧, 敏, 文, 斌, 旭, 昌, 明, 春, 晨, 权, 松, 栋, 根, 梅, 欣, 武, 毅, 民, 江, 波, 洁, 洋, 洪, 浩
  海, 涛, 燕, 玉, 玲, 珍, 琳, 琴, 瑞, 磊, 祥, 福, 翔, 胜, 航, 良, 艳, 芳, 英, 荣, 萍, 豪, 贵, 超, 辉, 锋, 鑫, 阳
  雪, 霞, 静, 飞, 鹏, 龙
`;

/** Offices and callings, before a name. */
export const OFFICES = `
  主席, 书记, 创始人, 发言人, 国务卿, 外长, 大使, 导演, 将军, 州长, 市长, 总理, 总统, 总裁, 执行官, 教授, 教皇, 教练, 歌手, 演员, 特使, 球员, 省长, 秘书长
  老板, 董事长, 行长, 议员, 议长, 记者, 财长, 部长, 领导人, 首相
`;

/** Behind a company's name, beside offices: 微软股价, 苹果发布. */
export const AFTER_COMPANIES = `
  公司, 发布, 宣布, 市值, 推出, 收购, 旗下, 股价, 股票, 表示, 首席
`;

/** Behind people's names, what is called after them: 特朗普大厦, 梅西百货. */
export const AFTER_PEOPLE = `
  体育馆, 公司, 化学奖, 博物馆, 县, 和平奖, 基金会, 大厦, 大桥, 奖, 学院, 家族, 庄园, 故居, 文学奖, 机场, 港, 湾, 物理学奖, 百货, 纪念馆, 群岛, 超市
  酒店, 银行, 集团
`;

/** Behind any name, what is called like it: 中兴新村, 京东南路, 鲁迅文学院. */
export const AFTER_NAMES = `
  东路, 中学, 中路, 北路, 医院, 南路, 地区, 大学, 大街, 大道, 家, 小学, 平原, 新村, 流域, 界, 盆地, 街, 西路, 路, 雨林
`;
