import type { PaperDetails } from '../../../shared/model/paper.ts'
import { SourceText } from '../reader/index.ts'
import styles from './paper-side.module.css'

interface PaperSideProps {
  name: string
  paper: PaperDetails
  /** The paper beside it: what differs is marked. */
  than: PaperDetails
}

/** One paper of a pair, with what tells it from the other. */
export function PaperSide({ name, paper, than }: PaperSideProps) {
  const { title, abstract, authors, highlights, note, appearances } = paper
  const facts: [name: string, value: string, other: string][] = [
    ['Authors', authors.join(', '), than.authors.join(', ')],
    ['Published', paper.publishedOn ?? '', than.publishedOn ?? ''],
    ['Listed', paper.listedOn ?? '', than.listedOn ?? ''],
    ['Identifiers', identifiersOf(paper), identifiersOf(than)],
    ['Captures', appearances.map(({ origin }) => origin).join(', '), ''],
    ['Yours', yours(highlights.length, note !== null), ''],
  ]
  return (
    <article className={styles.side} aria-label={name}>
      <p className={styles.name}>{name}</p>
      <h3 className={styles.title}>
        <SourceText text={title.text} hasLiveLinks={false} />
      </h3>
      <dl className={styles.facts}>
        {facts.map(([fact, value, other]) => (
          <div key={fact} data-differs={other !== '' && value !== other ? '' : undefined}>
            <dt>{fact}</dt>
            <dd>{value === '' ? '–' : value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.abstract}>
        {abstract === null ? 'No abstract' : <SourceText text={abstract.text} isBlock hasLiveLinks={false} />}
      </div>
    </article>
  )
}

function identifiersOf({ identifiers }: PaperDetails): string {
  return identifiers.map(({ scheme, value }) => `${scheme} ${value}`).join(', ')
}

function yours(highlightCount: number, hasNote: boolean): string {
  const highlights =
    highlightCount === 0 ? [] : [highlightCount === 1 ? 'one highlight' : `${highlightCount} highlights`]
  return [...highlights, ...(hasNote ? ['a note'] : [])].join(', ')
}
