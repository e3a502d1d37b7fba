/** What a sentence of an abstract does. */
export type SentenceRole = 'background' | 'aim' | 'method' | 'result' | 'claim'

/** A phrase that speaks for a role. */
export interface RoleCue {
  readonly role: SentenceRole
  /** 3 where it hardly ever stands elsewhere, 2 where it mostly tells, 1 where it only helps another one. */
  readonly weight: 1 | 2 | 3
  /** Matches the words that are named to the person. */
  readonly pattern: RegExp
}

const WE = '(?:we|this (?:paper|work|article|study|report|survey|review|thesis)|our (?:paper|work|study))'
const OUR =
  '(?:our|the proposed|this|the resulting) (?:\\w+ ){0,2}?(?:method|approach|model|framework|algorithm|system|pipeline|architecture|strategy|technique|mechanism|module|scheme|procedure)s?'
const ADVERB = '(?:\\w+ly |also |then |further |first |thus |therefore |instead |next |finally )*'
const FINDINGS =
  '(?:(?:(?:our|these|the|extensive|comprehensive|empirical|experimental|theoretical|further|both|simulation|human|quantitative|qualitative|systematic|large-scale) )+(?:finding|result|experiment|evaluation|analysis|ablation|study|observation|simulation|comparison|benchmark)|results|experiments|evaluations|analyses|ablations|findings|(?:(?:our|these|the|extensive|comprehensive|empirical|experimental|theoretical|human|quantitative|qualitative|systematic) )+(?:findings|results|experiments|evaluations|analyses|ablations|studies|observations|simulations|comparisons))'

/**
 * Phrases of the kinds that S. Teufel and M. Moens list for argumentative zoning ("Summarizing scientific articles:
 * experiments with relevance and rhetorical status", Computational Linguistics 28(4), 2002, after Teufel's thesis of
 * 1999): who acts ("we", "previous work"), what the verb says of it (presenting, using, finding, arguing), and fixed
 * formulas ("in this paper", "little is known"). The roles are those that abstracts are labelled with in PubMed 200k RCT
 * (F. Dernoncourt and J. Y. Lee, 2017) and CSAbstruct (A. Cohan and others, 2019): background, objective, method,
 * result; what they call conclusions is a claim here, told by the boosters and hedges of K. Hyland ("Metadiscourse",
 * 2005). Phrases stand in small letters and match any case; a sign for a formula is no word.
 */
export const roleCues: readonly RoleCue[] = [
  // Aim: what the authors set out to do, or give.
  cue(
    'aim',
    3,
    `${WE} ${ADVERB}(?:propose|introduce|present|aim|seek|set out|address|tackle|investigate|stud(?:y|ies)|examine|explore|revisit|ask|pose|attempt|focus on|discuss|describe|consider|outline|characteri[sz]e|formali[sz]e)(?:s|es)?\\b`,
  ),
  cue('aim', 3, 'in this (?:paper|work|article|study|report|survey|thesis)\\b'),
  cue(
    'aim',
    3,
    '(?:the|our|a|its) (?:main |primary |key |central |ultimate |overall )?(?:goal|aim|objective|purpose)s? (?:of this|of our|of the present|is|are|here|was)\\b',
  ),
  cue('aim', 3, `${WE} (?:is|are) (?:aimed|concerned|interested)\\b`),
  cue(
    'aim',
    2,
    '^to (?:address|tackle|overcome|bridge|fill|mitigate|alleviate|solve|remedy|resolve|close|answer|meet|this end)\\b',
  ),
  cue('aim', 2, '^this (?:paper|work|article|study|report|survey|review|thesis)\\b'),
  cue('aim', 1, '\\b(?:novel|new|first)\\b'),
  // Method: how it is done.
  cue(
    'method',
    3,
    `${WE} ${ADVERB}(?:use|employ|apply|adopt|leverage|utili[sz]e|train|pre-?train|fine-?tune|finetune|design|devise|develop|build|construct|formulate|derive|implement|combine|collect|curate|compute|learn|encode|replace|split|sample|extend|model|parameteri[sz]e|optimi[sz]e|initiali[sz]e|cast|frame|reformulate|decompose|augment|integrate|incorporate|adapt|annotate|instantiate|create|generate|define|select|treat|divide|decouple|separate|propagate|feed|insert|remove|mask|prune|merge|perform|conduct|test|compare|evaluate|analy[sz]e|measure|probe|quantify)(?:s|es)?\\b`,
  ),
  cue(
    'method',
    3,
    `(?:${OUR}|it) ${ADVERB}(?:uses?|consists?|works?|employs?|leverages?|combines?|learns?|takes?|operates?|relies|replaces?|trains?|integrates?|incorporates?|introduces?|decomposes?|comprises?|encodes?|generates?|first|adopts?|utili[sz]es?|applies|is based|is built|is trained|are trained|builds? (?:on|up)|begins?|adds?|selects?|processes|predicts?|maps?|exploits?|treats?|assigns?|splits?|dynamically|adaptively|iteratively)\\b`,
  ),
  cue(
    'method',
    3,
    '\\b(?:the|our) (?:key|core|main|central|basic) (?:idea|insight|component|innovation|ingredient)s?\\b',
  ),
  cue('method', 2, '^(?:specifically|concretely|more specifically|technically|in detail)\\b'),
  cue('method', 3, '^(?:specifically|concretely|in particular), we (?:introduce|propose|present)\\b'),
  cue(
    'method',
    2,
    '^(?:in particular|to (?:this|that) end|to do so|to achieve this|first(?:ly)?|second(?:ly)?|third(?:ly)?|then|next|in the (?:first|second) (?:stage|step|phase)|during (?:training|inference|decoding))\\b',
  ),
  cue(
    'method',
    2,
    '\\bis (?:trained|computed|optimi[sz]ed|obtained|built|constructed|achieved|implemented|formulated|based on|designed)\\b',
  ),
  cue(
    'method',
    2,
    '\\b(?:consists? of|is composed of|comprises|is motivated by|is inspired by|inspired by|are then|is then)\\b',
  ),
  cue('method', 1, '\\b(?:by|via|through) (?:\\w+ly )?\\w+ing\\b'),
  cue(
    'method',
    1,
    '\\b(?:two-stage|end-to-end|loss|objective function|architecture|algorithm|module|encoder|decoder)\\b',
  ),
  // Result: what came out.
  cue(
    'result',
    3,
    `${FINDINGS} (?:[^.;:]{0,140}? )?(?:show|demonstrate|indicate|reveal|confirm|validate|verify|illustrate|prove|find|establish)(?:s|ed)?\\b`,
  ),
  cue(
    'result',
    3,
    `${WE} ${ADVERB}(?:find|found|observe|show|showed|demonstrate|prove|report|obtain|achieve|discover|reveal|see|uncover|establish|identify|note|verify|confirm|outperform|improve|validate)(?:s|es)?\\b`,
  ),
  cue(
    'result',
    3,
    '\\b(?:outperform|surpass|outperforming|outperforms|surpasses|outperformed|surpassing)\\b',
  ),
  cue(
    'result',
    3,
    '\\b(?:achiev|attain|obtain|reach|yield|deliver|establish)(?:e|es|ed|ing|s)? (?:\\w+ |[\\w-]+ ){0,4}?(?:state-of-the-art|sota|performance|results?|accuracy|improvements?|gains?|score|speed-?ups?|comparable|superior|competitive|better|reductions?)\\b',
  ),
  cue(
    'result',
    2,
    '\\b(?:significantly|substantially|consistently|markedly|considerably|drastically|dramatically|greatly) (?:\\w+ ){0,2}?(?:better|faster|improv\\w+|outperform\\w*|reduc\\w+|higher|lower|increas\\w+|enhanc\\w+|boost\\w*|accelerat\\w+|surpass\\w*|decreas\\w+|fewer|more)\\b',
  ),
  cue(
    'result',
    2,
    '\\b(?:improv|reduc|increas|accelerat|boost|decreas|gain|drop|speed|lower|rais|cut)\\w* (?:[^,.;]{1,60} )?(?:by|to|of) (?:\\w+ ){0,3}?(?:\\d|\\uFFFC)',
  ),
  cue('result', 2, '\\b(?:state-of-the-art|sota|on par with|new state of the art)\\b'),
  cue('result', 2, '\\b\\d+(?:\\.\\d+)? ?(?:%|×|x\\b|percent|points?\\b)'),
  cue('result', 1, '\\b(?:on|across) (?:\\w+ ){0,4}?(?:benchmarks?|datasets?|tasks)\\b'),
  cue('result', 1, '\\b(?:compared (?:to|with)|baselines?|than)\\b'),
  // Claim: what the authors want to be believed of it.
  cue(
    'claim',
    3,
    `${WE} ${ADVERB}(?:argue|believe|conclude|claim|contend|hypothesi[sz]e|posit|conjecture|advocate|suggest|hope|envision|speculate|maintain|recommend|call for)(?:s|es)?\\b`,
  ),
  cue(
    'claim',
    3,
    `(?:${FINDINGS}|this|it|which|these) (?:\\w+ly )?(?:suggest|imply|implies|highlight|underscore|underline|emphasi[sz]e|point to|call into question|challenge|offer|provide|open|pave|hint|support)(?:s|es)? (?:the need|the importance|the potential|the value|the promise|the role|that|a (?:new|promising)|new|insights?|valuable|up|evidence|for|the way|toward)`,
  ),
  cue(
    'claim',
    3,
    '\\b(?:pav(?:e|es|ing) the way|open(?:s|ing)? (?:up )?(?:new|the door|a new|avenues)|shed(?:s|ding)? (?:new )?light|ha(?:s|ve) implications|lay(?:s|ing)? the (?:groundwork|foundation)|in conclusion|to conclude|taken together)\\b',
  ),
  cue('claim', 3, '\\bto (?:the best of )?our (?:best )?knowledge\\b'),
  cue('claim', 2, '\\bsuggest(?:s|ing)? that\\b'),
  cue(
    'claim',
    2,
    '^(?:overall|ultimately|together|therefore|thus|hence|consequently|in (?:summary|short)|these (?:findings|results))\\b',
  ),
  cue(
    'claim',
    2,
    '\\b(?:promising (?:direction|avenue|alternative|path|solution|step)|future (?:research|work|directions?|development)|potential (?:of|for|to)|highlighting (?:the|its)|underscoring|making (?:it|them) (?:a )?(?:\\w+ )?(?:suitable|practical|promising|applicable|accessible|possible|ideal))\\b',
  ),
  cue(
    'claim',
    1,
    '\\b(?:may|might|could|should|clearly|certainly|indeed|must|likely|perhaps|possibly|arguably)\\b',
  ),
  // Background: how things stand without the authors.
  cue(
    'background',
    3,
    '\\b(?:existing|previous|prior|current|conventional|traditional|recent|earlier|past|most|many|standard|today.?s|mainstream|contemporary) (?:[\\w-]+ ){0,3}?(?:methods|approach(?:es)?|works?|models|stud(?:y|ies)|research|techniques|systems|solutions|efforts|frameworks|strategies|algorithms|advance(?:s|ments)?|progress|benchmarks|paradigms?|architectures|tokenizers|literature|evaluations|practices?|attempts|datasets|pipelines)\\b',
  ),
  cue(
    'background',
    3,
    '\\b(?:ha(?:s|ve) (?:recently |long |widely |also |largely |not |never |already )?(?:been|become|emerged|shown|demonstrated|achieved|attracted|gained|led|received|made|proven|relied|focused|revolutioni[sz]ed|seen|enabled|progressed|exhibited|struggled|explored|appeared))\\b',
  ),
  cue(
    'background',
    3,
    '\\b(?:remain(?:s|ed)?|is|are) (?:still |largely |often |a |an )*(?:open|unclear|unknown|underexplored|under-explored|unexplored|challenging|challenge|poorly understood|not well understood|difficult|elusive|limited|bottleneck|problematic|lacking)\\b',
  ),
  cue(
    'background',
    3,
    '\\b(?:little is known|in recent years|recently|nowadays|in the past|over the (?:past|last)|lack(?:s|ing)? (?:of|a|an|the)|suffer(?:s|ing)? from|fail(?:s|ing)? to|struggl(?:e|es|ing) (?:to|with|in)|fall(?:s|ing)? short|at the cost of)\\b',
  ),
  cue(
    'background',
    3,
    '\\b(?:is|are) (?:a |an |one of the |among the )?(?:widely|commonly|typically|usually|often|traditionally|generally|increasingly|essential|crucial|fundamental|important|critical|ubiquitous|key|central|long-standing|cornerstone|popular|dominant|notoriously|indispensable|prone|vital)\\b',
  ),
  cue(
    'background',
    2,
    '^(?:however|despite|although|while|unfortunately|nevertheless|yet|but|in contrast|conversely|as a result|traditionally|typically)\\b',
  ),
  cue(
    'background',
    2,
    '\\b(?:often|typically|usually|commonly|traditionally|conventionally|inherently|predominantly|mostly|rel(?:y|ies) (?:heavily )?on|requires?|incurs?|hinders?|limiting|hindering|ignor(?:e|es|ing)|overlook\\w*|neglect\\w*|poses?)\\b',
  ),
  cue(
    'background',
    1,
    '\\b(?:challenges?|limitations?|drawbacks?|problem|issue|difficulty|expensive|costly|inefficien\\w+|insufficient|suboptimal|bottlenecks?)\\b',
  ),
]

function cue(role: SentenceRole, weight: 1 | 2 | 3, phrase: string): RoleCue {
  const begin = /^[\^\\]/.test(phrase) ? '' : '\\b'
  return { role, weight, pattern: new RegExp(`${begin}${phrase}`, 'iu') }
}
