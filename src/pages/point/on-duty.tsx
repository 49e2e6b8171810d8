import { Text, View } from '@tarojs/components'
import { practitionerKindLabels } from '@contract/account/roles'
import { dutyKindLabels } from '@contract/duty/labels'
import { BOARD_DAYS } from '@contract/site/board'
import { dutyPresenceLabels } from '@contract/site/labels'
import type { BoardShift, Point } from '@contract/site/schema'
import { clockText, momentText, shanghaiDate } from '@contract/time'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Row } from '@/components/row'
import { Section } from '@/components/section'
import { presenceTones } from '@/features/site/presence-tone'
import { dayName, spanText } from '@/features/site/when'

interface Props {
  point: Point
  /** Whether it was just asked; an old copy does not say who is there. */
  fresh: boolean
}

const LATER_SHOWN = 5

/** Who is on duty now, else who comes next (A35, A41). */
export function OnDuty({ point: { now, later, asOf }, fresh }: Props) {
  const today = shanghaiDate(asOf)
  // with nobody there, the first to come stands in the card above
  const after = now.length > 0 ? later : later.slice(1)
  return (
    <>
      {!fresh && (
        <Notice tone="warn" title={`这是${momentText(asOf)}看到的`}>
          值班可能有变化，出门前请先打电话问一声。
        </Notice>
      )}
      {now.length > 0 ? (
        now.map((shift) => <Person key={shift.id} shift={shift} fresh={fresh} />)
      ) : (
        <Nobody next={later[0]} today={today} />
      )}
      {after.length > 0 && (
        <Section title="接下来的值班">
          <Card>
            {after.slice(0, LATER_SHOWN).map((shift) => (
              <Row
                key={shift.id}
                title={`${dayName(shift.day, today)}  ${spanText(shift)}`}
                hint={`${shift.practitionerName}　${kindText(shift)}`}
                aside={away(shift)}
              />
            ))}
          </Card>
        </Section>
      )}
    </>
  )
}

const kindText = (shift: BoardShift) => practitionerKindLabels[shift.practitionerKind]

/** Says that this duty is not sat out at the site. */
const away = ({ dutyKind }: BoardShift) =>
  dutyKind !== 'at-site' && <Badge tone="info">{dutyKindLabels[dutyKind]}</Badge>

/** How long, or when: who is there is asked "until when", who is not there is asked "from when". */
const hoursText = (shift: BoardShift, there: boolean) =>
  there ? `值班到 ${clockText(shift.endsAt)}` : `今天 ${spanText(shift)}`

/** What one must know before setting out; nothing when all is well. */
function warningOf({ dutyKind, presence }: BoardShift): string | undefined {
  if (dutyKind !== 'at-site') return '这一班在外面服务，不在站点，来之前请先打电话。'
  if (presence === 'not-arrived') return '到时间了还没签到，来之前请先打电话。'
  return presence === 'left' ? '已经提前离开，来之前请先打电话。' : undefined
}

function Person({ shift, fresh }: { shift: BoardShift; fresh: boolean }) {
  const there = fresh && shift.presence === 'on-duty'
  const warning = fresh ? warningOf(shift) : undefined
  return (
    <Card tone={there ? 'good' : undefined}>
      <View className="point__person">
        <Text className="point__name">{shift.practitionerName}</Text>
        {fresh && <Badge tone={presenceTones[shift.presence]}>{dutyPresenceLabels[shift.presence]}</Badge>}
        {away(shift)}
      </View>
      <View className="point__until">{hoursText(shift, there)}</View>
      <View className="point__unit">{[kindText(shift), shift.unit].filter(Boolean).join('　')}</View>
      {warning && <View className="point__warn">{warning}</View>}
    </Card>
  )
}

const Nobody = ({ next, today }: { next: BoardShift | undefined; today: string }) => (
  <Card>
    <View className="point__caption">现在没有人值班</View>
    <View className="point__next">
      {next ? `下一次：${dayName(next.day, today)} ${spanText(next)}` : `${BOARD_DAYS}天内还没有排班`}
    </View>
    <View className="point__unit">
      {next ? `${next.practitionerName}　${kindText(next)}` : '可以先打电话问，或者拨打12348热线'}
    </View>
  </Card>
)
