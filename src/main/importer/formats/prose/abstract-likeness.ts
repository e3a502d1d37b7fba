/** Shorter ones are rather a remark. */
const SHORTEST_ABSTRACT = 100
const SCHOLARLY =
  /\b(?:we (?:also )?(?:propose|present|introduce|study|show|find|demonstrate|investigate|develop|evaluate|explore|describe|report|prove|analy[sz]e|argue|address|consider|examine|release)|this (?:paper|work|study|survey|thesis|preprint)|in this (?:paper|work|study)|our (?:method|approach|model|results|experiments|framework|findings|analysis|algorithm)|experiments (?:on|show|demonstrate)|experimental results|state[- ]of[- ]the[- ]art|outperform\w*)\b/i

/** Whether a paragraph reads like the abstract of a paper, and not like that of a manual, an essay or a story. */
export function readsAsAbstract(text: string): boolean {
  return text.length >= SHORTEST_ABSTRACT && SCHOLARLY.test(text.slice(0, 5000))
}
