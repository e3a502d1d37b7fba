/** The names of the hues. Apart from their schema, so that the window can begin without it. */
export const hueNames = [
  'yellow',
  'lime',
  'green',
  'teal',
  'blue',
  'indigo',
  'purple',
  'magenta',
  'red',
  'orange',
  'brown',
  'gray',
] as const
