import { AGREEMENT, POWER_OF_ATTORNEY } from '@contract/casework/papers'
import { lateCauseLabels, lateCauses, type LateCause } from '@contract/casework/labels'
import { isLate } from '@contract/casework/rules'
import type { LawyerCase } from '@contract/casework/schema'
import { caseStageLabels, type CaseStage } from '@contract/casework/stages'
import { dayText, shanghaiDate } from '@contract/time'
import { engage } from '@/api/casework'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Notice } from '@/components/notice'
import { DateField } from '@/components/picker-field'
import { Trouble } from '@/components/trouble'
import { TextArea } from '@/components/text-field'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { PaperPhotos } from './paper-photos'

interface Props {
  it: LawyerCase
  onDone: () => void
}

interface Written {
  stage: CaseStage | undefined
  signedOn: string | undefined
  lateCause: LateCause | undefined
  lateSaid: string
}

/** Agreement and power of attorney: signed when, at which stage, on which photos, and why late (148号令 27). */
export function EngageForm({ it, onDone }: Props) {
  const only = it.stages.length === 1 ? it.stages[0] : undefined
  const draft = useDraft<Written>(`engage:${it.id}`, {
    stage: only,
    signedOn: undefined,
    lateCause: undefined,
    lateSaid: '',
  })
  const { stage, signedOn, lateCause, lateSaid } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(engage, { draft, onAccepted: onDone })
  const today = shanghaiDate(it.asOf)
  const late = signedOn !== undefined && isLate(signedOn, it.engageBy)
  const papers = it.rules.filter(
    (rule) => rule.stage === stage && rule.required && [AGREEMENT, POWER_OF_ATTORNEY].includes(rule.code),
  )
  const there = (code: string) => it.papers.filter((one) => one.code === code).length
  return (
    <>
      {it.engageBy && <Notice>最晚{dayText(it.engageBy)}签好。不收任何费用，请跟他说清楚。</Notice>}
      {!only && (
        <Choice
          label="案件走到哪一步"
          options={it.stages.map((value) => ({ value, label: caseStageLabels[value] }))}
          value={stage}
          error={failure?.fields.stage}
          onChange={(next) => draft.set({ stage: next })}
        />
      )}
      {papers.map(({ code, name, stage: of }) => (
        <Card key={`${of}:${code}`}>
          <PaperPhotos
            it={it}
            stage={of}
            code={code}
            label={`签好的${name}`}
            hint={there(code) > 0 ? `卷宗里已有${there(code)}页` : '签字、按手印都要拍到'}
            error={failure?.fields[`papers.${code}`]}
          />
        </Card>
      ))}
      <DateField
        label="签字日期"
        value={signedOn}
        from={it.assignedOn ?? undefined}
        to={today}
        error={failure?.fields.signedOn}
        onChange={(next) => draft.set({ signedOn: next })}
      />
      {late && (
        <>
          <Choice
            label="过了5天才签，是什么原因"
            options={lateCauses.map((value) => ({ value, label: lateCauseLabels[value] }))}
            value={lateCause}
            error={failure?.fields.lateCause}
            onChange={(next) => draft.set({ lateCause: next })}
          />
          <TextArea
            label="为什么晚了"
            max={300}
            value={lateSaid}
            error={failure?.fields.lateSaid}
            onChange={(next) => draft.set({ lateSaid: next })}
          />
        </>
      )}
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        disabled={!stage || !signedOn}
        busy={sending}
        busyText="正在登记"
        onTap={() =>
          send({ id: it.id, stage: stage!, signedOn: signedOn!, ...(late && { lateCause, lateSaid }) })
        }
      >
        登记委托
      </Button>
    </>
  )
}
