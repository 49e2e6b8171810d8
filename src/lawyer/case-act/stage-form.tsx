import { useState } from 'react'
import type { LawyerCase } from '@contract/casework/schema'
import { caseStageLabels } from '@contract/casework/stages'
import { setStage } from '@/api/casework'
import { Button } from '@/components/button'
import { Choice } from '@/components/choice'
import { Trouble } from '@/components/trouble'
import { useSendOnce } from '@/state/send-once'

/** The case turned out to be at another stage: the papers its file wants change with it. */
export function StageForm({ it, onDone }: { it: LawyerCase; onDone: () => void }) {
  const [stage, choose] = useState(it.engagement?.stage)
  const { send, sending, waiting, failure } = useSendOnce(setStage, { onAccepted: onDone })
  return (
    <>
      <Choice
        label="案件走到哪一步"
        hint="要交的材料会跟着变，已经传的不会丢"
        options={it.stages.map((value) => ({ value, label: caseStageLabels[value] }))}
        value={stage}
        error={failure?.fields.stage}
        onChange={choose}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        disabled={!stage || stage === it.engagement?.stage}
        busy={sending}
        busyText="正在改"
        onTap={() => send({ id: it.id, stage: stage! })}
      >
        改成这个阶段
      </Button>
    </>
  )
}
