import { aidFormLabels, paperKindLabels } from '@contract/aid/labels'
import type { ItemHistory } from '@contract/catalogue/schema'
import { matterTypeLabels } from '@contract/consultation/labels'
import { usePaperItem, usePaperItems } from '@/api/catalogue'
import { Ask } from '@/components/ask'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { Empty } from '@/components/states'
import { Wordings } from '@/features/catalogue/wordings'
import { useParams } from '@/platform/params'
import { goBack } from '@/routes'
import { KeepersOnly } from '../keepers-only'
import { ItemForm } from './item-form'

const TITLE = '申请材料清单'

/** One paper that may be asked for: what holds, every wording there was, and a new one; or a paper to be added. */
export default function PaperItem() {
  const { code, area } = useParams<'staffPaperItem'>()
  return (
    <KeepersOnly title={TITLE}>
      {!area ? (
        <Page title={TITLE}>
          <Empty title="没有这样材料" hint="请从“申请材料清单”里重新点开" />
        </Page>
      ) : code ? (
        <One code={code} area={area} />
      ) : (
        <New area={area} />
      )}
    </KeepersOnly>
  )
}

function New({ area }: { area: string }) {
  const asked = usePaperItems(area)
  return (
    <Page title={TITLE} heading="加一样材料" lead={asked.data?.areaName}>
      <Ask of={asked}>
        {({ areaCode, areaName, asOf }) => (
          <ItemForm of={{ areaCode, areaName, asOf }} onDone={() => void goBack()} />
        )}
      </Ask>
    </Page>
  )
}

function One({ code, area }: { code: string; area: string }) {
  const asked = usePaperItem(area, code)
  const { data } = asked
  return (
    <Page
      title={TITLE}
      heading={data && (data.now ?? data.versions[0]!).name}
      lead={data?.areaName}
      onRefresh={asked.refetch}
    >
      <Ask of={asked}>{(history) => <Shown history={history} />}</Ask>
    </Page>
  )
}

const Shown = ({ history }: { history: ItemHistory }) => (
  <Wordings
    history={history}
    above={<KeyValue name="哪一类">{paperKindLabels[history.kind]}</KeyValue>}
    form={(onDone) => <ItemForm of={history} history={history} onDone={onDone} />}
  >
    {(version) => <Worded item={version} />}
  </Wordings>
)

const Worded = ({ item }: { item: NonNullable<ItemHistory['now']> }) => (
  <>
    <KeyValue name="名字">{item.name}</KeyValue>
    <KeyValue name="怎么准备">{item.help}</KeyValue>
    <KeyValue name="什么事情">
      {item.matterTypes.map((type) => matterTypeLabels[type]).join('、') || '都要'}
    </KeyValue>
    <KeyValue name="哪种援助">
      {item.aidForms.map((form) => aidFormLabels[form]).join('、') || '都要'}
    </KeyValue>
    <KeyValue name="后补">{item.followDays === null ? '不能后补' : `可以，${item.followDays}天内`}</KeyValue>
    {item.retired && <KeyValue name="停用">从这天起不再要</KeyValue>}
  </>
)
