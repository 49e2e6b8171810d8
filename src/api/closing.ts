import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type { FileState } from '@contract/closing/labels'
import type {
  ArchiveInput,
  CaseFile,
  CloseCase,
  FileCase,
  OpenCase,
  OwnClosing,
  ReturnFile,
  Volumes,
} from '@contract/closing/schema'
import { newId } from '@/platform/new-id'
import { lookAgainAtCase } from './casework'
import { api } from './client'
import { queryClient } from './query-client'
import { forget, known, onceAVisit } from './remembered'

type ArchiveAsked = Omit<z.input<typeof ArchiveInput>, 'before'>

const keys = {
  mine: (id: string) => ['closing', 'mine', id],
  lists: ['closing', 'files'],
  files: (state: FileState) => ['closing', 'files', state],
  one: (id: string) => ['closing', 'one', id],
  archive: ['closing', 'archive'],
  volumes: (asked: ArchiveAsked) => ['closing', 'archive', asked],
}

/** How a case of one's own stands towards its end. */
export const useOwnClosing = (id: string) =>
  useQuery({ queryKey: keys.mine(id), queryFn: () => api.closing.mine.query({ id }) })

/** The answer is the case as it is now; what the page of its handling knew no longer holds. */
async function ended(act: Promise<OwnClosing>): Promise<OwnClosing> {
  const it = await act
  queryClient.setQueryData(keys.mine(it.id), it)
  void lookAgainAtCase(it.id)
  forget(known.assignment)
  return it
}

export const closeCase = (input: z.input<typeof CloseCase>) => ended(api.closing.close.mutate(input))
export const fileCase = (input: z.input<typeof FileCase>) => ended(api.closing.file.mutate(input))

/** Files of one's counties, those first that are due first. */
export const useCaseFiles = (state: FileState) =>
  useQuery({ queryKey: keys.files(state), queryFn: () => api.closing.files.query({ state }) })

/** A file, whole. Opening it leaves a trace on the server, so it is asked for once a visit. */
export const useCaseFile = (id: string) =>
  useQuery({
    queryKey: keys.one(id),
    queryFn: () => api.closing.open.mutate({ id, requestId: newId() }),
    ...onceAVisit,
  })

async function reviewed(act: Promise<CaseFile>): Promise<CaseFile> {
  const it = await act
  queryClient.setQueryData(keys.one(it.id), it)
  forget(keys.lists, keys.archive, known.casePay, known.report)
  return it
}

export const returnFile = (input: z.input<typeof ReturnFile>) =>
  reviewed(api.closing.returnFile.mutate(input))
export const archiveFile = (input: z.input<typeof OpenCase>) => reviewed(api.closing.archive.mutate(input))

type Before = z.input<typeof ArchiveInput>['before']

/** Volumes found, newest first, further pages on demand. */
export const useVolumes = (asked: ArchiveAsked) =>
  useInfiniteQuery({
    queryKey: keys.volumes(asked),
    queryFn: ({ pageParam }) => api.closing.volumes.query({ ...asked, before: pageParam }),
    initialPageParam: undefined as Before,
    getNextPageParam: ({ rows, more }: Volumes) => {
      const last = more ? rows.at(-1) : undefined
      return last && { at: last.archivedAt, id: last.id }
    },
  })

/** A whole volume as base64, fetched part by part; the server keeps a trace of each. */
export async function fetchVolume(
  id: string,
  onPart: (fetched: number, parts: number) => void,
): Promise<{ name: string; content: string }> {
  const contents: string[] = []
  let name = ''
  for (let part = 0, parts = 1; part < parts; part++) {
    const answer = await api.closing.openVolume.mutate({ id, part, requestId: newId() })
    ;({ name, parts } = answer)
    contents.push(answer.content)
    onPart(part + 1, parts)
  }
  return { name, content: contents.join('') }
}
