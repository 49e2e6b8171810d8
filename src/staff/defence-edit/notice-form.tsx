import type { Authority } from '@contract/defence/labels'
import { groundFits, stageFits } from '@contract/defence/rules'
import type { DefenceNotice } from '@contract/defence/schema'
import { shanghaiDate } from '@contract/time'
import { correctNotice, registerNotice } from '@/api/defence'
import type { Failure } from '@/api/failure'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Page } from '@/components/page'
import { DateField, Select } from '@/components/picker-field'
import { toast } from '@/components/talk'
import { TextArea, TextField } from '@/components/text-field'
import { TimeField } from '@/components/time-field'
import { Trouble } from '@/components/trouble'
import { AreaPick } from '@/features/keeping/area-pick'
import { scrollToFirstWrong } from '@/platform/scroll'
import { goBack, replaceWith } from '@/routes'
import { useDraft, type Draft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { useOwnCounties } from '@/features/keeping/counties'
import { authorityOptions, emptyForm, groundOptions, sentOf, stageOptions, typedOf, type Typed } from './form'

/** The notice as it is typed off the paper. */
export const NoticeForm = ({ notice }: { notice?: DefenceNotice }) =>
  notice ? <Correct notice={notice} /> : <Register />

function Register() {
  const counties = useOwnCounties()
  const draft = useDraft('defence-notice', emptyForm)
  const countyCode = draft.value.countyCode ?? counties[0]?.code
  const { send, sending, waiting, failure } = useSendOnce(registerNotice, {
    draft,
    onAccepted: ({ id }) => {
      toast('已登记')
      void replaceWith('staffDefenceNotice', { id })
    },
  })
  const register = async () => {
    await send({ countyCode: countyCode!, notice: sentOf(draft.value) })
    scrollToFirstWrong()
  }
  return (
    <Page
      title="登记通知"
      lead="照着通知书填，3天从收到那天起算"
      footer={
        <Button busy={sending} busyText={waiting ? '等网络恢复…' : '正在登记'} onTap={register}>
          登记
        </Button>
      }
    >
      <AreaPick areas={counties} value={countyCode} onChange={(code) => draft.set({ countyCode: code })} />
      <Fields draft={draft} failure={failure} />
      <Trouble waiting={waiting} message={failure?.message} />
    </Page>
  )
}

function Correct({ notice }: { notice: DefenceNotice }) {
  const draft = useDraft(`defence-notice:${notice.id}`, typedOf(notice))
  const { send, sending, waiting, failure } = useSendOnce(correctNotice, {
    draft,
    onAccepted: () => {
      toast('已更正')
      void goBack()
    },
  })
  const correct = async () => {
    const { because } = draft.value
    await send({ id: notice.id, notice: sentOf(draft.value, notice.receivedAt), because })
    scrollToFirstWrong()
  }
  return (
    <Page
      title="更正登记"
      heading={notice.number}
      footer={
        <Button busy={sending} busyText={waiting ? '等网络恢复…' : '正在更正'} onTap={correct}>
          更正
        </Button>
      }
    >
      <Fields draft={draft} failure={failure} notice={notice} />
      <Card title="为什么更正">
        <TextArea
          label="更正的原因"
          hint="会留在记录里，请不要写姓名"
          max={200}
          value={draft.value.because}
          error={failure?.fields.because}
          onChange={(because) => draft.set({ because })}
        />
      </Card>
      <Trouble waiting={waiting} message={failure?.message} />
    </Page>
  )
}

interface FieldsProps {
  draft: Draft<Typed>
  failure: Failure | undefined
  notice?: DefenceNotice
}

function Fields({ draft, failure, notice }: FieldsProps) {
  const { value } = draft
  const today = shanghaiDate(new Date())
  const wrong = (field: string) => failure?.fields[`notice.${field}`]
  const text = (field: keyof Typed & string, label: string, max: number) => ({
    label,
    max,
    value: value[field] ?? '',
    error: wrong(field),
    onChange: (next: string) => draft.set({ [field]: next }),
  })
  const changeAuthority = (authority: Authority) =>
    draft.set((typed) => ({
      ...typed,
      authority,
      stage: typed.stage && stageFits(authority, typed.stage) ? typed.stage : undefined,
      ground: typed.ground && groundFits(authority, typed.ground) ? typed.ground : undefined,
    }))
  return (
    <>
      <Card title="哪个机关通知的">
        <Choice
          label="机关"
          options={authorityOptions}
          value={value.authority}
          error={wrong('authority')}
          onChange={changeAuthority}
        />
        <TextField {...text('authorityName', '机关全称', 40)} placeholder="比如：潞城区人民法院" />
        <TextField {...text('documentNumber', '通知书文书号', 60)} />
        <TextField {...text('caseNumber', '办案机关案号', 60)} optional />
        <TextField {...text('officerName', '办案人', 30)} optional />
        <TextField {...text('officerPhone', '办案人电话', 20)} optional />
      </Card>
      <Card title="什么时候收到">
        {notice && !notice.mayMoveReceipt ? null : (
          <>
            <DateField
              label="收到的日期"
              to={today}
              value={value.receivedOn || undefined}
              error={wrong('receivedAt')}
              onChange={(receivedOn) => draft.set({ receivedOn })}
            />
            <TimeField
              label="收到的时间"
              value={value.receivedTime}
              onChange={(receivedTime) => draft.set({ receivedTime })}
            />
          </>
        )}
        <DateField
          label="开庭日期"
          optional
          value={value.hearingOn || undefined}
          error={wrong('hearingOn')}
          onChange={(hearingOn) => draft.set({ hearingOn })}
        />
      </Card>
      <Card title="给谁辩护">
        <TextField {...text('name', '姓名', 30)} />
        <TextField
          {...text('idNumber', '身份证号', 18)}
          keyboard="idcard"
          optional
          {...(notice?.idNumber && { hint: `已登记${notice.idNumber}，不改就空着` })}
        />
        <TextField {...text('charge', '涉嫌的罪名', 60)} placeholder="比如：盗窃罪" />
        <Select
          label="诉讼阶段"
          options={stageOptions(value.authority)}
          value={value.stage}
          error={wrong('stage')}
          onChange={(stage) => draft.set({ stage })}
        />
        <Select
          label="通知的理由"
          options={groundOptions(value.authority)}
          value={value.ground}
          error={wrong('ground')}
          onChange={(ground) => draft.set({ ground })}
        />
        <TextField {...text('detainedAt', '羁押地点', 60)} optional />
      </Card>
    </>
  )
}
