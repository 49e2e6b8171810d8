import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { referralKindLabels, referralStatusLabels } from '@contract/referral/labels'
import { useReferrals, type ReferralState, type Side } from '@/api/referral'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { hintOf, referralTones } from './tones'

const states: { value: ReferralState; label: string }[] = [
  { value: 'open', label: '在办' },
  { value: 'done', label: '已了结' },
]

interface Props {
  side: Side
  onOpen: (id: string) => void
}

/** Referrals of one side: what is under way, and what is over. */
export function ReferralList({ side, onOpen }: Props) {
  const [state, setState] = useState<ReferralState>('open')
  return (
    <>
      <Segments options={states} value={state} onChange={setState} />
      <Rows key={state} side={side} state={state} onOpen={onOpen} />
    </>
  )
}

function Rows({ side, state, onOpen }: Props & { state: ReferralState }) {
  const asked = useReferrals(side, state)
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = asked
  const more = () => hasNextPage && !isFetchingNextPage && fetchNextPage()
  useReachBottom(() => void more())
  const asOf = asked.data?.pages[0]?.asOf
  return (
    <>
      <Ask
        of={{ ...asked, data: asked.data?.pages.flatMap(({ rows }) => rows) }}
        empty={<Empty icon="check" title={state === 'open' ? '没有在办的' : '还没有了结的'} />}
      >
        {(rows) => (
          <Card>
            {rows.map((row) => (
              <Row
                key={row.id}
                title={`${referralKindLabels[row.kind]}：${row.matterName}`}
                hint={hintOf(row, new Date(asOf!))}
                aside={
                  <Badge tone={row.overdue ? 'bad' : referralTones[row.status]}>
                    {row.overdue ? '过期' : referralStatusLabels[row.status]}
                  </Badge>
                }
                onTap={() => onOpen(row.id)}
              />
            ))}
          </Card>
        )}
      </Ask>
      {hasNextPage && (
        <Button kind="secondary" busy={isFetchingNextPage} onTap={more}>
          再看一些
        </Button>
      )}
    </>
  )
}
