/**
 * Traditional Chinese characters with the simplified ones that packs have in their place: those that surnames, given names,
 * foreign names and bodies are most often written with (pairs as ICU's Traditional-Simplified has them). By code point.
 */
export const PAIRS = `
  亞亚 來来 倫伦 偉伟 傑杰 傳传 優优 儲储 凱凯 劉刘 務务 勞劳 區区 協协 吳吴 呂吕 員员 喬乔 嚴严 國国 圖图 團团 報报 場场 夢梦 奧奥 學学 宮宫 實实 寧宁
  寶宝 島岛 庫库 張张 強强 愛爱 慶庆 憲宪 揚扬 時时 會会 東东 楊杨 業业 榮荣 樂乐 橋桥 機机 權权 欽钦 歐欧 歷历 氣气 湯汤 滿满 漢汉
  澤泽 濟济 濤涛 灣湾 為为 烏乌 爾尔 瑪玛 產产 發发 監监 盧卢 眾众 範范 紀纪 約约 紅红 納纳 紐纽 組组 結结 統统 絲丝 經经 維维
  網网 總总 織织 羅罗 義义 聖圣 聯联 職职 臺台 興兴 莊庄 華华 萊莱 萬万 葉叶 蓋盖 蔣蒋 蕭萧 薩萨 藝艺 藥药 蘇苏 蘭兰 衛卫 
  訊讯 設设 許许 誠诚 諾诺 謝谢 證证 譚谭 議议 護护 變变 豐丰 貝贝 財财 貴贵 費费 貿贸 賀贺 資资 賈贾 賓宾 賢贤 賴赖 趙赵 車车 軍军 輝辉
  農农 連连 進进 運运 達达 遜逊 遠远 選选 邁迈 邊边 鄒邹 鄧邓 鄭郑 醫医 鈞钧 銀银 銘铭 銳锐 鋒锋 錢钱 錦锦 鍾钟 鐘钟 長长 門门 開开 間间
  閻阎 關关 陳陈 陸陆 陽阳 隊队 際际 雙双 雲云 電电 靈灵 靜静 韋韦 韓韩 項项 順顺 頓顿 領领 顏颜 顧顾 飛飞 馬马 馮冯 騰腾 體体 魯鲁
  鮑鲍 鴻鸿 鵬鹏 麗丽 麥麦 黃黄 黨党 齊齐 龍龙 龐庞 龔龚
`;
