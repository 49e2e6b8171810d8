import { type ReactNode, useRef } from 'react'
import { useDidShow } from '@tarojs/taro'
import { failureOf } from '@/api/failure'
import { Empty, ErrorState, Skeleton } from './states'
import { Notice } from './notice'
import { Button } from './button'

/** What react-query's `useQuery` answers, as far as it is used here. */
export interface Asked<T> {
  isPending: boolean
  error: unknown
  data: T | undefined
  refetch(): Promise<unknown>
}

interface Props<T> {
  of: Asked<T>
  children: (data: T) => ReactNode
  /** Whether there is nothing to show; lists of length 0 when left out. */
  isEmpty?: (data: T) => boolean
  /** What to draw then. */
  empty?: ReactNode
  /** What to draw before the first answer. */
  skeleton?: ReactNode
}

const noneInList = (data: unknown) => Array.isArray(data) && data.length === 0

/**
 * The one place that draws a question to the server: not yet known, failed, refused, nothing there, or the answer.
 * Asks again whenever the page comes back into sight. An answer once had stays when a later try fails.
 */
export function Ask<T>({ of, children, isEmpty = noneInList, empty, skeleton = <Skeleton /> }: Props<T>) {
  const { isPending, error, data, refetch } = of
  const shownBefore = useRef(false)
  useDidShow(() => {
    if (shownBefore.current) void refetch()
    shownBefore.current = true
  })

  if (data === undefined) {
    return isPending ? <>{skeleton}</> : <ErrorState failure={failureOf(error)} onRetry={refetch} />
  }
  return (
    <>
      {error ? (
        <Notice
          tone="warn"
          action={
            <Button kind="quiet" block={false} icon="refresh" onTap={refetch}>
              再试一次
            </Button>
          }
        >
          {failureOf(error).message}。下面是上次看到的内容。
        </Notice>
      ) : null}
      {isEmpty(data) ? (empty ?? <Empty title="这里还没有内容" />) : children(data)}
    </>
  )
}
