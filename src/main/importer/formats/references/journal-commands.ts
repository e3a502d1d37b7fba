/** Journals by the commands that AASTeX defines for them and the ADS writes into BibTeX. */
const JOURNALS: Readonly<Record<string, string>> = {
  aap: 'Astronomy and Astrophysics',
  aapr: 'Astronomy and Astrophysics Reviews',
  aaps: 'Astronomy and Astrophysics Supplement',
  actaa: 'Acta Astronomica',
  aj: 'Astronomical Journal',
  ao: 'Applied Optics',
  apj: 'Astrophysical Journal',
  apjl: 'Astrophysical Journal Letters',
  apjs: 'Astrophysical Journal Supplement',
  apss: 'Astrophysics and Space Science',
  araa: 'Annual Review of Astronomy and Astrophysics',
  gca: 'Geochimica et Cosmochimica Acta',
  grl: 'Geophysical Research Letters',
  icarus: 'Icarus',
  jcap: 'Journal of Cosmology and Astroparticle Physics',
  jgr: 'Journal of Geophysical Research',
  mnras: 'Monthly Notices of the Royal Astronomical Society',
  nat: 'Nature',
  pasa: 'Publications of the Astronomical Society of Australia',
  pasj: 'Publications of the Astronomical Society of Japan',
  pasp: 'Publications of the Astronomical Society of the Pacific',
  physrep: 'Physics Reports',
  planss: 'Planetary and Space Science',
  pra: 'Physical Review A',
  prb: 'Physical Review B',
  prc: 'Physical Review C',
  prd: 'Physical Review D',
  pre: 'Physical Review E',
  prl: 'Physical Review Letters',
  psj: 'Planetary Science Journal',
  rmp: 'Reviews of Modern Physics',
  solphys: 'Solar Physics',
  ssr: 'Space Science Reviews',
}

/** The journal that a command alone stands for (`\apj`); any other text as it stands. */
export function journalOfCommand(venue: string): string {
  const [, name = ''] = /^\\([a-z]{2,20})$/.exec(venue) ?? []
  return Object.hasOwn(JOURNALS, name) ? (JOURNALS[name] ?? venue) : venue
}
