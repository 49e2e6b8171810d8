import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import type { Failure } from '@/api/failure'
import { aria } from '@/platform/aria'
import { goBack, goSignIn } from '@/routes'
import { Button } from './button'
import { Icon, type IconName } from './icon'
import './states.scss'

interface StateProps {
  icon: IconName
  title: string
  hint?: string
  action?: ReactNode
  alert?: boolean
}

const State = ({ icon, title, hint, action, alert }: StateProps) => (
  <View className="c-state" {...aria({ role: alert ? 'alert' : 'status' })}>
    <View className={`c-state__mark ${alert ? 'c-state__mark--alert' : ''}`}>
      <Icon name={icon} className="c-state__icon" />
    </View>
    <Text className="c-state__title">{title}</Text>
    {hint && <Text className="c-state__hint">{hint}</Text>}
    {action && <View className="c-state__action">{action}</View>}
  </View>
)

interface EmptyProps {
  title: string
  /** What would be here, or how it gets here. */
  hint?: string
  icon?: IconName
  action?: ReactNode
}

/** Nothing here, and that is all right. */
export const Empty = ({ icon = 'folder', ...rest }: EmptyProps) => <State icon={icon} {...rest} />

interface FailedProps {
  failure: Failure
  onRetry: () => unknown
}

/** No answer came. */
export const Offline = ({ failure, onRetry }: FailedProps) => (
  <State
    alert
    icon="offline"
    title={failure.message}
    hint="您填过的内容还在手机里"
    action={
      <Button kind="secondary" icon="refresh" onTap={onRetry}>
        再试一次
      </Button>
    }
  />
)

/** The server said no: sign in, or go back. */
export const RefusedState = ({ failure }: { failure: Failure }) => (
  <State
    alert
    icon={failure.needsSignIn ? 'person' : 'lock'}
    title={failure.code === 'bad-input' ? '没有找到，可能是链接不完整' : failure.message}
    action={
      failure.needsSignIn ? (
        <Button onTap={goSignIn}>去登录</Button>
      ) : (
        <Button kind="secondary" onTap={goBack}>
          返回
        </Button>
      )
    }
  />
)

/** Whatever kept a page from its data, with the way out that fits. */
export const ErrorState = ({ failure, onRetry }: FailedProps) => {
  if (failure.kind === 'offline') return <Offline failure={failure} onRetry={onRetry} />
  if (failure.kind === 'refused' && failure.code !== 'busy' && failure.code !== 'too-many') {
    return <RefusedState failure={failure} />
  }
  return (
    <State
      alert
      icon="warn"
      title={failure.message}
      action={
        <Button kind="secondary" icon="refresh" onTap={onRetry}>
          再试一次
        </Button>
      }
    />
  )
}

interface SkeletonProps {
  /** How many cards to hint at. */
  cards?: number
}

/** The shape of what is coming. Not known yet is not "none": never draw a button or an empty list instead. */
export const Skeleton = ({ cards = 2 }: SkeletonProps) => (
  <View className="c-skeleton" {...aria({ role: 'status', label: '正在加载' })}>
    {Array.from({ length: cards }, (_, index) => (
      <View key={index} className="c-skeleton__card">
        <View className="c-skeleton__line c-skeleton__line--title" />
        <View className="c-skeleton__line" />
        <View className="c-skeleton__line c-skeleton__line--short" />
      </View>
    ))}
  </View>
)
