import { useState } from 'react'
import { firstDayOf, lastDayOf, monthOf } from '@contract/subsidy/payment'
import { shanghaiDate } from '@contract/time'
import { useIntakeFigures } from '@/api/intake'
import { Ask } from '@/components/ask'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { Empty } from '@/components/states'
import { MonthTurn } from '@/features/keeping/month-turn'
import { KeepersOnly } from '../keepers-only'

const TITLE = '受理情况'

/** Applications received in a month, by case and by person: several may be in one case (A71). */
export default function StaffIntakeFigures() {
  return (
    <KeepersOnly title={TITLE}>
      <Month />
    </KeepersOnly>
  )
}

function Month() {
  const [month, setMonth] = useState(() => monthOf(shanghaiDate(new Date())))
  const asked = useIntakeFigures(firstDayOf(month), lastDayOf(month))
  return (
    <Page title={TITLE} lead="按件数，也按人数：一件里可以有好几个人">
      <MonthTurn month={month} onChange={setMonth} />
      <Ask
        key={month}
        of={asked}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<Empty icon="info" title="这个月还没有收到申请" />}
      >
        {({ rows }) => (
          <>
            {rows.map((row) => (
              <Card key={row.countyCode} title={row.countyName}>
                <KeyValue name="收到">
                  {row.received}件，{row.people}人
                </KeyValue>
                <KeyValue name="其中同意援助">
                  {row.granted}件，{row.peopleAided}人
                </KeyValue>
                <KeyValue name="窗口和站点代收">{row.takenIn}件</KeyValue>
                <KeyValue name="家人、帮办员替申请">{row.forOthers}件</KeyValue>
              </Card>
            ))}
          </>
        )}
      </Ask>
    </Page>
  )
}
