import { useState } from 'react'
import { ownRelations, relationLabels } from '@contract/question/labels'
import { QUESTION_PHOTOS } from '@contract/question/schema'
import type { RefusedFields } from '@contract/refusal'
import type { Site } from '@contract/site/schema'
import { askQuestion, collectQuestion, keepQuestionPhoto } from '@/api/question'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice, Tick } from '@/components/choice'
import { ElderSwitch } from '@/components/elder-switch'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { PhotoPicker, type Photo } from '@/components/photo-picker'
import { QuickExit } from '@/components/quick-exit'
import { TextArea, TextField } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { scrollToFirstWrong } from '@/platform/scroll'
import { goBack, goSignIn, replaceWith } from '@/routes'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { emptyAsk, readAsk, type AskForm as Form, type Sent } from './form'
import { More } from './more'

const relations = ownRelations.map((value) => ({ value, label: relationLabels[value] }))

/** Sends it. Resolves to where it is seen from then on: its own page, or among what the helper collected. */
async function send(sent: Sent & { requestId: string }): Promise<() => unknown> {
  if (!sent.collecting) {
    const { collecting: _, ...input } = sent
    const { id } = await askQuestion(input)
    return () => replaceWith('askQuestion', { id })
  }
  const { collecting: _, ...input } = sent
  await collectQuestion(input)
  // an urgent one did not wait for the others
  return input.urgent ? () => replaceWith('askMine') : goBack
}

interface Props {
  site: Pick<Site, 'code' | 'name'>
  /** A helper writes it down for somebody of the village. */
  collecting: boolean
}

/** One page: the question, photos, whose it is. Only the words are needed; name and telephone may be left out. */
export function AskForm({ site, collecting }: Props) {
  const draft = useDraft(`ask:${collecting ? 'collect' : 'own'}:${site.code}`, emptyAsk)
  const form = draft.value
  const [photos, setPhotos] = useState<Photo[]>([])
  const [errors, setErrors] = useState<RefusedFields>({})
  const sending = useSendOnce(send, { draft, onAccepted: (goOn) => void goOn() })
  const { failure } = sending
  const wrong = { ...failure?.fields, ...errors }
  const change = (some: Partial<Form>) => {
    draft.set(some)
    setErrors({})
    sending.clearFailure()
  }
  const submit = () => {
    const photoIds = photos.map(({ id }) => id)
    const read = readAsk(form, { siteCode: site.code, photoIds, collecting })
    if ('sent' in read) return sending.send(read.sent)
    setErrors(read.fields)
    return scrollToFirstWrong()
  }
  return (
    <Page
      title="提个问题"
      heading={collecting ? '替乡亲记下问题' : '把事情写下来'}
      lead={`${site.name}值班的人答复，不收费`}
      footer={
        <Button busy={sending.sending} busyText={sending.waiting ? '等网络恢复…' : '正在提交'} onTap={submit}>
          {collecting && !form.urgent ? '记下来' : '提交'}
        </Button>
      }
    >
      <QuickExit forget={draft.discard} />
      <ElderSwitch />
      <Card>
        {!collecting && (
          <Choice
            inline
            label="是谁的事"
            options={relations}
            value={form.relation}
            error={wrong.relation}
            onChange={(relation) => change({ relation })}
          />
        )}
        <TextArea
          label="要问的事"
          hint="什么时候、和谁、怎么回事、想要什么结果。不用写身份证号"
          max={1000}
          value={form.text}
          error={wrong.text}
          onChange={(text) => change({ text })}
        />
        <PhotoPicker
          optional
          label="拍下有关的纸"
          hint="合同、欠条、通知书"
          max={QUESTION_PHOTOS}
          photos={photos}
          error={wrong.photoIds}
          send={(photo) => keepQuestionPhoto(site.code, photo)}
          onAdd={(photo) => setPhotos((all) => [...all, photo])}
          onRemove={(id) => setPhotos((all) => all.filter((photo) => photo.id !== id))}
        />
      </Card>
      <Urgent form={form} wrong={wrong} onChange={change} />
      <More form={form} wrong={wrong} collecting={collecting} onChange={change} />
      <Trouble waiting={sending.waiting} />
      {failure && (
        <Notice
          tone="bad"
          action={
            failure.needsSignIn && (
              <Button kind="secondary" onTap={goSignIn}>
                去登录
              </Button>
            )
          }
        >
          {failure.message}
        </Notice>
      )}
    </Page>
  )
}

interface PartProps {
  form: Form
  wrong: RefusedFields
  onChange: (some: Partial<Form>) => void
}

const Urgent = ({ form, wrong, onChange }: PartProps) => (
  <Card>
    <Tick checked={form.urgent} onChange={(urgent) => onChange({ urgent })}>
      这件事很急，等不了
    </Tick>
    {form.urgent && (
      <TextField
        label="为什么急"
        placeholder="如：明天就到期、正在动手拆"
        max={100}
        value={form.urgentReason}
        error={wrong.urgentReason}
        onChange={(urgentReason) => onChange({ urgentReason })}
      />
    )}
  </Card>
)
