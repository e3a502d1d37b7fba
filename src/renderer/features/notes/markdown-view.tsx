import { Square, SquareCheck } from 'lucide-react'
import { Fragment, memo, type ReactNode, useMemo } from 'react'
import { ExternalLink } from '../../ui/external-link.tsx'
import { Formula } from '../../ui/formula.tsx'
import { type NoteBlock, type NoteInline, readMarkdown } from './markdown-tree.ts'
import styles from './markdown-view.module.css'
import { NoteLinkButton, TagButton } from './mention-buttons.tsx'

/** A note's Markdown, drawn. What is not Markdown that notes know is drawn as it was typed. */
export const MarkdownView = memo(function MarkdownView({ body }: { body: string }) {
  const blocks = useMemo(() => readMarkdown(body), [body])
  return <div className={styles.note}>{drawBlocks(blocks)}</div>
})

function drawBlocks(blocks: readonly NoteBlock[]): ReactNode {
  return blocks.map((block, index) => <Block key={keyAt(index)} block={block} />)
}

function Block({ block }: { block: NoteBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return <p>{drawInlines(block.children)}</p>
    case 'task':
      return (
        <p className={styles.task} data-done={block.isDone || undefined}>
          {block.isDone ? <SquareCheck aria-label="Done:" /> : <Square aria-label="To do:" />}
          <span>{drawInlines(block.children)}</span>
        </p>
      )
    case 'heading':
      return <p className={styles.heading}>{drawInlines(block.children)}</p>
    case 'quote':
      return <blockquote>{drawBlocks(block.blocks)}</blockquote>
    case 'code':
      return <pre>{block.text}</pre>
    case 'rule':
      return <hr />
    case 'list': {
      const items = block.items.map((item, index) => <li key={keyAt(index)}>{drawBlocks(item)}</li>)
      return block.firstNumber === null ? (
        <ul className={isTasks(block.items) ? styles.tasks : undefined}>{items}</ul>
      ) : (
        <ol start={block.firstNumber}>{items}</ol>
      )
    }
  }
}

function isTasks(items: readonly NoteBlock[][]): boolean {
  return items.every(([first]) => first?.kind === 'task')
}

function drawInlines(inlines: readonly NoteInline[]): ReactNode {
  return inlines.map((inline, index) => <Fragment key={keyAt(index)}>{drawInline(inline)}</Fragment>)
}

function drawInline(inline: NoteInline): ReactNode {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'code':
      return <code>{inline.text}</code>
    case 'emphasis':
      return <em>{drawInlines(inline.children)}</em>
    case 'strong':
      return <strong>{drawInlines(inline.children)}</strong>
    case 'struck':
      return <s>{drawInlines(inline.children)}</s>
    case 'formula': {
      const { kind: _kind, ...formula } = inline
      return <Formula {...formula} />
    }
    case 'note-link':
      return <NoteLinkButton link={inline.link} />
    case 'tag':
      return <TagButton name={inline.name} />
    case 'link':
      return <ExternalLink url={inline.url}>{drawInlines(inline.children)}</ExternalLink>
  }
}

/** A note is drawn anew as a whole, so a part's place among its siblings is all the identity it has. */
function keyAt(index: number): string {
  return `${index}`
}
