import { useState } from 'react'
import { View } from '@tarojs/components'
import { refuse } from '@contract/refusal'
import { WORKROOM_ROWS, type WorkroomImported } from '@contract/site/schema'
import { Failure } from '@/api/failure'
import { importWorkrooms } from '@/api/site'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { RefusedState } from '@/components/states'
import { toast } from '@/components/talk'
import { copy } from '@/platform/copy'
import { pickTable, type PickedTable } from '@/platform/pick-table'
import { useSendOnce } from '@/state/send-once'
import { useHasRole, useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { WrongRows } from './wrong-rows'
import './index.scss'

const TITLE = '导入村社区工作室'
const HEADER = '村社区代码,名称,地址,电话,纬度,经度'
const MOST_BYTES = 1_000_000

export default function Workrooms() {
  const signedIn = useSession(({ who }) => who !== undefined)
  const county = useHasRole('county')
  if (!signedIn) return <NotSignedIn title={TITLE} />
  return county ? <Import /> : <CountyOnly />
}

const CountyOnly = () => (
  <Page title={TITLE}>
    <RefusedState failure={Failure.refused(refuse('not-allowed').toRefusal())} />
  </Page>
)

function Import() {
  const [table, setTable] = useState<PickedTable>()
  const [done, setDone] = useState<WorkroomImported>()
  const { send, sending, waiting, failure, clearFailure } = useSendOnce(importWorkrooms, {
    onAccepted: (counts) => {
      setDone(counts)
      setTable(undefined)
    },
  })
  const pick = async () => {
    const picked = await pickTable()
    if (!picked) return
    clearFailure()
    setDone(undefined)
    setTable(picked)
  }
  const tooLarge = table !== undefined && table.bytes > MOST_BYTES
  return (
    <Page title={TITLE} heading="导入村社区工作室" lead="传一张表，一次建好全县区的村社区工作室">
      <HowTo />
      {table && (
        <Card>
          <Row icon="file" title={table.name} hint={`${Math.ceil(table.bytes / 1024)}KB`} />
        </Card>
      )}
      {tooLarge && <Notice tone="bad">文件超过1兆，请分成几个文件传。</Notice>}
      {failure && <WrongRows failure={failure} />}
      {waiting && <Notice tone="warn">网络不通，连上后会自动接着传，请不要关掉这一页。</Notice>}
      {done && (
        <Notice tone="good" title="导入好了">
          {`新增${done.added}个，更新${done.changed}个，没有变化${done.unchanged}个。`}
        </Notice>
      )}
      {table && !tooLarge && (
        <Button busy={sending} busyText="正在导入" onTap={() => send({ file: table.content })}>
          开始导入
        </Button>
      )}
      {/* not awaited: a file chooser closed without a choice may never tell */}
      <Button kind={table && !tooLarge ? 'secondary' : 'primary'} icon="folder" onTap={() => void pick()}>
        {table ? '换一个文件' : '选择文件'}
      </Button>
    </Page>
  )
}

const copyHeader = async () => {
  const done = await copy(HEADER)
  toast(done ? '表头已复制' : '没复制成，请照着写')
}

const HowTo = () => (
  <Card title="表格怎么做">
    <View>
      在Excel里，第一行照这样写，后四列可以不填：
      <View className="workrooms__header">{HEADER}</View>
      村社区代码是统计局的12位代码，先把这一列设为“文本”再填。做好后直接传，Excel（.xlsx）和CSV都行。
      {process.env.TARO_ENV === 'weapp' && '先发给“文件传输助手”，再从聊天里选它。'}
    </View>
    <View>
      一次最多{WORKROOM_ROWS}
      行。再传一次会更新有变化的，空着的格子不会清掉原来的内容。纬度、经度用手机卫星定位的数，不用地图软件上的数。
    </View>
    <Button kind="secondary" icon="copy" onTap={copyHeader}>
      复制表头
    </Button>
  </Card>
)
