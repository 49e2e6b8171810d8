import type { UseQueryResult } from '@tanstack/react-query'
import { monitorKindLabels } from '@contract/quality/labels'
import type { MonitorDesk } from '@contract/quality/schema'
import { monthText } from '@contract/roster/board'
import { dayText, shanghaiDate } from '@contract/time'
import { failureOf } from '@/api/failure'
import { drawMonth, redrawMonth } from '@/api/quality'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { KeyValue } from '@/components/row'
import { Empty } from '@/components/states'
import { tell, toast } from '@/components/talk'
import { Trouble } from '@/components/trouble'
import { useStale } from '@/features/aid/use-stale'
import { useSendOnce } from '@/state/send-once'

async function verify(id: string) {
  try {
    const { same } = await redrawMonth(id)
    await tell(
      same ? '验证一致' : '验证不一致',
      same ? '用记下的随机数再抽一次，结果一样。' : '请把这件事报告给市里。',
    )
  } catch (error) {
    await tell('没能验证', failureOf(error).message)
  }
}

/** This month's drawings still to be made, and every drawing with its seed. */
export const Draws = ({ asked }: { asked: UseQueryResult<MonitorDesk> }) => (
  <Ask
    of={asked}
    isEmpty={({ open, draws }) => open.length === 0 && draws.length === 0}
    empty={<Empty icon="folder" title="这个月不用抽" hint="抽多少在“规则”里定" />}
  >
    {(desk) => (
      <>
        {desk.open.length > 0 && <Open desk={desk} onStale={asked.refetch} />}
        {desk.draws.map((draw) => (
          <Drawn key={draw.id} draw={draw} />
        ))}
      </>
    )}
  </Ask>
)

function Open({ desk, onStale }: { desk: MonitorDesk; onStale: () => unknown }) {
  const { send, sending, waiting, failure } = useSendOnce(drawMonth, {
    onAccepted: () => toast('抽好了，到“待办”里看'),
  })
  useStale(failure, ['drawn-already'], onStale)
  const counties = [...new Set(desk.open.map(({ countyCode }) => countyCode))]
  return (
    <>
      <Trouble waiting={waiting} message={failure?.message} />
      {counties.map((countyCode) => {
        const ways = desk.open.filter((one) => one.countyCode === countyCode)
        return (
          <Card key={countyCode} title={`${ways[0]!.countyName}　${monthText(desk.month)}还没抽的`}>
            {ways.map(({ kind, size }) => (
              <Button
                key={kind}
                kind="secondary"
                busy={sending}
                onTap={() => send({ countyCode, kind })}
              >{`抽${size}件：${monitorKindLabels[kind]}`}</Button>
            ))}
          </Card>
        )
      })}
    </>
  )
}

const Drawn = ({ draw }: { draw: MonitorDesk['draws'][number] }) => (
  <Card title={`${monitorKindLabels[draw.kind]}　${monthText(draw.month)}`}>
    <KeyValue name="县区">{draw.countyName}</KeyValue>
    <KeyValue name="抽了多少">{`${draw.pool}件没看过的里面抽${draw.drawn}件，看完${draw.done}件`}</KeyValue>
    <KeyValue name="谁抽的">{`${dayText(shanghaiDate(draw.drawnAt))}　${draw.byName ?? '每月自动抽'}`}</KeyValue>
    <KeyValue name="随机数">{String(draw.seed)}</KeyValue>
    <Button kind="quiet" onTap={() => verify(draw.id)}>
      重新验证抽签
    </Button>
  </Card>
)
