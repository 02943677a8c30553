/** The id of the pack that holds the reader's own people and organizations. */
export const OWN = 'own';
