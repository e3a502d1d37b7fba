/** Texts that are no papers, as people keep them: none may be taken for any without asking. */
export const otherTexts: readonly (readonly [name: string, text: string])[] = [
  [
    'a README of a tool',
    '# quietly\n\n[![build](https://example.org/b.svg)](https://example.org)\n\nA small tool that counts tokens before you pay for them.\n\n' +
      '## Installation\n\n```\nnpm install quietly\n```\n\nIt needs Node 20 or later, and nothing else on any system that we know of.\n\n' +
      '## Usage\n\nRun it in a folder with text. It prints a table with one line for each file and a sum at the end of it.\n\n## License\n\nMIT\n',
  ],
  [
    'a README of a paper',
    '# Quiet Tokens\n\nThis is the code for our paper. We propose quiet tokens, and outperform the state of the art on six benchmarks by a lot.\n\n' +
      '[arXiv](https://arxiv.org/abs/2601.00001)\n\n## Setup\n\nInstall the requirements into a fresh environment before you run anything.\n\n' +
      '## Training\n\nRun the script with the path of the data. Our results need eight cards for a day or one for a week.\n\n## Citation\n\n```\n@article{quiet}\n```\n',
  ],
  [
    'an essay in Markdown',
    '# On Walking Slowly\n\nI used to walk fast, and I was proud of it, as one is proud of what costs nothing. My aunt walked slowly, and saw more.\n\n' +
      '## The Long Hill Road\n\nThere is a road behind the house that climbs for a mile without a bend. In winter it is white, and in summer it is white too.\n\n' +
      '## What the Dog Knew\n\nThe dog knew every gate. He would wait at each of them for as long as it took me to remember why I had come out at all.\n',
  ],
  [
    'an essay in plain text',
    'On Walking Slowly\n\nI used to walk fast, and I was proud of it,\nas one is proud of what costs nothing.\nMy aunt walked slowly, and saw more.\n\n' +
      'The Long Hill Road\n\nThere is a road behind the house that climbs\nfor a mile without a bend. In winter it is\nwhite, and in summer it is white too.\n',
  ],
  [
    'source code',
    '/** Counts tokens. We show the method in this paper. */\nexport function count(text: string): number {\n  return text.length\n}\n\n' +
      '/** Merges late. */\nexport function merge(one: string, other: string): string {\n  // Our approach outperforms the other.\n  return one + other\n}\n',
  ],
  [
    'a script with comments',
    '# Quiet tokens\n# We propose to count them.\nimport sys\n\nfor line in sys.stdin:\n    print(len(line))\n\n# Merging\n# In this work we merge.\nprint("done")\n',
  ],
  [
    'a log',
    '2026-05-29 10:00:00 INFO Starting Worker Pool\n2026-05-29 10:00:01 WARN Queue Is Full\n\n2026-05-29 10:00:02 INFO Retry\n2026-05-29 10:00:03 INFO Done\n',
  ],
  [
    'a poem',
    'The Quiet Hour\n\nThe quiet hour before the rain,\nthe window and the windowpane,\nthe road, the hill, the slower train.\n\n' +
      'The Later Hour\n\nThe later hour when rain is gone,\nthe lamp, the moth, the drying lawn,\nand no one there to call the dawn.\n',
  ],
  [
    'recipes in Markdown',
    '# Recipes\n\n## Slow Onion Soup\n\n- 2 onions\n- 1 litre of stock\n\nCut the onions and let them turn brown in butter for as long as you can wait, then add the stock and cook it for an hour.\n\n' +
      '## Plum Cake\n\n- 500 g plums\n- 3 eggs\n\nStir eggs and sugar until they are white. Add the flour, pour it over the plums and bake it until a needle comes out dry.\n',
  ],
  [
    'recipes with numbers',
    '1. Slow Onion Soup\nCut the onions and let them turn brown in butter for as long as you can wait, then add the stock and cook it for an hour.\n\n' +
      '2. Plum Cake\nStir eggs and sugar until they are white. Add the flour, pour it over the plums and bake it until a needle comes out dry.\n',
  ],
  [
    'steps of a manual',
    '1. Open the Lid\n\nPull the lever on the left until it clicks, and lift the lid with both hands. It is heavier than it looks to most people.\n\n' +
      '2. Clean the Filter\n\nTake the filter out and hold it under warm water for a minute. Let it dry before you put it back, or it will smell.\n',
  ],
  [
    'a post with front matter',
    '---\ntitle: On Walking Slowly\ndate: 2026-05-29\nsummary: I used to walk fast, and I was proud of it.\ntags: walking\n---\n\nI used to walk fast, and I was proud of it, as one is proud of what costs nothing.\n',
  ],
  [
    'a list of changes',
    '# Changelog\n\n## 2.1.0\n\n- **Search**: finds words in any order now, and tells how many there are of them in each file.\n- **Export**: writes a table.\n\n## 2.0.0\n\n- **Core**: made anew.\n',
  ],
  [
    'a list of references',
    '[1] A. Quill and B. Lind. Quiet Tokens. Journal of Silence, 2026.\n\n[2] C. van Dorn. Merging Late. In Proceedings of Waiting, 2025.\n',
  ],
  [
    'minutes of a meeting',
    '# Minutes\n\n**Ada**: We should ship it on Friday, as long as the tests are green and nobody finds anything new in it.\n\n**Bo**: We find something new every Thursday, so let us plan for Monday and be done with it.\n',
  ],
]
