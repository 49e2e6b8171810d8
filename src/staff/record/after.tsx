import { visitStatusLabels } from '@contract/followup/labels'
import { ratingWayLabels } from '@contract/rating/labels'
import { satisfactionLabels } from '@contract/rating/schema'
import { momentText } from '@contract/time'
import { useRecordAfter } from '@/api/ledger'
import { Ask } from '@/components/ask'
import { Card } from '@/components/card'
import { KeyValue } from '@/components/row'

const yesNo = (yes: boolean) => (yes ? '是' : '否')

/** What became of a record since: how it was rated and in which way, a return visit, complaints. */
export const After = ({ id }: { id: string }) => (
  <Ask of={useRecordAfter(id)}>
    {({ rating, visit, complaints }) => (
      <Card title="后来怎样">
        {rating ? (
          <>
            <KeyValue name="评价">
              {`${satisfactionLabels[rating.satisfaction]}${rating.setAside ? '（已排除，不计入）' : ''}`}
            </KeyValue>
            <KeyValue name="怎么评的">{`${ratingWayLabels[rating.way]}，${momentText(rating.ratedAt)}`}</KeyValue>
            <KeyValue name="说收了费">{yesNo(!rating.wasFree)}</KeyValue>
            <KeyValue name="说被拉业务">{yesNo(rating.solicited)}</KeyValue>
          </>
        ) : (
          <KeyValue name="评价">还没有评价</KeyValue>
        )}
        {visit && <KeyValue name="回访">{visitStatusLabels[visit]}</KeyValue>}
        {complaints !== null && complaints > 0 && <KeyValue name="投诉">{`${complaints}件`}</KeyValue>}
      </Card>
    )}
  </Ask>
)
