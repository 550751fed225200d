package dev.rainmaker.conversations;

import dev.rainmaker.prospects.ProspectId;

/**
 * What a client said another way than by mail, e.g. on a public page.
 *
 * @param provider which way, e.g. {@code questionnaire}; kept with the message
 * @param body the client's words; lines of ours that they answer stand before them, quoted with {@code >} as in a mail
 * @param onceKey the same words with the same key are received once
 */
public record ClientWords(ProspectId prospectId, String provider, String subject, String body, String onceKey) {
    /** The provider of what a client entered in a questionnaire. */
    public static final String QUESTIONNAIRE = "questionnaire";
}
