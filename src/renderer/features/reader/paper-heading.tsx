import { useState } from 'react'
import type { PaperDetails } from '../../../shared/model/paper.ts'
import { useSourceView } from '../../state/source-view.ts'
import { ExternalLink } from '../../ui/external-link.tsx'
import { PaperTags } from '../tags/index.ts'
import { dateOf, type Fact, factsOf, provenanceOf } from './paper-facts.ts'
import styles from './paper-heading.module.css'
import type { HiddenText } from './paragraphs.ts'
import { RemarkLine } from './remark-line.tsx'
import { SpokenText } from './spoken-text.tsx'

/** So many authors are named at once; a collaboration of thousands is not what one came to read. */
const AUTHOR_LIMIT = 12

interface PaperHeadingProps {
  paper: PaperDetails
  hiddenTexts: readonly HiddenText[]
}

/** A paper's title, who wrote it and when, and what is known of it besides. */
export function PaperHeading({ paper, hiddenTexts }: PaperHeadingProps) {
  const facts = factsOf(paper)
  const provenance = provenanceOf(paper)
  const isAsItCame = useSourceView(({ isShown }) => isShown)
  return (
    <header>
      <h1 className={styles.title} data-field="title" lang="en">
        <SpokenText text={paper.title.text} isAsItCame={isAsItCame} hiddenTexts={hiddenTexts} />
      </h1>
      <Byline paper={paper} />
      {provenance !== '' && <p className={styles.provenance}>{provenance}</p>}
      {paper.keywords.length > 0 && <Keywords keywords={paper.keywords} />}
      <RemarkLine paper={paper} />
      <PaperTags paper={paper} />
      {facts.length > 0 && (
        <ul className={styles.chips} aria-label="About this paper">
          {facts.map((fact) => (
            <li key={fact.key}>
              <Chip fact={fact} />
            </li>
          ))}
        </ul>
      )}
    </header>
  )
}

function Byline({ paper }: { paper: PaperDetails }) {
  const [isWhole, setWhole] = useState(false)
  const { authors } = paper
  const date = dateOf(paper)
  if (authors.length === 0 && !date) return null
  const shown = isWhole || authors.length <= AUTHOR_LIMIT ? authors : authors.slice(0, AUTHOR_LIMIT)
  const rest = authors.length - shown.length
  return (
    <p className={styles.byline}>
      {shown.join(', ')}
      {rest > 0 && (
        <>
          {' '}
          <button type="button" className={styles.more} onClick={() => setWhole(true)}>
            and {rest} more
          </button>
        </>
      )}
      {authors.length > 0 && date && ' · '}
      {date && (
        <span className={styles.date} title={date.explanation ?? undefined}>
          {date.label}
          {date.note && ' '}
          {date.note && <span className={styles.inferred}>{date.note}</span>}
        </span>
      )}
    </p>
  )
}

/** So many keywords are shown; catalogues name a hundred. */
const KEYWORD_LIMIT = 12

function Keywords({ keywords }: { keywords: readonly string[] }) {
  const shown = keywords.slice(0, KEYWORD_LIMIT)
  const rest = keywords.slice(KEYWORD_LIMIT)
  return (
    <p className={styles.keywords} title={rest.length > 0 ? rest.join(', ') : undefined}>
      {shown.join(', ')}
      {rest.length > 0 && ` and ${rest.length} more`}
    </p>
  )
}

function Chip({ fact }: { fact: Fact }) {
  const title = fact.explanation ?? undefined
  if (fact.url === null) {
    return (
      <span className={styles.chip} title={title}>
        {fact.label}
      </span>
    )
  }
  return (
    <ExternalLink className={styles.chip} url={fact.url} title={title}>
      {fact.label}
    </ExternalLink>
  )
}
