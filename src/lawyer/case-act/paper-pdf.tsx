import { useState } from 'react'
import { PAPER_MAX_BYTES } from '@contract/aid/limits'
import type { StageRule } from '@contract/casework/acts'
import { addCasePaper } from '@/api/casework'
import { failureOf } from '@/api/failure'
import { Button } from '@/components/button'
import { tell } from '@/components/talk'
import { Trouble } from '@/components/trouble'
import { newId } from '@/platform/new-id'
import { pickPdf } from '@/platform/pick-pdf'
import { sendOnce } from '@/state/send-once'

/** A paper that came as a PDF: a judgment from the court, say. Each choice is an act of its own. */
export function PaperPdf({ id, rule }: { id: string; rule: StageRule }) {
  const [state, setState] = useState({ sending: false, waiting: false, message: '' })
  const pick = async () => {
    const file = await pickPdf()
    if (!file) return
    if (file.bytes > PAPER_MAX_BYTES) return void tell('文件太大', 'PDF不能超过3兆，太大的请分开，或者拍照。')
    const { stage, code } = rule
    const paper = { applicationId: id, stage, code, content: file.content }
    setState({ sending: true, waiting: false, message: '' })
    try {
      // the id of the act is the id of the paper: a repeat makes no second one
      const send = (requestId: string) => addCasePaper({ requestId, id: requestId, ...paper })
      await sendOnce(send, newId(), (waiting) => setState({ sending: true, waiting, message: '' }))
      setState({ sending: false, waiting: false, message: '' })
    } catch (error) {
      setState({ sending: false, waiting: false, message: failureOf(error).message })
    }
  }
  return (
    <>
      <Trouble waiting={state.waiting} message={state.message || undefined} />
      <Button kind="secondary" icon="file" disabled={state.sending} onTap={() => void pick()}>
        {state.sending ? '正在传' : '传PDF文件'}
      </Button>
    </>
  )
}
