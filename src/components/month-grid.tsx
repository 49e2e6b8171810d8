import { Text, View } from '@tarojs/components'
import { addDays, dayText, weekday } from '@contract/time'
import { Button } from './button'
import { classes } from './classes'
import { Press } from './press'
import type { Tone } from './tone'
import './tone.scss'
import './month-grid.scss'

/** What a day shows: up to three characters, and the sentence a screen reader says of it. */
export interface DayMark {
  text: string
  tone: Tone
  label: string
}

interface Props {
  /** 'YYYY-MM'. */
  month: string
  onMonth: (month: string) => void
  /** By day 'YYYY-MM-DD'. */
  marks: Readonly<Record<string, DayMark>>
  /** The server's day. */
  today: string
  chosen: string | undefined
  onDay: (day: string) => void
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日']

const monthAfter = (month: string) => addDays(`${month}-01`, 31).slice(0, 7)
const monthBefore = (month: string) => addDays(`${month}-01`, -1).slice(0, 7)

/** '2026年11月'. */
export const monthText = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`

/** Days of a month by weeks from Monday on; a day of another month is null. */
export function weeksOf(month: string): (string | null)[][] {
  const first = `${month}-01`
  const start = addDays(first, 1 - weekday(first))
  const weeks: (string | null)[][] = []
  for (let monday = start; monday < `${monthAfter(month)}-01`; monday = addDays(monday, 7)) {
    weeks.push(
      weekdays.map((_, place) => {
        const day = addDays(monday, place)
        return day.startsWith(month) ? day : null
      }),
    )
  }
  return weeks
}

/** A calendar month, Monday first, to be tapped day by day. What its days mean is the page's. */
export const MonthGrid = ({ month, onMonth, marks, today, chosen, onDay }: Props) => (
  <View className="c-month">
    <View className="c-month__head">
      <Button
        kind="quiet"
        block={false}
        icon="back"
        label="上个月"
        onTap={() => onMonth(monthBefore(month))}
      />
      <Text className="c-month__title">{monthText(month)}</Text>
      <Button
        kind="quiet"
        block={false}
        icon="forward"
        label="下个月"
        onTap={() => onMonth(monthAfter(month))}
      />
    </View>
    <View className="c-month__week">
      {weekdays.map((name) => (
        <Text key={name} className="c-month__weekday">
          {name}
        </Text>
      ))}
    </View>
    {weeksOf(month).map((week) => (
      <View key={week.join()} className="c-month__week">
        {week.map((day, place) =>
          day === null ? (
            <View key={place} className="c-month__none" />
          ) : (
            <Day
              key={day}
              day={day}
              mark={marks[day]}
              isToday={day === today}
              isChosen={day === chosen}
              onTap={() => onDay(day)}
            />
          ),
        )}
      </View>
    ))}
  </View>
)

interface DayProps {
  day: string
  mark: DayMark | undefined
  isToday: boolean
  isChosen: boolean
  onTap: () => void
}

const Day = ({ day, mark, isToday, isChosen, onTap }: DayProps) => (
  <Press
    role="radio"
    checked={isChosen}
    label={[dayText(day), isToday && '今天', mark?.label].filter(Boolean).join('，')}
    className={classes('c-month__day', isToday && 'c-month__day--today', isChosen && 'c-month__day--chosen')}
    onTap={onTap}
  >
    <Text className="c-month__number">{String(Number(day.slice(8)))}</Text>
    <Text className={classes('c-month__mark', mark && `c-month__mark--on c-tone--${mark.tone}`)}>
      {mark?.text ?? ''}
    </Text>
  </Press>
)
