import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { rollCallPlanLabels, type RollCallPlan } from '@contract/rollcall/labels'
import { WINDOW_DAYS_AHEAD, windowFault } from '@contract/rollcall/rules'
import type { CallScope, RollCallList } from '@contract/rollcall/schema'
import { addDays, atShanghai, shanghaiDate } from '@contract/time'
import { issueRollCall } from '@/api/rollcall'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice, Tick } from '@/components/choice'
import { FieldError } from '@/components/field'
import { Notice } from '@/components/notice'
import { DateField } from '@/components/picker-field'
import { confirm } from '@/components/talk'
import { useServerClock } from '@/features/duty/server-clock'
import { goTo } from '@/routes'
import { useSendOnce } from '@/state/send-once'
import { TimeField } from '../site/time-field'
import { ScopeField, useCallableAreas } from './scope-field'

interface Props {
  /** Area or site the page was opened to call. */
  area: string | undefined
  site: string | undefined
  policy: RollCallList['policy']
  asOf: string
  receivedAt: number
  onClose: () => void
}

const plans: { value: RollCallPlan; label: string; hint: string }[] = [
  { value: 'now', label: rollCallPlanLabels.now, hint: '点下去就开始' },
  { value: 'random', label: rollCallPlanLabels.random, hint: '您定一段时间，时刻由系统抽，谁也不知道' },
]

/** A new call: whom, when, and whether with the code of the site. */
export function CallForm({ area, site, policy, asOf, receivedAt, onClose }: Props) {
  const now = useServerClock(asOf, receivedAt)
  const areas = useCallableAreas()
  const [scope, setScope] = useState<CallScope | undefined>(() => firstScope(area, site, areas[0]?.code))
  const [plan, setPlan] = useState<RollCallPlan>('now')
  const [asksCode, setAsksCode] = useState(false)
  const [stretch, setStretch] = useState({ day: shanghaiDate(asOf), from: '09:00', to: '11:30' })
  const { send, sending, waiting, failure } = useSendOnce(issueRollCall, {
    onAccepted: ({ id }) => {
      onClose()
      void goTo('staffRollCall', { id })
    },
  })
  const window = { from: atShanghai(stretch.day, stretch.from), to: atShanghai(stretch.day, stretch.to) }
  const fault = plan === 'random' ? windowFault(window, now) : undefined

  const submit = async () => {
    if (!scope) return
    if (plan === 'now' && !(await confirm({ title: '马上点名？', content: NOW_MEANS, yes: '点名' }))) return
    await send({ scope, asksCode, when: plan === 'now' ? { plan } : { plan, window } })
  }
  return (
    <Card title="发起点名">
      <ScopeField areas={areas} value={scope} onChange={setScope} />
      <Choice label="什么时候" options={plans} value={plan} onChange={setPlan} />
      {plan === 'random' && (
        <>
          <DateField
            label="哪一天"
            value={stretch.day}
            from={shanghaiDate(now)}
            to={addDays(shanghaiDate(now), WINDOW_DAYS_AHEAD)}
            onChange={(day) => setStretch({ ...stretch, day })}
          />
          <View className="roll-calls__pair">
            <TimeField
              label="从"
              value={stretch.from}
              onChange={(from) => setStretch({ ...stretch, from })}
            />
            <TimeField label="到" value={stretch.to} onChange={(to) => setStretch({ ...stretch, to })} />
          </View>
          <FieldError>{fault ?? failure?.fields['when.window.to']}</FieldError>
        </>
      )}
      <Tick checked={asksCode} onChange={setAsksCode}>
        <Text>应答时要扫站点的现场码</Text>
      </Tick>
      <Text className="roll-calls__note">
        {`应答时间${policy.replyMinutes}分钟；同一范围一天最多点${policy.perDayMost}次。`}
      </Text>
      {waiting && <Notice tone="warn">网络不通，连上后会自动提交，请不要关掉这一页。</Notice>}
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button busy={sending} busyText="正在点名" disabled={!scope || fault !== undefined} onTap={submit}>
        {plan === 'now' ? '马上点名' : '安排随机点名'}
      </Button>
      <Button kind="quiet" disabled={sending} onTap={onClose}>
        不点了
      </Button>
    </Card>
  )
}

const NOW_MEANS = '所选范围内现在在岗的人都会收到点名，开始后不能取消。'

/** What the page was opened for, else the widest area one serves. */
const firstScope = (
  area: string | undefined,
  site: string | undefined,
  own: string | undefined,
): CallScope | undefined => {
  if (site) return { of: 'site', siteCode: site }
  const areaCode = area ?? own
  return areaCode ? { of: 'area', areaCode } : undefined
}
