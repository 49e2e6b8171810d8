import { Image, Text, View } from '@tarojs/components'
import { practitionerKindLabels } from '@contract/account/roles'
import { dutyKindLabels } from '@contract/duty/labels'
import { dayMarkLabels, monthText } from '@contract/roster/board'
import { HOTLINE } from '@contract/roster/notice'
import type { Board, PublicDay, PublicShift } from '@contract/roster/public-schema'
import { momentText, weekday } from '@contract/time'
import { classes } from '@/components/classes'
import { spanText } from '@/features/site/when'

/** More lines than this are set smaller, so that a centre with somebody there every day still has one sheet. */
const MANY_LINES = 16
/** More than this do not fit under each other at all, and stand in two columns. */
const TOO_MANY_LINES = 30

/** '24日 周二'. */
const dayWords = (day: string) => `${Number(day.slice(8))}日 周${'一二三四五六日'[weekday(day) - 1]}`

/** Days that stand on the sheet: those with a duty, and those on which people would come in vain. */
const listed = ({ mark, shifts }: PublicDay) => shifts.length > 0 || mark === 'holiday'

/** One A4 page: what the wall of a site says of the month. In black and white it must say as much. */
export function BoardSheet({ board, code }: { board: Board; code: string }) {
  const { site, month, edition, changedAt } = board
  const days = board.days.filter(listed)
  const lines = days.reduce((sum, { shifts }) => sum + Math.max(1, shifts.length), 0)
  return (
    <View
      className={classes(
        'board-print',
        lines > MANY_LINES && 'board-print--long',
        lines > TOO_MANY_LINES && 'board-print--packed',
      )}
    >
      <Text className="board-print__title">{site.name}</Text>
      <Text className="board-print__month">{monthText(month)}免费法律咨询值班公示</Text>
      <View className="board-print__table">
        <View className="board-print__line board-print__line--head">
          <Text className="board-print__day">日期</Text>
          <Text className="board-print__time">时间</Text>
          <Text className="board-print__who">值班人员</Text>
        </View>
        {days.map((one) => (
          <Day key={one.day} one={one} />
        ))}
      </View>
      <View className="board-print__foot">
        <View className="board-print__words">
          {site.address && <Text className="board-print__fact">地点：{site.address}</Text>}
          <Text className="board-print__fact">
            电话：<Text className="board-print__number">{site.phone ?? HOTLINE}</Text>
          </Text>
          <Text className="board-print__fact">咨询法律问题、申请法律援助，不收一分钱</Text>
          <Text className="board-print__small">
            第{edition}版{changedAt && `　最后更新：${momentText(changedAt)}`}　主办：长治市司法局
          </Text>
        </View>
        <View className="board-print__scan">
          <Image className="board-print__code" src={code} mode="aspectFit" aria-label="站点二维码" />
          <Text className="board-print__small">扫码看最新值班</Text>
        </View>
      </View>
    </View>
  )
}

const Day = ({ one: { day, mark, shifts } }: { one: PublicDay }) => (
  <>
    {shifts.length === 0 && (
      <View className="board-print__line">
        <Text className="board-print__day">{dayWords(day)}</Text>
        <Text className="board-print__time">{dayMarkLabels[mark]}</Text>
        <Text className="board-print__who">没有值班</Text>
      </View>
    )}
    {shifts.map((shift, index) => (
      <View key={shift.id} className="board-print__line">
        <Text className="board-print__day">
          {index === 0 ? [dayWords(day), mark === 'worked-weekend' && '调休'].filter(Boolean).join(' ') : ''}
        </Text>
        <Text className="board-print__time">{spanText(shift)}</Text>
        <Text className="board-print__who">{whoText(shift)}</Text>
      </View>
    ))}
  </>
)

/** '李明　律师', and where to for a duty away from the site. */
const whoText = ({ practitionerName, practitionerKind, dutyKind, note }: PublicShift) =>
  [
    practitionerName,
    practitionerKindLabels[practitionerKind],
    dutyKind !== 'at-site' && dutyKindLabels[dutyKind],
    note,
  ]
    .filter(Boolean)
    .join('　')
