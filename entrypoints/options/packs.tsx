import { useEffect, useState } from 'preact/hooks';
import { Answered } from '../../components/answered';
import { PackList } from '../../components/pack-list';
import type { PackSummary } from '../../utils/pack-messages';
import type { Result } from '../../utils/result';
import type { SectionProps } from './section';

/** What is installed. */
export function Packs({ ask }: SectionProps) {
  const [packs, setPacks] = useState<Result<readonly PackSummary[]>>();

  const load = async () => setPacks(await ask('listPacks', null));
  useEffect(() => {
    load();
  }, []);

  async function switchPack(pack: string, on: boolean): Promise<void> {
    const answer = await ask('switchPack', { pack, on });
    await (answer.ok ? load() : setPacks(answer));
  }
  return <Answered answer={packs}>{(list) => <PackList packs={list} onSwitch={switchPack} />}</Answered>;
}
