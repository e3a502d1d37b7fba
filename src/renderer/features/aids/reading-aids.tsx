import { useMemo } from 'react'
import type { Figure } from '../../../shared/text/figures-in-text.ts'
import { type RoleOfSentence, rolesOfSentences } from '../../../shared/text/sentence-roles.ts'
import { useSettings } from '../../state/settings-store.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { goToSentenceAt } from '../highlights/index.ts'
import { setUnfolded, useUnfolded } from './aids-store.ts'
import { FigureTable } from './figure-table.tsx'
import { FocusLine } from './focus-line.tsx'
import { Foldable } from './foldable.tsx'
import styles from './reading-aids.module.css'
import { RoleMarks } from './role-marks.tsx'
import { letterOf, roleNames, roles, roleTextsOf } from './role-names.ts'
import { ShortFormHint } from './short-form-hint.tsx'
import { ShortFormList } from './short-form-list.tsx'
import { expandedUses } from './short-forms.ts'
import { useAidCommands } from './use-aid-commands.ts'
import { useFoundIn } from './use-found-in.ts'
import { useMeanings } from './use-meanings.ts'

interface ReadingAidsProps {
  /** Source text of the abstract that is drawn inside `root`, a positioned element. */
  abstract: string
  root: HTMLElement | null
}

const none: readonly RoleOfSentence[] = []

/** What helps to read an abstract, under it and in its margin. All of it is told from the text, on this computer. */
export function ReadingAids({ abstract, root }: ReadingAidsProps) {
  const showsRoles = useSettings((state) => state.settings.showsRoles)
  const told = useMemo(() => (showsRoles ? rolesOfSentences(abstract) : none), [showsRoles, abstract])
  const { figures, forms } = useFoundIn(abstract)
  const meanings = useMeanings(forms.unknown)
  const uses = useMemo(() => expandedUses(abstract, forms, meanings), [abstract, forms, meanings])
  const unfolded = useUnfolded()
  useAidCommands(root, abstract)
  const goTo = (figure: Figure) => root && goToSentenceAt(root, figure.sentence.start)
  const formCount = forms.defined.length + meanings.size
  return (
    <>
      <RoleMarks root={root} told={told} />
      <ShortFormHint root={root} uses={uses} />
      {(showsRoles || figures.length > 0 || formCount > 0) && (
        <section className={styles.aids} aria-label="Reading aids">
          {showsRoles && <RoleLegend isAnyTold={told.length > 0} />}
          {figures.length > 0 && (
            <Foldable
              title="Numbers"
              count={figures.length}
              how="numbers with a unit or beside the name of a metric, with the words of their sentence"
              isUnfolded={unfolded.figures}
              onFold={(isUnfolded) => setUnfolded('figures', isUnfolded)}
            >
              <FigureTable figures={figures} onChoose={goTo} />
            </Foldable>
          )}
          {formCount > 0 && (
            <Foldable
              title="Short forms"
              count={formCount}
              how="by the rule of Schwartz and Hearst (2003): the letters of a short form in brackets, found in the words beside it"
              isUnfolded={unfolded.shortForms}
              onFold={(isUnfolded) => setUnfolded('shortForms', isUnfolded)}
            >
              <ShortFormList defined={forms.defined} meanings={meanings} />
            </Foldable>
          )}
        </section>
      )}
      <FocusLine told={told} uses={uses} />
      <VisuallyHidden>
        <span role="status">{showsRoles && 'The role of each sentence is said before it.'}</span>
      </VisuallyHidden>
    </>
  )
}

/** What the letters in the margin mean, and how they came there. */
function RoleLegend({ isAnyTold }: { isAnyTold: boolean }) {
  return (
    <p className={styles.legend}>
      {isAnyTold
        ? roles.map((role) => (
            <span key={role}>
              <b>{letterOf(role)}</b> {roleNames[role].toLowerCase()}
            </span>
          ))
        : 'No phrase of this abstract tells what its sentences do.'}
      <span className={styles.how}>
        How this is found: by phrases such as ‘we propose’ (after Teufel and Moens, 2002), on this computer.
      </span>
    </p>
  )
}

/** What a screen reader says before the sentences of an abstract, while the margin tells what they do. */
export function useRoleTexts(abstract: string | null): readonly { offset: number; text: string }[] {
  const showsRoles = useSettings((state) => state.settings.showsRoles)
  return useMemo(
    () => (showsRoles && abstract !== null ? roleTextsOf(rolesOfSentences(abstract)) : []),
    [showsRoles, abstract],
  )
}
