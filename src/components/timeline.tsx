import { Text, View } from '@tarojs/components'
import { aria } from '@/platform/aria'
import { classes } from './classes'
import { Icon } from './icon'
import './timeline.scss'

export interface Event {
  key: string
  title: string
  /** When, as it should be read: 1月5日 09:30. */
  at?: string
  detail?: string
  /** done: happened; now: where it stands; next: still to come; bad: went wrong or was refused. */
  state: 'done' | 'now' | 'next' | 'bad'
}

const spoken: Record<Event['state'], string> = {
  done: '已完成',
  now: '进行中',
  next: '下一步',
  bad: '未通过',
}

/** How a matter went and where it stands, like the journey of a parcel. The order is the page's. */
export const Timeline = ({ events }: { events: Event[] }) => (
  <View className="c-timeline">
    {events.map(({ key, title, at, detail, state }) => (
      <View
        key={key}
        className={`c-timeline__event c-timeline__event--${state}`}
        {...aria({ role: 'group', label: [spoken[state], title, at, detail].filter(Boolean).join('，') })}
      >
        <View className="c-timeline__rail">
          <View className="c-timeline__dot">
            {state === 'done' && <Icon name="check" className="c-timeline__sign" />}
            {state === 'bad' && <Icon name="close" className="c-timeline__sign" />}
          </View>
        </View>
        <View className="c-timeline__words">
          <Text className="c-timeline__title">{title}</Text>
          {at && <Text className="c-timeline__at">{at}</Text>}
          {detail && <Text className="c-timeline__detail">{detail}</Text>}
        </View>
      </View>
    ))}
  </View>
)

interface StepsProps {
  names: string[]
  /** Index of the step the person is at, from 0. */
  at: number
}

/** Where one is in a form of several pages: 第2步，共4步. */
export const Steps = ({ names, at }: StepsProps) => (
  <View
    className="c-steps"
    {...aria({ role: 'status', label: `第${at + 1}步，共${names.length}步：${names[at]}` })}
  >
    <View className="c-steps__bars">
      {names.map((name, index) => (
        <View key={name} className={classes('c-steps__bar', index <= at && 'c-steps__bar--passed')} />
      ))}
    </View>
    <View className="c-steps__words">
      <Text className="c-steps__name">{names[at]}</Text>
      <Text className="c-steps__count">
        第{at + 1}步，共{names.length}步
      </Text>
    </View>
  </View>
)
