import { useEffect, useState } from 'react'
import { circumstances, paperKindLabels, type PaperKind } from '@contract/aid/labels'
import { meansPathOf, papersNeeded } from '@contract/aid/rules'
import { PASSED_ON_PAPER, filingPapersMissing } from '@contract/intake/filing'
import type { RefusedFields } from '@contract/refusal'
import { removePaper, uploadPaper, useOwnPictures } from '@/api/aid'
import { failureOf } from '@/api/failure'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { PhotoPicker } from '@/components/photo-picker'
import { toast } from '@/components/talk'
import { newId } from '@/platform/new-id'
import { forgetPictures } from '@/platform/paper-picture'
import { sendOnce } from '@/state/send-once'
import type { Application } from '../use-application'
import type { Wizard } from '../use-wizard'
import { Later } from './later'

/** Twenty in all (PAPERS_MAX); what is needed first, the rest of them for the matter itself. */
const most: Record<PaperKind, number> = {
  identity: 4,
  hardship: 6,
  exemption: 6,
  agency: 6,
  case: 10,
  other: 6,
}

/** A clear point: drawn while the picture itself is on its way. */
const BLANK = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='

interface Props {
  application: Application
  errors: RefusedFields
  edit: Wizard['edit']
}

/** Photos of papers: those the way of the application needs, any of the matter itself, and which are brought later. */
export function Papers({ application, errors, edit }: Props) {
  const { id, answers, papers, filedAs, passedOn, failure, lookAgain } = application
  const path = meansPathOf(answers.circumstance ?? null, answers.meansChoice)
  const [taken, setTaken] = useState<Record<string, string>>({})
  const elsewhere = papers.filter((paper) => !taken[paper.id])
  const pictures = useOwnPictures(
    id,
    elsewhere.map((paper) => paper.id),
  )
  useEffect(() => forgetPictures, [])

  const hints: Record<PaperKind, string> = {
    identity: '拍正面和反面；没有身份证的拍其他能证明身份的证件',
    hardship: '村（社区）、单位或者民政部门开的困难证明',
    exemption: answers.circumstance ? circumstances[answers.circumstance].proof : '',
    agency: '您的身份证，和能证明关系的：户口本、结婚证、出生证明、监护证明，有一样就行',
    case: '欠条、合同、判决书、聊天记录，有就拍',
    other: '本人在羁押场所写的、签了名的，每页都拍',
  }
  const sourceOf = (paperId: string) =>
    taken[paperId] ?? pictures[elsewhere.findIndex((paper) => paper.id === paperId)] ?? BLANK
  const remove = async (paperId: string) => {
    try {
      await sendOnce((requestId) => removePaper({ requestId, applicationId: id, paperId }), newId())
    } catch (error) {
      toast(failureOf(error).message)
    }
  }
  const needed = [...papersNeeded(path), ...filingPapersMissing(filedAs, [], passedOn)]
  const kinds: PaperKind[] = [...needed, 'case']

  return (
    <>
      {failure?.kind === 'offline' && (
        <Notice
          tone="warn"
          action={
            <Button kind="secondary" block={false} icon="refresh" onTap={lookAgain}>
              再试一次
            </Button>
          }
        >
          现在连不上网，看不到以前传的照片
        </Notice>
      )}
      {kinds.map((kind) => (
        <Card key={kind}>
          <PhotoPicker
            label={kind === PASSED_ON_PAPER ? '转来的申请书' : paperKindLabels[kind]}
            hint={hints[kind]}
            optional={kind === 'case'}
            max={most[kind]}
            error={errors[`papers.${kind}`]}
            photos={papers
              .filter((paper) => paper.kind === kind)
              .map((paper) => ({ id: paper.id, src: sourceOf(paper.id) }))}
            send={async ({ base64, requestId }) => {
              // the id of the act is the id of the paper: a repeat makes no second one
              const paper = { id: requestId, applicationId: id, kind, content: base64 }
              return (await uploadPaper({ requestId, ...paper })).id
            }}
            onAdd={({ id: paperId, src }) => setTaken((known) => ({ ...known, [paperId]: src }))}
            onRemove={(paperId) => void remove(paperId)}
          />
        </Card>
      ))}
      <Later application={application} errors={errors} edit={edit} />
    </>
  )
}
