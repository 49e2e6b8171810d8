import { dayText, shanghaiDate } from '@contract/time'
import type { PromiseSample } from '@contract/promise/schema'
import { monthText } from '@contract/roster/board'
import { failureOf } from '@/api/failure'
import { redrawPromises, usePromiseSamples } from '@/api/promise'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { KeyValue } from '@/components/row'
import { Empty } from '@/components/states'
import { tell } from '@/components/talk'

async function verify(id: string) {
  try {
    const { same } = await redrawPromises(id)
    await tell(
      same ? '验证一致' : '验证不一致',
      same ? '用记下的随机数再抽一次，结果一样。' : '请把这件事报告给市里。',
    )
  } catch (error) {
    await tell('没能验证', failureOf(error).message)
  }
}

/** Every drawing with its seed, to be drawn again by whoever doubts it. */
export const Samples = () => (
  <Ask
    of={usePromiseSamples()}
    isEmpty={({ rows }) => rows.length === 0}
    empty={
      <Empty icon="folder" title="还没有抽查过" hint="每月月初，从上个月签承诺书后同意援助的里面随机抽" />
    }
  >
    {({ rows }) => (
      <>
        {rows.map((sample) => (
          <Sample key={sample.id} sample={sample} />
        ))}
      </>
    )}
  </Ask>
)

const Sample = ({ sample }: { sample: PromiseSample }) => (
  <Card title={`${sample.countyName}　${monthText(sample.month)}`}>
    <KeyValue name="抽了多少">{`${sample.pool}件里抽${sample.drawn}件（${sample.percent}%）`}</KeyValue>
    <KeyValue name="查清多少">{`${sample.drawn}件里${sample.settled}件，其中不属实${sample.untrue}件`}</KeyValue>
    <KeyValue name="哪天抽的">{dayText(shanghaiDate(sample.drawnAt))}</KeyValue>
    <KeyValue name="随机数">{String(sample.seed)}</KeyValue>
    <Button kind="quiet" onTap={() => verify(sample.id)}>
      重新验证抽签
    </Button>
  </Card>
)
