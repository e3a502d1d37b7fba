import { feedSections } from './everything-feed-sections.ts'
import { markSections } from './everything-mark-sections.ts'
import { orderSections } from './everything-order-sections.ts'
import type { Section } from './everything-section.ts'

/** Everything that a document of the whole library holds, in an order in which each row finds what it names. */
export const sections: readonly Section[] = [...feedSections, ...markSections, ...orderSections]

/**
 * What a document leaves out, and why. Every table is either in a section or here: a test holds that true, so that a new
 * table cannot be forgotten.
 */
export const leftOut: Readonly<Record<string, string>> = {
  device: 'the identity and the clock of one copy of a library: two copies must not share them',
  journal:
    'the steps that can be undone name row numbers of one file, and belong to the window they were done in',
  journal_part: 'as the journal, of which it is a part',
  fetching: 'when a feed was asked last, and what its server said: another machine asks for itself',
  watched_file: 'files on the disks of one machine',
  author: 'names stand with their papers; one that no paper has any more is dropped',
  short_form: 'told from the texts, and told again',
  glossary_progress: 'how far that was told',
  note_mention: 'told from the text of a note, and told again',
  paper_fts: 'the search index, made anew',
  paper_prefix: 'the search index, made anew',
  mark_fts: 'the search index, made anew',
}
