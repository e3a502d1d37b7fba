import type { ForeignPaper } from '../../library/foreign-mark.ts'
import { arxivIdentifier, doiIdentifier, identifiersOfAddress } from '../identifiers.ts'

/** The paper that an address speaks of, under a title where there is one. */
export function paperOfAddress(url: string, title: string | null = null): ForeignPaper {
  const address = url.trim().slice(0, 2048)
  return {
    title: title === null || title.trim() === '' ? null : title.trim().slice(0, 2000),
    identifiers: [...identifiersOfAddress(address), ...doiIdentifier(address), ...arxivIdentifier(address)],
    urls: address === '' ? [] : [address],
  }
}
