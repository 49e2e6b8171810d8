import { useState } from 'react'
import { addMonths, monthText } from '@contract/roster/board'
import { shanghaiDate } from '@contract/time'
import { useBoard } from '@/api/board'
import { usePrintedCode } from '@/api/site'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { useParams } from '@/platform/params'
import { PickSite } from '../pick-site'
import { BoardSheet } from './sheet'
import './index.scss'
import './print'

const TITLE = '打印值班公示'

/** The duty board of a site and month as a sheet for the wall (A35 值班公示上墙). */
export default function BoardPrintPage() {
  const { site, month } = useParams<'staffBoardPrint'>()
  return (
    <PickSite title={TITLE} given={site}>
      {(siteCode) => <Printable siteCode={siteCode} given={month} />}
    </PickSite>
  )
}

const canPrint = process.env.TARO_ENV === 'h5'

function Printable({ siteCode, given }: { siteCode: string; given: string | undefined }) {
  const [month, setMonth] = useState(given)
  const asked = useBoard(siteCode, month)
  const code = usePrintedCode(siteCode)
  const ready = asked.data && code.data && asked.data.days.some(({ shifts }) => shifts.length > 0)
  return (
    <Page
      title={TITLE}
      footer={
        ready &&
        canPrint && (
          <Button icon="file" onTap={() => window.print()}>
            打印这一页
          </Button>
        )
      }
    >
      <Ask of={asked}>
        {(board) => {
          const now = shanghaiDate(board.asOf).slice(0, 7)
          const months = [...new Set([now, addMonths(now, 1), month ?? now])].sort()
          return (
            <>
              <Segments
                options={months.map((value) => ({ value, label: monthText(value) }))}
                value={month ?? board.month}
                onChange={setMonth}
              />
              {!canPrint && <Notice>手机上不能打印，请在电脑浏览器里打开这一页。</Notice>}
              <Ask of={code}>
                {({ image }) =>
                  board.days.some(({ shifts }) => shifts.length > 0) ? (
                    <BoardSheet board={board} code={image} />
                  ) : (
                    <Empty icon="calendar" title="这个月还没有发布排班" hint="发布以后再来打印" />
                  )
                }
              </Ask>
            </>
          )
        }}
      </Ask>
    </Page>
  )
}
