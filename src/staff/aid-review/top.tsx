import { Text, View } from '@tarojs/components'
import { circumstances } from '@contract/aid/labels'
import { aidStatusLabels } from '@contract/aid/statuses'
import type { Review } from '@contract/aid/desk-schema'
import { daysBetween, momentText, shanghaiDate } from '@contract/time'
import { Badge } from '@/components/badge'
import { Headline } from '@/components/headline'
import { Notice } from '@/components/notice'
import { sayDate } from '@/components/picker-field'
import { CaseClock } from '@/features/aid/case-clock'
import { statusTones } from '@/features/aid/status-tone'

/** What decides how soon this is read: where it stands, its clock, its urgency, its channel. */
export function Top({ review: { item, clock, asOf } }: { review: Review }) {
  const now = new Date(asOf)
  return (
    <>
      <View className="review__top">
        <Headline caption={`${momentText(item.submittedAt)}收到`}>{item.number}</Headline>
        <View className="review__marks">
          <Badge tone={statusTones[item.status]}>{aidStatusLabels[item.status]}</Badge>
          {item.greenChannel && <Badge tone="good">绿色通道</Badge>}
        </View>
        {clock && <CaseClock clock={clock} now={now} />}
        {clock && <Text className="review__law">{clock.law}</Text>}
      </View>
      {item.urgent && item.limitationOn && item.status === 'submitted' && (
        <Notice tone="bad" title="紧急">
          申请人说的最后期限是{sayDate(item.limitationOn)}，{leftUntil(item.limitationOn, now)}。
          符合条件的可以先行提供援助（法律援助法第四十四条）。
        </Notice>
      )}
      {item.limitationOn && isPast(item.limitationOn, now) && item.status === 'submitted' && (
        <Notice tone="info" title="期限已过">
          申请人说的最后期限是{sayDate(item.limitationOn)}，{leftUntil(item.limitationOn, now)}。
        </Notice>
      )}
      {item.circumstance && (
        <Notice tone="info" title={circumstances[item.circumstance].label}>
          {circumstances[item.circumstance].effect === 'no-means-test'
            ? '不受经济困难条件限制'
            : '免予核查经济困难状况，请核对证明'}
          （{circumstances[item.circumstance].law}）
        </Notice>
      )}
    </>
  )
}

const isPast = (day: string, now: Date) => day < shanghaiDate(now)

function leftUntil(day: string, now: Date): string {
  const left = daysBetween(shanghaiDate(now), day)
  if (left < 0) return `已经过了${-left}天，请尽快核实`
  return left === 0 ? '就是今天' : `还有${left}天`
}
