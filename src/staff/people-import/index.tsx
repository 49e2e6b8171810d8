import { useState } from 'react'
import { View } from '@tarojs/components'
import { PEOPLE_ROWS, type PeopleImported } from '@contract/people/schema'
import { refuse } from '@contract/refusal'
import { Failure, failureOf } from '@/api/failure'
import { importPeople, peopleTemplate } from '@/api/people'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { RefusedState } from '@/components/states'
import { toast } from '@/components/talk'
import { pickTable, type PickedTable } from '@/platform/pick-table'
import { saveWorkbook } from '@/platform/save-file'
import { useSendOnce } from '@/state/send-once'
import { useHasRole, useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { WrongRows } from '../workrooms/wrong-rows'

const TITLE = '导入人员名册'
const MOST_BYTES = 1_000_000

export default function PeopleImport() {
  const who = useSession((state) => state.who)
  const county = useHasRole('county')
  if (!who) return <NotSignedIn title={TITLE} />
  if (county) return <Import countyCode={who.grants.find(({ role }) => role === 'county')!.areaCode} />
  return (
    <Page title={TITLE}>
      <RefusedState failure={Failure.refused(refuse('not-allowed').toRefusal())} />
    </Page>
  )
}

function Import({ countyCode }: { countyCode: string }) {
  const [table, setTable] = useState<PickedTable>()
  const [done, setDone] = useState<PeopleImported>()
  const { send, sending, waiting, failure, clearFailure } = useSendOnce(importPeople, {
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
  const ready = table !== undefined && !tooLarge
  return (
    <Page title={TITLE} heading={TITLE} lead="传一张表，一次登记全县区的值班人员和辅助人员">
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
          {`新登记${done.added}人，更新${done.changed}人，没有变化${done.unchanged}人。`}
          {done.added > 0 && '新登记的要由另一位同事在名册的“待准入”里办准入。'}
        </Notice>
      )}
      {ready && (
        <Button busy={sending} busyText="正在导入" onTap={() => send({ countyCode, file: table.content })}>
          开始导入
        </Button>
      )}
      {/* not awaited: a file chooser closed without a choice may never tell */}
      <Button kind={ready ? 'secondary' : 'primary'} icon="folder" onTap={() => void pick()}>
        {table ? '换一个文件' : '选择文件'}
      </Button>
    </Page>
  )
}

async function takeTemplate() {
  try {
    const { name, content } = await peopleTemplate()
    await saveWorkbook(name, content)
  } catch (error) {
    toast(failureOf(error).message)
  }
}

const HowTo = () => (
  <Card title="表格怎么做">
    <View>
      先下载模板，照着示例填，再把示例那一行删掉。姓名和人员类型必填，执业证号和手机号至少填一个。
      {process.env.TARO_ENV === 'weapp' && '填好的表先发给“文件传输助手”，再从聊天里选它。'}
    </View>
    <View>
      {`Excel（.xlsx）和CSV都行，一次最多${PEOPLE_ROWS}人。有一行不对，就一行也不导入，会告诉您改哪里。再传一次会更新有变化的，空着的格子不会清掉原来的内容。`}
    </View>
    <Button kind="secondary" icon="file" onTap={takeTemplate}>
      下载模板
    </Button>
  </Card>
)
