import { useState } from 'react'
import type { PaperCode } from '@contract/document/titles'
import type { Block } from '@contract/document/template'
import { previewTemplate } from '@/api/document'
import { failureOf, type Failure } from '@/api/failure'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { newId } from '@/platform/new-id'
import { showPdf } from '@/platform/paper-picture'

interface Props {
  code: PaperCode
  blocks: Block[]
  /** What is wrong with a block, to be shown where it stands. */
  onFailure?: (failure: Failure | undefined) => void
}

/** The wording as it prints, with a made-up case in it. */
export function Preview({ code, blocks, onFailure }: Props) {
  const [failure, setFailure] = useState<Failure>()
  const look = async () => {
    let problem: Failure | undefined
    try {
      const { content } = await previewTemplate({ code, blocks })
      await showPdf(newId(), content)
    } catch (error) {
      problem = failureOf(error)
    }
    setFailure(problem)
    onFailure?.(problem)
  }
  return (
    <>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button kind="secondary" icon="file" busyText="正在生成" onTap={look}>
        看样张
      </Button>
    </>
  )
}
