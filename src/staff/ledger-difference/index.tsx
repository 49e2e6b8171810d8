import { useState } from 'react'
import { View } from '@tarojs/components'
import {
  COMPARED_ROWS,
  CompareLedger,
  neededColumnNames,
  type Difference,
} from '@contract/consultation/difference-schema'
import { exportColumnLabels } from '@contract/consultation/column-names'
import { comparedColumns } from '@contract/consultation/difference'
import { compareLedger, differenceReport } from '@/api/ledger'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { DateField } from '@/components/picker-field'
import { Row } from '@/components/row'
import { periodOf } from '@/features/report/spans'
import { newId } from '@/platform/new-id'
import { pickTable, type PickedTable } from '@/platform/pick-table'
import { saveWorkbook } from '@/platform/save-file'
import { useSendOnce } from '@/state/send-once'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { WrongRows } from '../workrooms/wrong-rows'
import { Differences } from './differences'

const TITLE = '台账比对'
const MOST_BYTES = 1_000_000

/** The ledger beside a table of the other system: which records the two do not agree on. Changes nothing. */
export default function LedgerDifference() {
  const signedIn = useSession(({ who }) => who !== undefined)
  return signedIn ? <Compare /> : <NotSignedIn title={TITLE} />
}

function Compare() {
  const [openedAt] = useState(() => new Date())
  const [period, setPeriod] = useState(() => periodOf('month', openedAt))
  const [table, setTable] = useState<PickedTable>()
  const [found, setFound] = useState<Difference>()
  const { send, sending, waiting, failure, clearFailure } = useSendOnce(compareLedger, {
    onAccepted: setFound,
  })
  // what was found is of the file and the days it was asked for
  const anew = () => {
    setFound(undefined)
    clearFailure()
  }
  const pick = async () => {
    const picked = await pickTable()
    if (!picked) return
    anew()
    setTable(picked)
  }
  const days = (change: Partial<typeof period>) => {
    anew()
    setPeriod({ ...period, ...change })
  }
  const tooLarge = table !== undefined && table.bytes > MOST_BYTES
  const wrongDays = CompareLedger.safeParse({ ...period, file: 'QQ==', requestId: newId() }).error?.issues[0]
  const ready = table !== undefined && !tooLarge && !wrongDays
  const asked = { ...period, file: table?.content ?? '' }
  return (
    <Page title={TITLE} heading={TITLE} lead="只比对，不会改台账，也不留下您传的表">
      <HowTo />
      <Card>
        <DateField label="从哪天" value={period.from} onChange={(from) => days({ from })} />
        <DateField
          label="到哪天"
          value={period.to}
          error={wrongDays?.message}
          onChange={(to) => days({ to })}
        />
        {table && <Row icon="file" title={table.name} hint={`${Math.ceil(table.bytes / 1024)}KB`} />}
      </Card>
      {tooLarge && <Notice tone="bad">文件超过1兆，请按月分成几个文件传。</Notice>}
      {failure && <WrongRows failure={failure} />}
      {ready && !found && (
        <Button busy={sending} busyText={waiting ? '等网络恢复…' : '正在比对'} onTap={() => send(asked)}>
          开始比对
        </Button>
      )}
      {/* not awaited: a file chooser closed without a choice may never tell */}
      <Button kind={ready && !found ? 'secondary' : 'primary'} icon="folder" onTap={() => void pick()}>
        {table ? '换一个文件' : '选择文件'}
      </Button>
      {found && (
        <>
          <Differences found={found} />
          <WholeReport asked={asked} />
        </>
      )}
    </Page>
  )
}

function WholeReport({ asked }: { asked: { from: string; to: string; file: string } }) {
  const { send, sending, failure } = useSendOnce(differenceReport, {
    onAccepted: ({ name, content }) => void saveWorkbook(name, content),
  })
  return (
    <>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button kind="secondary" icon="file" busy={sending} busyText="正在导出" onTap={() => send(asked)}>
        导出全部差异
      </Button>
    </>
  )
}

const HowTo = () => (
  <Card title="表格怎么准备">
    <View>
      {`从旧系统导出Excel（.xlsx）或CSV，第一行写列名。一定要有：${neededColumnNames.join('、')}。`}
      {process.env.TARO_ENV === 'weapp' && '先发给“文件传输助手”，再从聊天里选它。'}
    </View>
    <View>
      {`有下面这些列就一起比：${comparedColumns.map((column) => exportColumnLabels[column]).join('、')}。一次最多${COMPARED_ROWS}行，多了请按月分开。`}
    </View>
  </Card>
)
