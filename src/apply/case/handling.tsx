import { groundText, servedWayLabels } from '@contract/casework/labels'
import type { MyHandling } from '@contract/casework/schema'
import type { MyCase } from '@contract/aid/schema'
import { takenOn } from '@contract/aid/statuses'
import { caseStageLabels } from '@contract/casework/stages'
import { dayText, momentText } from '@contract/time'
import { readProgress, urge, useMyHandling } from '@/api/casework'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'
import { Trouble } from '@/components/trouble'
import { confirm } from '@/components/talk'
import { ProgressList } from '@/features/aid/progress-list'
import { useSendOnce } from '@/state/send-once'

/** Who works on it, what was done, and asking how it goes (法援法 46). Shows itself once aid was granted. */
export function Handling({ it: { id, status } }: { it: MyCase }) {
  return takenOn.includes(status) ? <Asked key={status} id={id} /> : null
}

function Asked({ id }: { id: string }) {
  const handling = useMyHandling(id)
  return (
    <Ask of={handling} skeleton={<></>}>
      {(it) => (
        <>
          {it.termination && <Ended termination={it.termination} />}
          {it.handlerName && (
            <Section title="律师办到哪了">
              <Card>
                <KeyValue name="律师">{it.handlerName}</KeyValue>
                {it.handlerUnit && <KeyValue name="单位">{it.handlerUnit}</KeyValue>}
                {it.stage && <KeyValue name="阶段">{caseStageLabels[it.stage]}</KeyValue>}
                {it.progress.length > 0 && <ProgressList progress={it.progress} />}
              </Card>
              <Read id={id} it={it} />
            </Section>
          )}
          <Urge id={id} it={it} />
        </>
      )}
    </Ask>
  )
}

/** What was told is confirmed by whoever read it, so that the lawyer knows (148号令 35). */
function Read({ id, it }: { id: string; it: MyHandling }) {
  const { send, waiting, failure } = useSendOnce(readProgress)
  if (it.progress.every(({ readAt }) => readAt !== null)) return null
  return (
    <>
      <Trouble waiting={waiting} message={failure?.message} />
      <Button kind="secondary" icon="check" busyText="请稍候" onTap={() => send({ id })}>
        进展我看过了
      </Button>
    </>
  )
}

/** Asking how it goes: who is asked, and from when one may ask again. */
function Urge({ id, it }: { id: string; it: MyHandling }) {
  const { send, waiting, failure } = useSendOnce(urge)
  const asked = it.handlerName ? '律师' : '法律援助中心'
  if (!it.mayUrge && !it.urgeAgainOn) return null
  const ask = async () => {
    const yes = await confirm({
      title: `催一催${asked}？`,
      content: `${asked}会马上收到消息，回话会发到这里。`,
      yes: '催一下',
    })
    if (yes) await send({ id })
  }
  return (
    <>
      {it.urgedAt && (
        <Notice>
          您{momentText(it.urgedAt)}催过，{asked}已经收到，正等回话。
        </Notice>
      )}
      <Trouble waiting={waiting} message={failure?.message} />
      {it.mayUrge ? (
        <Button kind="secondary" icon="bell" busyText="正在发" onTap={ask}>
          问问进展，催一催
        </Button>
      ) : (
        <Notice>{dayText(it.urgeAgainOn!)}起可以再催。急事请打电话。</Notice>
      )}
    </>
  )
}

const Ended = ({ termination }: { termination: NonNullable<MyHandling['termination']> }) => (
  <Card title="终止决定" tone="warn">
    <KeyValue name="文号">{termination.number}</KeyValue>
    <KeyValue name="依据">{groundText(termination.ground)}</KeyValue>
    <KeyValue name="理由">{termination.reasons}</KeyValue>
    <KeyValue name="决定时间">{momentText(termination.decidedAt)}</KeyValue>
    {termination.servedOn && termination.servedWay && (
      <KeyValue name="送达">
        {dayText(termination.servedOn)}，{servedWayLabels[termination.servedWay]}
      </KeyValue>
    )}
  </Card>
)
