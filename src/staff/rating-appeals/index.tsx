import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { useRatingAppeals, type AppealState } from '@/api/rating'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Page } from '@/components/page'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { AppealCard } from './appeal-card'
import './index.scss'

const TITLE = '评价申诉'

const states: { value: AppealState; label: string }[] = [
  { value: 'open', label: '等处理' },
  { value: 'done', label: '已办' },
]

/** Advisers' appeals against ratings: what waits, oldest first; and what is done with. */
export default function RatingAppeals() {
  const signedIn = useSession(({ who }) => who !== undefined)
  return signedIn ? <List /> : <NotSignedIn title={TITLE} />
}

function List() {
  const [state, setState] = useState<AppealState>('open')
  const asked = useRatingAppeals(state)
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = asked
  const more = () => hasNextPage && !isFetchingNextPage && fetchNextPage()
  useReachBottom(() => void more())
  return (
    <Page title={TITLE} lead="排除的评价还看得见，只是不再计入。" onRefresh={asked.refetch}>
      <Segments options={states} value={state} onChange={setState} />
      <Ask
        key={state}
        of={{ ...asked, data: asked.data?.pages.flatMap(({ rows }) => rows) }}
        empty={
          state === 'open' ? (
            <Empty icon="check" title="没有等着处理的申诉" hint="来了新的，会在消息里提醒您" />
          ) : (
            <Empty icon="folder" title="还没有办过的申诉" />
          )
        }
      >
        {(rows) => (
          <>
            {rows.map((one) => (
              <AppealCard key={one.consultationId} of={one} />
            ))}
          </>
        )}
      </Ask>
      {hasNextPage && (
        <Button kind="secondary" busy={isFetchingNextPage} onTap={more}>
          再看一些
        </Button>
      )}
    </Page>
  )
}
