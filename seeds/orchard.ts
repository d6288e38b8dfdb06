/** The day on which the Orchard review was published: what the demonstration tells of it is counted from there. */
export const orchardPublishedOn = (today: Temporal.PlainDate): Temporal.PlainDate => today.subtract({ days: 313 })
