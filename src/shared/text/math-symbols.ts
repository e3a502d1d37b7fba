/** Math commands: those that are one sign, those that are the name of a function, those that take arguments. */

const GREEK =
  'alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ ' +
  'lambda λ mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi ϕ ' +
  'chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω'

const SIGNS =
  'times × cdot · cdots ⋯ vdots ⋮ ddots ⋱ div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet • oplus ⊕ ominus ⊖ ' +
  'otimes ⊗ odot ⊙ wedge ∧ vee ∨ land ∧ lor ∨ lnot ¬ neg ¬ cap ∩ cup ∪ setminus ∖ leq ≤ le ≤ leqslant ⩽ ' +
  'geq ≥ ge ≥ geqslant ⩾ ll ≪ gg ≫ lesssim ≲ gtrsim ≳ neq ≠ ne ≠ equiv ≡ approx ≈ sim ∼ simeq ≃ cong ≅ ' +
  'propto ∝ asymp ≍ doteq ≐ triangleq ≜ prec ≺ succ ≻ preceq ⪯ succeq ⪰ mid ∣ parallel ∥ perp ⊥ in ∈ ' +
  'notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ emptyset ∅ varnothing ∅ forall ∀ exists ∃ ' +
  'nexists ∄ infty ∞ partial ∂ nabla ∇ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ angle ∠ triangle △ square □ Box □ ' +
  'diamond ⋄ clubsuit ♣ spadesuit ♠ heartsuit ♥ sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ oint ∮ bigcup ⋃ ' +
  'bigcap ⋂ bigoplus ⨁ bigotimes ⨂ to → rightarrow → longrightarrow ⟶ leftarrow ← gets ← longleftarrow ⟵ ' +
  'leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ Longrightarrow ⟹ implies ⟹ iff ⟺ ' +
  'mapsto ↦ uparrow ↑ downarrow ↓ updownarrow ↕ nearrow ↗ searrow ↘ hookrightarrow ↪ rightharpoonup ⇀ ' +
  'rightleftharpoons ⇌ leadsto ⇝ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lbrace { rbrace } ' +
  'lvert | rvert | lVert ‖ rVert ‖ vert | Vert ‖ prime ′ dagger † ddagger ‡ dag † ddag ‡ top ⊤ bot ⊥ vdash ⊢ models ⊨ ' +
  'therefore ∴ because ∵ degree ° checkmark ✓ cmark ✓ xmark ✗ lt < gt > surd √ dotsc … dotsb ⋯ ' +
  'backslash \\ colon : ldotp . cdotp · smile ⌣ frown ⌢ wr ≀ amalg ⨿ bowtie ⋈'

const FUNCTION_NAMES =
  'log ln lg exp sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh min max inf sup lim liminf limsup ' +
  'det dim ker deg gcd arg Pr hom argmax argmin'

/** Math commands without arguments and the character each stands for. */
export const MATH_SIGNS: ReadonlyMap<string, string> = new Map(pairs(`${GREEK} ${SIGNS}`))

/** The Greek letters among them, whose names captures hold without their backslash. */
export const GREEK_NAMES: ReadonlySet<string> = new Set(pairs(GREEK).map(([name]) => name))

/** Names set upright: a command in TeX, a plain word in captures that lost their backslashes. */
export const FUNCTIONS: ReadonlySet<string> = new Set(FUNCTION_NAMES.split(' '))

/** Math commands with arguments in braces, and how many. */
export const MATH_MACROS: ReadonlyMap<string, number> = new Map([
  ...names(
    'mathcal mathbb mathbf mathrm mathsf mathtt mathit mathfrak mathscr boldsymbol bm operatorname sqrt hat bar ' +
      'tilde vec dot ddot widehat widetilde overline underbrace overbrace overrightarrow textstyle mathds',
    1,
  ),
  ...names('frac dfrac tfrac binom underset overset stackrel', 2),
])

/** Those whose argument may be a bare letter or command: `\mathbb R`, `\hat x`, `\sqrt n`. */
export const LETTER_MACROS: ReadonlySet<string> = new Set(
  'mathcal mathbb mathbf mathrm mathsf mathfrak mathscr boldsymbol bm hat bar tilde vec dot ddot sqrt'.split(
    ' ',
  ),
)

function names(list: string, count: number): [string, number][] {
  return list.split(' ').map((name) => [name, count])
}

function pairs(list: string): [string, string][] {
  const words = list.split(' ')
  const result: [string, string][] = []
  for (let index = 0; index + 1 < words.length; index += 2) {
    result.push([words[index] ?? '', words[index + 1] ?? ''])
  }
  return result
}
