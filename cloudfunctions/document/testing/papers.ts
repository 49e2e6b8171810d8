import { inflateRawSync } from 'node:zlib'
import type { CaseDocuments, DocumentFile } from '@contract/document/schema'
import type { Person, Stage } from '@server/kit/testing/stage'
import { documentRouter } from '../router'

/** Papers of cases as a county's clerk makes and reads them. */
export function papersOn(stage: Stage, clerk: () => Person) {
  const call = <T = CaseDocuments>(procedure: string, input: object) =>
    stage.call<T>(documentRouter, clerk(), procedure, input)
  const make = (applicationId: string, code: string, extra: object = {}) =>
    call('make', { applicationId, code, extra })

  /** Names of the asked fields the case fills itself. */
  const knownIn = async (applicationId: string, code: string) => {
    const { data } = await call('ofCase', { applicationId })
    return data.papers.find((paper) => paper.code === code)!.known
  }

  /** Words of a paper just made, as they stand in its Word file. */
  async function wordsOf(applicationId: string, code: string, extra: object = {}): Promise<string> {
    const { data, code: refused, fields } = await make(applicationId, code, extra)
    if (refused) throw new Error(`${refused} ${JSON.stringify(fields)}`)
    const { id } = data.documents.find((paper) => paper.code === code && !paper.ended)!
    const file = (await call<DocumentFile>('open', { id, as: 'word' })).data
    const zip = Buffer.from(file.content.split(',')[1]!, 'base64')
    let at = 0
    let xml = ''
    while (zip.readUInt32LE(at) === 0x04034b50) {
      const start = at + 30 + zip.readUInt16LE(at + 26)
      const end = start + zip.readUInt32LE(at + 18)
      xml = inflateRawSync(zip.subarray(start, end)).toString()
      at = end
    }
    return xml.replace(/<[^>]*>/g, '')
  }

  /** Words of a case as its area sealed them. */
  const seal = (words: string, id: string, text: string) => stage.service.keyring.seal(text, `${words}:${id}`)
  return { call, make, knownIn, wordsOf, seal }
}
