/** The limits of what can be set by degrees, and the step that a person feels. Apart from the schema, for the window. */
export const settingLimits = {
  /** Size of the abstract's type, in CSS pixels. */
  readingSize: { smallest: 14, largest: 32, step: 1 },
  /** Distance of the lines, in sizes of the type. */
  lineHeight: { smallest: 1.3, largest: 2.2, step: 0.05 },
  /** Length of a line, in characters. */
  measure: { smallest: 45, largest: 85, step: 1 },
  /** Space between paragraphs, in sizes of the type. */
  paragraphSpacing: { smallest: 0, largest: 2, step: 0.25 },
  /** How long a paper stands on screen until it counts as read. */
  secondsToRead: { smallest: 1, largest: 60, step: 1 },
  /** How many marks come back a day, and after how many days for the first time. */
  reviewPerDay: { smallest: 1, largest: 50, step: 1 },
  reviewFirstInterval: { smallest: 1, largest: 90, step: 1 },
  /** Of everything in the window, on one display; 1 is as large as the system has it. */
  zoom: { smallest: 0.5, largest: 3, step: 0.1 },
} as const
