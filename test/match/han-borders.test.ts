import { describe, expect, it } from 'vitest';
import { organization, pack, person, seen } from './tiny-pack';

const names = pack(
  person('Jack Ma', '马云'),
  person('Lei Jun', '雷军'),
  person('Li Qiang', '李强'),
  person('Han Zheng', '韩正'),
  person('Wang Yi', '王毅'),
  person('Gao Feng', '高峰'),
  person('John Lee', '李家超'),
  person('Elon Musk', '马斯克'),
  person('Donald Trump', '唐纳德·特朗普', '特朗普'),
  person('Lionel Messi', '利昂内尔·梅西'),
  organization('Communist Party', '中共'),
  organization('Peking University', '北大'),
  organization('Bank of China', '中国银行'),
  organization('ZTE', '中兴'),
  organization('White House', '白宫'),
);

describe('a Chinese name is no part of other words:', () => {
  it.each([
    ['a word of the dictionary has it inside', '渔船正在北大西洋捕鱼。'],
    ['words reach across both its borders', '各路人马云集校门口。'],
    ['a word reaches across its end', '老李强调的只有一点。'],
    ['words of another script of Chinese do', '灣仔的李家超市老闆笑說。'],
    ['a word reaches across the border of two that are named together', '日韩正在谈判。'],
    [
      'words share its characters',
      '各国代表其中共有三人任职。一艘布雷军舰停靠青岛。东北大学和湖北大学开学了。',
    ],
    ['a given name of two characters goes on', '云南大学的马云飞教授和王毅波先生认为。王毅功对记者说。'],
    ['a foreign name goes on', '马斯克林群岛以英国人命名。球迷特朗普斯基来了。'],
    ['a trade goes on', '中国银行业协会说。'],
    ['it is a word itself', '傍晚高峰时段，列车很挤。'],
  ])('%s', async (_, text) => {
    expect(await seen(text, names)).toEqual([]);
  });

  it('nor the surname alone', async () => {
    expect(await seen('利昂内尔·梅西赢了。小梅西亚斯从乡下来，逛了梅西百货，梅西很高兴。', names)).toEqual([
      '利昂内尔·梅西 = Lionel Messi',
      '梅西 = Lionel Messi',
    ]);
  });
});

describe('a Chinese name stands', () => {
  it.each([
    ['between verbs and particles', '分析称马云与雷军将在北京见面。', ['马云 = Jack Ma', '雷军 = Lei Jun']],
    [
      'behind an office, whatever word might begin with its end',
      '总理李强调研外贸企业。',
      ['李强 = Li Qiang'],
    ],
    ['behind an office whose end might begin a word', '创始人马云到了。', ['马云 = Jack Ma']],
    ['behind an office, even if it is a word', '发言人高峰表示欢迎。', ['高峰 = Gao Feng']],
    ['before a word that its end does not belong to', '特朗普政府施压。', ['特朗普 = Donald Trump']],
    ['as a body before what it has', '他在白宫南草坪讲话。', ['白宫 = White House']],
  ])('%s', async (_, text, mentions) => {
    expect(await seen(text, names)).toEqual(mentions);
  });
});

describe('what bears a Chinese name', () => {
  it.each([
    ['a family', '特朗普家族来了。'],
    ['a tower', '特朗普大厦灯火通明。'],
    ['a port', '货轮停在特朗普港外。'],
    ['a school called like a company', '台中的中兴大学。'],
    ['a road', '南投的中兴新村和中兴路。'],
  ])('is not meant: %s', async (_, text) => {
    expect(await seen(text, names)).toEqual([]);
  });

  it('is not read as a surname either', async () => {
    expect(await seen('特朗普来了。小特朗普没有来，特朗普家族也没有来。', names)).toEqual([
      '特朗普 = Donald Trump',
    ]);
  });
});

describe('the dot of foreign names', () => {
  it.each(['·', '・', '‧', '•'])('may be %s', async (dot) => {
    expect(await seen(`唐纳德${dot}特朗普来了。`, names)).toEqual([`唐纳德${dot}特朗普 = Donald Trump`]);
  });

  it('parts items of a list between spaces', async () => {
    expect(await seen('唐纳德 · 特朗普', names)).toEqual(['特朗普 = Donald Trump']);
  });
});

describe('what is left of a Chinese company’s name', () => {
  const companies = pack(organization('苹果公司'), organization('微软公司'));

  it.each([
    ['is a word as well', '超市里的苹果又涨价了。', []],
    ['means it beside what companies have', '周一，苹果股价上涨。', ['苹果']],
    ['means it beside an office', '微软首席执行官没有置评。', ['微软']],
    ['means it where the page has the full name', '苹果公司在加州。批评苹果的人不少。', ['苹果公司', '苹果']],
  ])('%s: %s', async (_what, text, expected) => {
    expect((await seen(text, companies)).map((line) => line.split(' = ')[0])).toEqual(expected);
  });
});

describe('the surname of a foreigner in Chinese', () => {
  it('may be a word of the dictionary where the page has the full name', async () => {
    const names = pack(person('Thomas Bach', '托马斯·巴赫'));
    expect(await seen('主席托马斯·巴赫宣布闭幕。巴赫称，一切顺利。', names)).toEqual([
      '托马斯·巴赫 = Thomas Bach',
      '巴赫 = Thomas Bach',
    ]);
  });
});

describe('traditional and simplified characters', () => {
  it.each([
    ['赖清德', '賴清德當選總統。', '賴清德'],
    ['賴清德', '赖清德当选总统。', '赖清德'],
    ['民进党', '記者會上，民進黨表示感謝。', '民進黨'],
  ])('of a name are one: the pack has %s', async (name, text, surface) => {
    expect(await seen(text, pack(organization(name)))).toEqual([`${surface} = ${name}`]);
  });
});

describe('a name in Katakana', () => {
  const names = pack(organization('イトー'));

  it.each([
    ['ends where the script does', '今日イトーは言った。', ['イトー']],
    ['is no part of a longer word', 'サイトーとイトーヨーカドーは別だ。', []],
  ])('%s', async (_what, text, expected) => {
    expect(await seen(text, names)).toEqual(expected);
  });
});
