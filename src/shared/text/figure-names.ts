/**
 * Names of what is measured and of what it is measured on, as papers on machine learning print them. Metrics are those
 * of the usual evaluation suites (accuracy to perplexity), and what is said of speed and size; benchmarks are those
 * that leaderboards and reports of large models list most. Each is a pattern for the drawn text.
 */
const metrics = [
  `(?:[Mm]icro|[Mm]acro|[Tt]oken|[Ww]eighted)?[ -]?F(?:1|₁|_1)(?:[ -]scores?)?`,
  String.raw`(?:(?:[Tt]op-\d|pass@\d+|zero-shot|few-shot|classification|average|overall|test|linear|balanced) )*[Aa]ccurac(?:y|ies)`,
  String.raw`pass@\d+|[Rr]ecall(?:@\d+)?|[Pp]recision(?:@\d+)?|[Hh]it[s]?@\d+|n?NDCG(?:@\d+)?|nDCG(?:@\d+)?|MRR(?:@\d+)?|mAP(?:@[\d.]+)?|AP(?:50|75)?|AUROC|AUPRC|AUC`,
  String.raw`m?IoU|PCK|PSNR|SSIM|LPIPS|[gr]?FID|FVD|Inception Score|CLIP[ -]?[Ss]core|CIDEr|SPICE|METEOR|COMET|chrF(?:\+\+)?|BERTScore|(?:Sacre)?BLEU(?:-\d)?|ROUGE(?:-(?:\d|L))?`,
  `WER|CER|[Ww]ord error rates?|PESQ|STOI|MOS|DER|EER|RMSE|MAE|MSE|R²|[Pp]erplexity|PPL|[Bb]its per (?:byte|character|token|dimension)|BPB`,
  `[Ee]xact [Mm]atch|EM|Elo|[Cc]orrelations?|(?:Spearman|Pearson)(?:['’]s)? (?:correlation|rho|r)`,
  `(?:success|win|error|acceptance|hallucination|attack success|detection|refusal|solve|pass|recovery|compression) (?:rates?|ratios?)`,
  `(?:inference |end-to-end |decoding |generation )?(?:[Ll]atency|[Tt]hroughput|[Ss]peed-?ups?|speed up)|(?:wall-clock|training|inference|decoding|running|generation) (?:time|cost|speed)|runtime`,
  `(?:(?:peak|GPU|additional|KV cache) )*(?:[Mm]emory|[Ss]torage)(?: (?:usage|footprint|consumption|cost))?|(?:training |inference )?(?:compute|FLOPs)|token usage|sequence lengths?|parameters|carbon emissions`,
  String.raw`(?:\p{Lu}[\p{L}\p{N}-]* )?[Ss]cores?`,
]

const benchmarks = [
  String.raw`MMLU(?:-(?:Pro|Redux))?|MMMU(?:-Pro)?|GSM(?:8[Kk]|-Hard)|MATH(?:-?500)?|AIME(?: ?'?(?:20)?2\d)?|AMC(?: ?23)?|Olympiad ?Bench|GPQA(?:[ -]Diamond)?|HumanEval\+?|MBPP\+?|LiveCodeBench|SWE-[Bb]ench(?: (?:Verified|Lite))?|BigCodeBench|Spider|BIRD`,
  String.raw`HellaSwag|ARC(?:-(?:C|E|Challenge|Easy|AGI(?:-\d)?))?|WinoGrande|Winograd|PIQA|BoolQ|OpenBookQA|CommonsenseQA|TruthfulQA|BBH|BIG-[Bb]ench(?: Hard)?|AGIEval|(?:Super)?GLUE|SQuAD(?: ?v?[12]\.\d)?|Natural Questions|NQ|TriviaQA|HotpotQA|MuSiQue|DROP|StrategyQA|AlpacaEval(?: 2(?:\.0)?)?|MT-Bench|Arena-Hard|IFEval|LongBench|RULER|NIAH|LAMBADA|WikiText(?:-?\d+)?|C4|The Pile|Penn Treebank`,
  String.raw`MS ?MARCO|BEIR|MTEB|TREC(?:-\w+)?|XNLI|XTREME|FLORES(?:-\d+)?|WMT(?:['’]?\d\d)?|IWSLT(?:['’]?\d\d)?|CNN/DailyMail|XSum|SNLI|MNLI|LibriSpeech|Common ?Voice|VoxCeleb|AudioSet`,
  String.raw`ImageNet(?:-?(?:1[Kk]|21[Kk]|256|512|C|R|A|V2))?|CIFAR-?100?|MNIST|SVHN|(?:MS[ -]?)?COCO|ADE20[Kk]|Cityscapes|LVIS|PASCAL VOC|Flickr30[Kk]|VQA(?:v2)?|GQA|OK-VQA|ScienceQA|TextVQA|DocVQA|ChartQA|InfoVQA|OCRBench|MME(?:-P)?|MMBench|MM-Vet|SEED-Bench|POPE|MathVista|Video-MME|MVBench|UCF-?101|Kinetics(?:-\d+)?|Something-Something|Ego4D|KITTI|nuScenes|Waymo|ScanNet|GenEval|DPG-Bench|T2I-CompBench|VBench|WebArena|OSWorld|ALFWorld|Atari|MuJoCo|D4RL|LIBERO`,
]

/** Things that are written like names and are none that anything is measured on. */
const otherNames =
  /^(?:L?LMs?|[MV]L?LMs?|LVLMs?|MLLMs?|GPUs?|CPUs?|TPUs?|[AHV]100s?|AI|NLP|RL|ML|API|FLOPs?|I|AR)$/

/** A word that is written like the name of a benchmark or a model: with a capital or digit inside. */
const nameWord = String.raw`\p{Lu}[\p{L}\p{N}]*[\p{Lu}\p{N}][\p{L}\p{N}]*(?:-[\p{L}\p{N}]+(?:\.\d+\w*)?)*|\p{Lu}\p{Ll}+-\p{Lu}?[\p{L}\p{N}]+`
const name = String.raw`(?:${nameWord})(?: (?:${nameWord}|\p{Lu}\p{Ll}+))?`
const names = `${name}(?:(?:, | and |, and | & )${name}){0,5}`

const edge = { before: String.raw`(?<![\p{L}\p{N}_-])`, after: String.raw`(?![\p{L}\p{N}_]|-\p{L})` }
const metricPattern = new RegExp(`${edge.before}(?:${metrics.join('|')})${edge.after}`, 'gu')
const knownNames = `(?:${benchmarks.join('|')})`
const benchmarkPattern = new RegExp(
  `${edge.before}${knownNames}(?:(?:, | and |, and )${knownNames}){0,7}${edge.after}`,
  'gu',
)
const measuredOnPattern = new RegExp(
  String.raw`(?<=\b(?:[Oo]n|across) (?:the |both |all )?)(?:${names})`,
  'gu',
)
const calledSoPattern = new RegExp(
  String.raw`${edge.before}(?:${names})(?= (?:\w+ )?(?:benchmark|dataset|data set|corpus|test set|leaderboard|suite)s?\b)`,
  'gu',
)

/** A name in a text: offsets into it, end exclusive. */
export interface NameFound {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The metrics that a text names, in order. */
export function findMetrics(text: string): NameFound[] {
  return found(text, metricPattern)
}

/** The benchmarks, data sets and models that a text says something was measured on, in order, none inside another. */
export function findMeasuredOn(text: string): NameFound[] {
  const all = [
    ...found(text, measuredOnPattern),
    ...found(text, calledSoPattern),
    ...found(text, benchmarkPattern),
  ].filter((one) => !otherNames.test(one.text))
  const longest = all.filter(
    (one, index) =>
      !all.some(
        (other, at) =>
          other.start <= one.start &&
          one.end <= other.end &&
          (at < index || one.end - one.start < other.end - other.start),
      ),
  )
  return longest.sort((one, other) => one.start - other.start)
}

function found(text: string, pattern: RegExp): NameFound[] {
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    text: words,
  }))
}
