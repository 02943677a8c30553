import { describe, expect, it } from 'vitest';
import { matchPage } from '../../utils/match/match-page';
import { crowded, organization, pack, pageOf, person, read, seen, tell } from './tiny-pack';

describe('Chinese', () => {
  const names = pack(
    person('Wang Yi', '王毅'),
    person('Sam Altman', '山姆·阿尔特曼'),
    organization('Tesla', '特斯拉'),
  );

  it('is read character by character', async () => {
    expect(await seen('外交部长王毅昨天访问了特斯拉公司。', names)).toEqual([
      '王毅 = Wang Yi',
      '特斯拉 = Tesla',
    ]);
  });

  it('has a dot between the parts of foreign names, and the last part alone means the person', async () => {
    expect(await seen('山姆·阿尔特曼说了。后来阿尔特曼走了。', names)).toEqual([
      '山姆·阿尔特曼 = Sam Altman',
      '阿尔特曼 = Sam Altman',
    ]);
  });

  it('calls some by the given name alone, but nobody whose full name begins so', async () => {
    const player = pack(person('Kunlavut Vitidsarn', '昆拉武特·维蒂萨恩'));
    expect(await seen('昆拉武特·维蒂萨恩赢了。后来昆拉武特走了，昆拉武特·桑切斯来了。', player)).toEqual([
      '昆拉武特·维蒂萨恩 = Kunlavut Vitidsarn',
      '昆拉武特 = Kunlavut Vitidsarn',
    ]);
    expect(await seen('山姆·阿尔特曼说了。后来山姆走了。', names)).toEqual(['山姆·阿尔特曼 = Sam Altman']);
  });

  it('calls foreigners by the surname from the first', async () => {
    expect(await seen('后来阿尔特曼走了。', names)).toEqual(['阿尔特曼 = Sam Altman']);
  });

  it('does not tell by a surname whom two bear, nor in a large pack who is not tied to the page', async () => {
    const two = pack(person('Sam Altman', '山姆·阿尔特曼'), person('Annie Altman', '安妮·阿尔特曼'));
    expect(await seen('后来阿尔特曼走了。', two)).toEqual([]);
    expect(await seen('后来阿尔特曼走了。', crowded(names))).toEqual([]);
  });

  it('has no given names of one character', async () => {
    expect(await seen('山姆·阿尔特曼说了。他爱山。', names)).toEqual(['山姆·阿尔特曼 = Sam Altman']);
  });
});

describe('Chinese names of places', () => {
  const names = pack(person('Wang Yi', '王毅'));

  it('takes nobody for a school or street of that name', async () => {
    expect(await seen('外交部长王毅昨天访问了北京。王毅小学在王毅路。', names)).toEqual(['王毅 = Wang Yi']);
  });
});

describe('Russian', () => {
  const names = pack(person('Илья Суцкевер'), person('Павел Дуров'), organization('Государственная дума'));

  it('names people by given name and patronymic, in every case', async () => {
    const text = 'Мы видели Павла Дурова. Спасибо Павлу Валерьевичу, Павел Валерьевич ушёл.';
    expect(await seen(text, names)).toEqual([
      'Павла Дурова = Павел Дуров',
      'Павлу Валерьевичу = Павел Дуров',
      'Павел Валерьевич = Павел Дуров',
    ]);
  });

  it('means a stranger where another surname follows the patronymic', async () => {
    const text = 'Мы видели Павла Дурова. Спасибо Павлу Валерьевичу Сидорову.';
    expect(await seen(text, names)).toEqual(['Павла Дурова = Павел Дуров']);
  });

  it('is found in every case', async () => {
    const text = 'Мы видели Илью Суцкевера, а с Павлом Дуровым нет, и о Государственной думе тоже.';
    expect(await read(text, names)).toMatchObject([
      { surface: 'Илью Суцкевера', names: ['Илья Суцкевер'], kind: 'inflected' },
      { surface: 'Павлом Дуровым', names: ['Павел Дуров'], kind: 'inflected' },
      { surface: 'Государственной думе', names: ['Государственная дума'], kind: 'inflected' },
    ]);
  });

  it('is found with a patronymic that the pack lacks, and so is nobody of another surname', async () => {
    const text = 'Мы видели там Илью Ефимовича Суцкевера и Илью Ефимовича Сидорова.';
    expect(await seen(text, names)).toEqual(['Илью Ефимовича Суцкевера = Илья Суцкевер']);
  });

  it('puts two surnames side by side', async () => {
    const two = pack(person('Павел Дуров'), person('Скотт Бессент'));
    const text = 'Пришли Павел Дуров и Скотт Бессент. С Бессентом Дуров ругался.';
    expect((await seen(text, two)).slice(2)).toEqual(['Бессентом = Скотт Бессент', 'Дуров = Павел Дуров']);
  });

  it('has initials at the start of a sentence', async () => {
    const text = 'Пришёл Павел Дуров. П. В. Дуров молчал.';
    expect((await seen(text, names))[1]).toBe('П. В. Дуров = Павел Дуров');
  });

  it('means nobody by the plural of a surname', async () => {
    const text = 'Пришёл Павел Дуров. Там жили Дуровы, а у Дуровых был клоун.';
    expect(await seen(text, names)).toEqual(['Павел Дуров']);
  });

  it('has no endings for women with foreign surnames', async () => {
    const two = pack(person('Дональд Трамп'), person('Мелания Трамп'));
    const text = 'Пришёл Дональд Трамп. Пришла Мелания Трамп. Звонок был Трампу не нужен.';
    expect((await seen(text, two)).slice(2)).not.toContain('Трампу = Мелания Трамп');
  });

  it('has surnames with particles', async () => {
    const text = 'Мы видели Урсулу фон дер Ляйен. Фон дер Ляйен ушла.';
    expect((await seen(text, pack(person('Урсула фон дер Ляйен'))))[1]).toBe(
      'Фон дер Ляйен = Урсула фон дер Ляйен',
    );
  });

  it('is found by initials and surname', async () => {
    const text = 'Мы видели там Илью Суцкевера. Потом они говорили с И. Суцкевером и с И.Е. Суцкевером.';
    expect((await seen(text, names)).slice(1)).toEqual([
      'И. Суцкевером = Илья Суцкевер',
      'И.Е. Суцкевером = Илья Суцкевер',
    ]);
  });

  it('leaves out whose a body is, and says so of those of others', async () => {
    const ministry = pack(organization('Министерство обороны Российской Федерации'));
    expect(await seen('Об этом сообщило Министерство обороны вчера.', ministry)).toHaveLength(1);
    expect(await seen('Об этом сообщило Министерство обороны Казахстана.', ministry)).toEqual([]);
  });

  it('is found in every case by the surname', async () => {
    expect(await seen('Мы видели Илью Суцкевера. Потом говорили с Суцкевером и о Суцкевере.', names)).toEqual(
      ['Илью Суцкевера = Илья Суцкевер', 'Суцкевером = Илья Суцкевер', 'Суцкевере = Илья Суцкевер'],
    );
  });
});

describe('German', () => {
  const names = pack(person('Angela Merkel'), organization('Volkswagen'), organization('Europäische Union'));
  const text =
    'Gestern kam Angela Merkel zu Volkswagens Chef. Merkels Rede vor der Europäischen Union war lang, und Angelas Reise auch.';

  it('has genitives in -s of every name, before any noun', async () => {
    const page = { ...pageOf(text), lang: 'de-AT' };
    const mentions = tell(page, await matchPage(page, [names]));
    expect(mentions.map(({ surface }) => surface)).toEqual([
      'Angela Merkel',
      'Volkswagens',
      'Merkels',
      'Europäischen Union',
      'Angelas',
    ]);
  });

  it('has genitives of capitals', async () => {
    const page = { ...pageOf('Gestern fiel VWs Aktie.'), lang: 'de' };
    const cars = pack(organization('Volkswagen', 'VW'));
    expect(tell(page, await matchPage(page, [cars])).map(({ surface }) => surface)).toEqual(['VWs']);
  });

  it('has articles before names in capitals', async () => {
    const page = { ...pageOf('Das will auch die SPD seit langem.'), lang: 'de' };
    const bodies = pack(organization('Sozialdemokratische Partei', 'SPD'));
    expect(tell(page, await matchPage(page, [bodies])).map(({ surface }) => surface)).toEqual(['SPD']);
  });

  it('has them in no other language', async () => {
    const mentions = await read(text, names);
    expect(mentions.map(({ surface }) => surface)).toEqual(['Angela Merkel', 'Europäischen Union']);
  });
});
