import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { useMakeUps, type MakeUpState } from '@/api/duty'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Page } from '@/components/page'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { MakeUpCard } from './make-up-card'
import './index.scss'

const TITLE = '补签审批'

const states: { value: MakeUpState; label: string }[] = [
  { value: 'open', label: '待审批' },
  { value: 'done', label: '已办' },
]

/** Requests to put missing checks right: what waits, oldest first; and what is done with. */
export default function StaffMakeUps() {
  const signedIn = useSession(({ who }) => who !== undefined)
  return signedIn ? <List /> : <NotSignedIn title={TITLE} />
}

function List() {
  const [state, setState] = useState<MakeUpState>('open')
  const asked = useMakeUps(state)
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = asked
  const more = () => hasNextPage && !isFetchingNextPage && fetchNextPage()
  useReachBottom(() => void more())
  return (
    <Page title={TITLE} onRefresh={asked.refetch}>
      <Segments options={states} value={state} onChange={setState} />
      <Ask
        key={state}
        of={{ ...asked, data: asked.data?.pages.flatMap(({ rows }) => rows) }}
        empty={
          state === 'open' ? (
            <Empty icon="check" title="没有等着审批的补签" hint="来了新的，会在消息里提醒您" />
          ) : (
            <Empty icon="folder" title="还没有办过的补签" />
          )
        }
      >
        {(rows) => (
          <>
            {rows.map((one) => (
              <MakeUpCard key={one.makeUp.id} of={one} />
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
