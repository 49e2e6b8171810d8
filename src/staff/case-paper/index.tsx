import { aidFormLabels, aidForms, type AidForm } from '@contract/aid/labels'
import { isByLaw } from '@contract/catalogue/rules'
import type { CasePaperHistory } from '@contract/catalogue/schema'
import { caseStageLabels, caseStages, type CaseStage } from '@contract/casework/stages'
import { useCasePaper, useCasePapers } from '@/api/catalogue'
import { Ask } from '@/components/ask'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { Empty } from '@/components/states'
import { Wordings } from '@/features/catalogue/wordings'
import { useParams } from '@/platform/params'
import { goBack } from '@/routes'
import { KeepersOnly } from '../keepers-only'
import { CasePaperForm } from './case-paper-form'

const TITLE = '案卷材料清单'

const isForm = (text: string | undefined): text is AidForm => aidForms.includes(text as AidForm)
const isStage = (text: string | undefined): text is CaseStage => caseStages.includes(text as CaseStage)

interface Place {
  areaCode: string
  aidForm: AidForm
  stage: CaseStage
}

/** One paper of a file: what holds, every wording there was, and a new one; or a paper to be added. */
export default function CasePaper() {
  const { form, stage, code, area } = useParams<'staffCasePaper'>()
  const place = area && isForm(form) && isStage(stage) ? { areaCode: area, aidForm: form, stage } : undefined
  return (
    <KeepersOnly title={TITLE}>
      {!place ? (
        <Page title={TITLE}>
          <Empty title="没有这样材料" hint="请从“案卷材料清单”里重新点开" />
        </Page>
      ) : code ? (
        <One place={place} code={code} />
      ) : (
        <New place={place} />
      )}
    </KeepersOnly>
  )
}

const placeText = ({ aidForm, stage }: Pick<Place, 'aidForm' | 'stage'>): string =>
  `${aidFormLabels[aidForm]}，${caseStageLabels[stage]}`

function New({ place }: { place: Place }) {
  const asked = useCasePapers(place.areaCode)
  return (
    <Page title={TITLE} heading="加一样材料" lead={placeText(place)}>
      <Ask of={asked}>
        {({ areaName, asOf }) => (
          <CasePaperForm of={{ ...place, areaName, asOf }} onDone={() => void goBack()} />
        )}
      </Ask>
    </Page>
  )
}

function One({ place, code }: { place: Place; code: string }) {
  const asked = useCasePaper({ ...place, code })
  const { data } = asked
  return (
    <Page
      title={TITLE}
      heading={data && (data.now ?? data.versions[0]!).name}
      lead={placeText(place)}
      onRefresh={asked.refetch}
    >
      <Ask of={asked}>{(history) => <Shown history={history} />}</Ask>
    </Page>
  )
}

const Shown = ({ history }: { history: CasePaperHistory }) => (
  <Wordings
    history={history}
    note={isByLaw(history.code) && <Notice tone="info">法律规定要有的材料，只能改叫法和位置。</Notice>}
    form={(onDone) => <CasePaperForm of={history} history={history} onDone={onDone} />}
  >
    {(version) => <Worded paper={version} />}
  </Wordings>
)

const Worded = ({ paper }: { paper: NonNullable<CasePaperHistory['now']> }) => (
  <>
    <KeyValue name="名字">{paper.name}</KeyValue>
    <KeyValue name="要不要">{paper.required ? '必须有' : '有就放'}</KeyValue>
    <KeyValue name="中途终止的案子">{paper.whenTerminated ? '也要' : '不要'}</KeyValue>
    <KeyValue name="排在第几位">{paper.pageOrder}</KeyValue>
    {paper.retired && <KeyValue name="停用">从这天起收到的案子不再要</KeyValue>}
  </>
)
