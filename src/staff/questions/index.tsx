import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { matterTypeLabels } from '@contract/consultation/labels'
import { questionStatusLabels } from '@contract/question/labels'
import type { QuestionPart, StaffQuestionItem } from '@contract/question/schema'
import { useStaffQuestions } from '@/api/question'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { hintOf, isLate, questionTones } from '@/features/question/words'
import { goTo } from '@/routes'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'

const TITLE = '网上提问'

const nothing: Record<QuestionPart, string> = {
  overdue: '没有超时没答的',
  open: '没有等着答的问题',
  answered: '没有答复了等着办完的',
  done: '还没有办完的问题',
}

/** Questions asked online where one serves: what is late, what waits, what was answered. No words in the list. */
export default function StaffQuestions() {
  const signedIn = useSession(({ who }) => who !== undefined)
  return signedIn ? <Questions /> : <NotSignedIn title={TITLE} />
}

function Questions() {
  const [part, setPart] = useState<QuestionPart>('open')
  const asked = useStaffQuestions(part)
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = asked
  const more = () => hasNextPage && !isFetchingNextPage && fetchNextPage()
  useReachBottom(() => void more())
  const first = asked.data?.pages[0]
  const parts = [
    { value: 'open' as const, label: '等答复' },
    { value: 'overdue' as const, label: '超时', ...(first && { count: first.overdue }) },
    { value: 'answered' as const, label: '已答复' },
    { value: 'done' as const, label: '已办完' },
  ]
  return (
    <Page title={TITLE} onRefresh={asked.refetch}>
      <Segments options={parts} value={part} onChange={setPart} />
      <Ask
        of={{ ...asked, data: asked.data?.pages.flatMap(({ rows }) => rows) }}
        empty={<Empty icon="chat" title={nothing[part]} />}
      >
        {(rows) => <Rows rows={rows} now={new Date(first!.asOf)} />}
      </Ask>
      {hasNextPage && (
        <Button kind="secondary" busy={isFetchingNextPage} onTap={more}>
          再看一些
        </Button>
      )}
    </Page>
  )
}

const Rows = ({ rows, now }: { rows: readonly StaffQuestionItem[]; now: Date }) => (
  <Card>
    {rows.map((row) => (
      <Row
        key={row.id}
        title={row.matterType ? matterTypeLabels[row.matterType] : '没说哪类事'}
        hint={hintOf(row, now)}
        aside={
          <Badge tone={isLate(row, now) ? 'bad' : questionTones[row.status]}>
            {questionStatusLabels[row.status]}
          </Badge>
        }
        onTap={() => goTo('staffQuestion', { id: row.id })}
      />
    ))}
  </Card>
)
