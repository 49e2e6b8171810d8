import type { Peers } from '@contract/quality/peer-schema'
import { dayText, shanghaiDate } from '@contract/time'
import { failureOf } from '@/api/failure'
import { drawPeers, redrawPeers } from '@/api/peers'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'
import { tell, toast } from '@/components/talk'
import { Trouble } from '@/components/trouble'
import { useStale } from '@/features/aid/use-stale'
import { useSendOnce } from '@/state/send-once'

async function verify(id: string) {
  try {
    const { same } = await redrawPeers(id)
    await tell(
      same ? '验证一致' : '验证不一致',
      same ? '用记下的随机数再抽一次，结果一样。' : '请把这件事报告给市里。',
    )
  } catch (error) {
    await tell('没能验证', failureOf(error).message)
  }
}

/** What can be drawn of each county, and the drawings that were made. */
export function Rounds({ peers, onStale }: { peers: Peers; onStale: () => unknown }) {
  const { send, sending, waiting, failure } = useSendOnce(drawPeers, {
    onAccepted: () => toast('抽好了，已经通知评审人'),
  })
  useStale(failure, ['not-in-this-state', 'nothing-to-draw'], onStale)
  return (
    <>
      {peers.open.length > 0 && (
        <Card title="抽案卷">
          {peers.open.map(({ countyCode, countyName, pool, size }) => (
            <Button
              key={countyCode}
              kind="secondary"
              busy={sending}
              onTap={() => send({ countyCode })}
            >{`${countyName}：${pool}件没评过的里面抽${size}件`}</Button>
          ))}
          <Trouble waiting={waiting} message={failure?.message} />
        </Card>
      )}
      {peers.rounds.length > 0 && (
        <Section title="抽签记录">
          {peers.rounds.map((round) => (
            <Card key={round.id} title={`${round.countyName}　${dayText(shanghaiDate(round.drawnAt))}`}>
              <KeyValue name="抽了多少">{`${round.pool}件里抽${round.drawn}件（${round.percent}%）`}</KeyValue>
              <KeyValue name="谁抽的">{round.byName ?? '每月自动抽'}</KeyValue>
              <KeyValue name="随机数">{String(round.seed)}</KeyValue>
              <Button kind="quiet" onTap={() => verify(round.id)}>
                重新验证抽签
              </Button>
            </Card>
          ))}
        </Section>
      )}
    </>
  )
}
