/** One field of the starter pack, without a fault: the first organization stands in line 3, the person in line 12. */
export const GOOD = `
organizations:
  - id: openai
    name: OpenAI
    type: Company
    summary: Company that makes language models.
    alias: [OpenAI Inc.]
    founded: 2015-12
    source: https://openai.com/
    asOf: 2025-06
people:
  - id: jan-leike
    name: Jan Leike
    summary: Researcher in the alignment of AI.
    roles:
      - { at: openai, as: Head of alignment, from: 2021-01, to: 2024-05 }
    source: https://jan.leike.name/
    asOf: 2025-03
`;
