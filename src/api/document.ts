import { useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type {
  CaseDocuments,
  DeliverDocument,
  MakeDocument,
  PreviewTemplate,
  PublishTemplate,
  WithdrawDocument,
} from '@contract/document/schema'
import type { PaperCode } from '@contract/document/titles'
import type { FileKind } from '@contract/document/labels'
import { newId } from '@/platform/new-id'
import { api } from './client'
import { queryClient } from './query-client'
import { known, lookAgain } from './remembered'

const keys = {
  ofCase: (applicationId: string) => ['document', 'case', applicationId],
  mine: (applicationId: string) => ['document', 'mine', applicationId],
  handled: (applicationId: string) => ['document', 'handled', applicationId],
  templates: ['document', 'templates'],
  list: (areaCode: string) => ['document', 'templates', areaCode],
  template: (code: PaperCode, areaCode: string) => ['document', 'templates', areaCode, code],
}

/** Papers of a case of one's county, with their delivery. */
export const useCaseDocuments = (applicationId: string) =>
  useQuery({
    queryKey: keys.ofCase(applicationId),
    queryFn: () => api.document.ofCase.query({ applicationId }),
  })

/** Papers of one's own case. */
export const useMyDocuments = (applicationId: string) =>
  useQuery({
    queryKey: keys.mine(applicationId),
    queryFn: () => api.document.mine.query({ applicationId }),
  })

/** Papers of a case assigned to the caller. */
export const useHandledDocuments = (applicationId: string) =>
  useQuery({
    queryKey: keys.handled(applicationId),
    queryFn: () => api.document.handled.query({ applicationId }),
  })

/** The answer of every act on a case's papers is the papers as they are now; a delivery sets clocks going. */
const keeping =
  <W>(write: (input: W) => Promise<CaseDocuments>, applicationOf: (input: W) => string) =>
  async (input: W) => {
    const answer = await write(input)
    queryClient.setQueryData(keys.ofCase(applicationOf(input)), answer)
    lookAgain(known.clocks, known.report)
    return answer
  }

export const makeDocument = keeping(
  (input: z.input<typeof MakeDocument>) => api.document.make.mutate(input),
  ({ applicationId }) => applicationId,
)

type OfCase<W> = W & { applicationId: string }

export const withdrawDocument = keeping(
  ({ applicationId: _, ...input }: OfCase<z.input<typeof WithdrawDocument>>) =>
    api.document.withdraw.mutate(input),
  ({ applicationId }) => applicationId,
)

export const deliverDocument = keeping(
  ({ applicationId: _, ...input }: OfCase<z.input<typeof DeliverDocument>>) =>
    api.document.deliver.mutate(input),
  ({ applicationId }) => applicationId,
)

/** Keeps a photo of a receipt until a delivery takes it up. */
export const keepDeliveryPhoto = (applicationId: string, requestId: string, content: string) =>
  api.document.keepPhoto.mutate({ requestId, id: requestId, applicationId, content })

export const readDeliveryPhoto = async (deliveryId: string, proofId: string): Promise<string> =>
  (await api.document.deliveryPhoto.query({ deliveryId, proofId })).src

/** Opens a paper, which leaves a trace: as county, as its recipient, as the lawyer. */
export const openDocument = (id: string, as: FileKind) =>
  api.document.open.mutate({ requestId: newId(), id, as })
export const openMyDocument = (id: string, as: FileKind) =>
  api.document.openMine.mutate({ requestId: newId(), id, as })
export const openHandledDocument = (id: string, as: FileKind) =>
  api.document.openHandled.mutate({ requestId: newId(), id, as })

/** Every paper with its wording in an area; undefined code asks nothing yet. */
export const useTemplates = (areaCode: string | undefined) =>
  useQuery({
    queryKey: keys.list(areaCode ?? ''),
    queryFn: () => api.document.templates.query({ areaCode: areaCode! }),
    enabled: areaCode !== undefined,
  })

export const useTemplate = (code: PaperCode, areaCode: string) =>
  useQuery({
    queryKey: keys.template(code, areaCode),
    queryFn: () => api.document.template.query({ code, areaCode }),
  })

/** A wording as it would be printed. */
export const previewTemplate = (input: z.input<typeof PreviewTemplate>) => api.document.preview.query(input)

/** Publishes a wording; what is known of wordings no longer holds. */
export async function publishTemplate(input: z.input<typeof PublishTemplate>) {
  try {
    return await api.document.publish.mutate(input)
  } finally {
    void queryClient.invalidateQueries({ queryKey: keys.templates })
  }
}
